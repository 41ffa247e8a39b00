/** npm run confirm -- ID: puts what was guessed of a document to its editor, line by line, and writes the answers down. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { confirmAll } from '../src/content/add/confirm.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

await runCommand(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: FOLDER_OPTIONS });
  const id = positionals[0] ?? '';
  const file = join(readSettings(values).content, id, 'policy.yaml');
  if (!id || !existsSync(file)) throw new UserError('用法：npm run confirm -- 文件代号\n文件代号是 content 下的目录名。');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (shown: string): Promise<string | undefined> => {
    status(shown);
    const { value, done } = await lines.next();
    return done ? undefined : value;
  };
  const source = readFileSync(join(file, '../source.txt'), 'utf8');
  const isDone = await confirmAll(readFileSync(file, 'utf8'), source, ask, (text) => writeFileSync(file, text));
  terminal.close();
  if (!isDone) throw new UserError('还没有答完：已答的记下了，再运行一次接着答。');
  status('\n已全部确认。下一步：npm run check；无误后 npm run anchors 登记条款地址。');
});
