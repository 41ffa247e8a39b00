/** npm run add -- FILE ID [--encoding big5]: takes a document in as it was received. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { receiveFile } from '../src/content/import/readers/receive-file.ts';
import { originalOf, policyYaml, receivedJson } from '../src/content/import/receive.ts';
import type { Received } from '../src/content/import/received.ts';
import { readSettings } from '../src/site/settings.ts';

const USAGE =
  '用法：npm run add -- 文件路径 文件代号\n例如：npm run add -- 通知.docx qingshi-2021\n文件代号用小写字母、数字和连字符，它是网址的一部分。\n繁体的大五码文本在末尾加 --encoding big5。';

function readArguments(): { positionals: string[]; encoding?: 'big5' } {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { encoding: { type: 'string' } } });
    const { encoding } = values;
    if (encoding === undefined || encoding === 'big5') return { positionals, encoding };
  } catch {
    // An option that there is not.
  }
  throw new UserError(USAGE);
}

/** What an editor must know of how the text came about. */
function tell({ text, encoding, left, computed, doubts }: Received, kept: string): void {
  if (encoding) status(`原件编码是 ${encoding}，已转换为 UTF-8、统一换行。`);
  if (computed.length) status(`有 ${computed.length} 处自动编号或注号由程序算出，列在 ${kept}。`);
  if (left.length) status(`有 ${left.length} 处文字没有收入（页码、页眉、网页栏目之类），列在 ${kept}。`);
  for (const { start, reason, note } of doubts) status(`source.txt 第 ${text.slice(0, start).split('\n').length} 行：${reason}。${note}。`);
}

await runCommand(async () => {
  const { positionals, encoding } = readArguments();
  const [given, id] = positionals;
  // npm runs in the project's folder; the path is meant from where the editor stands.
  const path = given && resolve(process.env.INIT_CWD ?? '.', given);
  if (!path || !id || !/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new UserError(USAGE);
  if (!existsSync(path)) throw new UserError(`没有这个文件：${path}\n${USAGE}`);
  const dir = join(readSettings().content, id);
  if (existsSync(dir)) throw new UserError(`content/${id} 已经存在，没有改动。请换一个代号，或先移走原来的目录。`);
  const bytes = readFileSync(path);
  const received = await receiveFile(bytes, basename(path), { encoding });
  if ('refused' in received) throw new UserError(`${path} 没有收入：${received.refused.reason}。\n${received.refused.note}。`);
  const original = originalOf(bytes, received);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'source.txt'), received.text);
  writeFileSync(join(dir, 'policy.yaml'), policyYaml(received, original));
  if (original) {
    cpSync(path, join(dir, original.file));
    writeFileSync(join(dir, 'received.json'), receivedJson(received));
    status(`原件保存为 content/${id}/${original.file}，摘要记在 policy.yaml。`);
  }
  tell(received, `content/${id}/received.json`);
  status(`已建立 content/${id}。下一步：核对 content/${id}/policy.yaml，然后运行 npm run check；无误后运行 npm run anchors 登记条款地址。`);
});
