/** npm run add -- FILE ID: takes a document in, converted to UTF-8 with LF where it came otherwise. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { policyYaml, receive } from '../src/content/import/receive.ts';
import { readSettings } from '../src/site/settings.ts';

const USAGE =
  '用法：npm run add -- 文件路径 文件代号\n例如：npm run add -- 通知.txt qingshi-2021\n文件代号用小写字母、数字和连字符，它是网址的一部分。';

await runCommand(() => {
  const [given, id] = process.argv.slice(2);
  // npm runs in the project's folder; the path is meant from where the editor stands.
  const path = given && resolve(process.env.INIT_CWD ?? '.', given);
  if (!path || !id || !/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new UserError(USAGE);
  if (!existsSync(path)) throw new UserError(`没有这个文件：${path}\n${USAGE}`);
  const dir = join(readSettings().content, id);
  if (existsSync(dir)) throw new UserError(`content/${id} 已经存在，没有改动。请换一个代号，或先移走原来的目录。`);
  const received = receive(readFileSync(path));
  if (!received) throw new UserError(`${path} 不是文本，或编码无法识别（可识别 UTF-8、GB18030、UTF-16）。`);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'source.txt'), received.text);
  writeFileSync(join(dir, 'policy.yaml'), policyYaml(received));
  if (received.converted) status(`原件编码是 ${received.converted.encoding}，已转换为 UTF-8、统一换行；原件的摘要记在 policy.yaml。`);
  status(`已建立 content/${id}。下一步：核对 content/${id}/policy.yaml，然后运行 npm run check；无误后运行 npm run anchors 登记条款地址。`);
});
