/** npm run add -- FILE ID [--encoding big5]: takes a document in as it was received. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { takeIn } from '../src/content/add/take-in.ts';
import { isDocumentId } from '../src/content/files/names.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

const USAGE =
  '用法：npm run add -- 文件路径 文件代号\n例如：npm run add -- 通知.docx qingshi-2021\n文件代号用小写字母、数字和连字符，它是网址的一部分；search、files 等网站自己的网址不能用。\n繁体的大五码文本在末尾加 --encoding big5。';

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: { ...FOLDER_OPTIONS, encoding: { type: 'string' } },
  });
  const [given, id] = positionals;
  const { encoding, content } = values as { encoding?: 'big5'; content?: string };
  // npm runs in the project's folder; the path is meant from where the editor stands.
  const path = given && resolve(process.env.INIT_CWD ?? '.', given);
  if (!path || !id || !isDocumentId(id) || !(encoding === undefined || encoding === 'big5')) throw new UserError(USAGE);
  if (!existsSync(path)) throw new UserError(`没有这个文件：${path}\n${USAGE}`);
  const taken = await takeIn(readSettings({ content }).content, path, id, { encoding });
  if ('refused' in taken) throw new UserError(taken.refused);
  status(taken.said.join('\n'));
});
