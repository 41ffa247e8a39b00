/** npm run verify -- 文件夹: whether a deployed folder is what was packed. */
import { existsSync } from 'node:fs';
import { isIntact, verdictMessage, verifySums } from '../src/build/io/sums.ts';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';

await runCommand(() => {
  const [dir] = process.argv.slice(2);
  if (!dir) throw new UserError('用法：npm run verify -- 文件夹');
  if (!existsSync(dir)) throw new UserError(`没有这个文件夹：${dir}`);
  const verdict = verifySums(dir);
  if (!isIntact(verdict)) throw new UserError(verdictMessage(verdict));
  status(verdictMessage(verdict));
});
