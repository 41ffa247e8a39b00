/** Progress and results on the terminal. */
import { explain } from './explain.ts';

export const status = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs a named stage and says how long it took. */
export async function stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  process.stdout.write(`${name} … `);
  const start = performance.now();
  try {
    const result = await work();
    status(`${((performance.now() - start) / 1000).toFixed(1)} 秒`);
    return result;
  } catch (error) {
    status('没有完成');
    throw error;
  }
}

/** A failure that is fully told by its message. */
export class UserError extends Error {}

const VERBOSE = '--verbose';

/** @returns whether it was there; what remains is the command's own */
function take(option: string, args: string[]): boolean {
  const at = args.indexOf(option);
  if (at >= 0) args.splice(at, 1);
  return at >= 0;
}

/** Every command may be asked for all words of its programs; taken out here, before a command reads its options. */
export const isVerbose = take(VERBOSE, process.argv);

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const unknown = (error: unknown): string =>
  `程序出错了，多半不是内容的错误：${stackOf(error).split('\n')[0]}\n请在命令末尾加 -- ${VERBOSE} 再运行一次，把显示的全部文字发给维护程序的人。`;

/** What went wrong, for who gave the command. */
export function messageOf(error: unknown, verbose: boolean): string {
  if (error instanceof UserError) return error.message;
  const message = explain(error) ?? unknown(error);
  return verbose ? `${message}\n\n${stackOf(error)}` : message;
}

/** Runs a command; what went wrong is said once, and the exit code says that something did. */
export async function runCommand(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`\n${messageOf(error, isVerbose)}\n`);
    process.exitCode = 1;
  }
}
