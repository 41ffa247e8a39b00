/** What a system refuses, in words, with what to do about it. */

/** Codes and words of Node, of Rust programs and of the browser; a thread's errors arrive with their message alone. */
const FAULTS: [RegExp, (place: string) => string][] = [
  [/ENOSPC|EDQUOT|os error 28\b|StorageFull|No space left/i, (place) => `磁盘写满了${place}。请腾出空间，再运行一次。`],
  [/EROFS|os error 30\b/i, (place) => `这个磁盘只能读，不能写${place}。请换一个能写的文件夹，再运行一次。`],
  [
    /EACCES|EPERM|os error (?:1|5|13)\b|Permission denied/i,
    (place) =>
      `没有读写的权限${place}。请改这个文件夹的权限，或换一个有权限的账户，再运行一次；在 Windows 上也可能是别的程序正开着它，请先关掉。`,
  ],
  [/EMFILE|ENFILE|os error 24\b|Too many open files/i, () => '同时打开的文件太多，超过了系统的限制。请先运行 ulimit -n 1024，再运行一次。'],
  [/EBUSY|ENOTEMPTY/i, (place) => `文件夹正被别的程序占用${place}。请关掉打开它的程序和窗口，再运行一次。`],
  [/\bEIO\b|os error 5\b/i, (place) => `磁盘读写出错${place}。请检查磁盘，再运行一次。`],
  [
    /ENOMEM|ERR_WORKER_OUT_OF_MEMORY|reaching memory limit|allocation failed|os error 12\b/i,
    () => '内存不够。请关掉别的程序，或换一台内存大些的电脑，再运行一次。',
  ],
  [
    /TargetCloseError|Target closed|Session closed|Connection closed/i,
    () => '排印 PDF 的浏览器中途停了，可能是内存不够。请关掉别的程序，再运行一次。',
  ],
  [/ERR_PARSE_ARGS/, () => '有不认识的选项。能用的选项见 README。'],
];

/** Of Node's messages: ENOSPC: no space left on device, open '/a/b'. */
const PATH = /'([^'\n]*[\\/][^'\n]*)'/;

/** Its own words and those of what it came of. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return [code, error.name, error.message, error.cause ? wordsOf(error.cause) : ''].filter(Boolean).join(' ');
}

/** @returns null when it is no fault of the system's */
export function explain(error: unknown): string | null {
  const words = wordsOf(error);
  const [, say] = FAULTS.find(([pattern]) => pattern.test(words)) ?? [];
  const [, path] = PATH.exec(words) ?? [];
  return say?.(path ? `：${path}` : '') ?? null;
}
