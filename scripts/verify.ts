/** npm run verify -- 文件夹或压缩包: whether a deployed folder, or an archive, is what was packed. */
import { existsSync, statSync } from 'node:fs';
import { isIntact, verdictMessage, verifySums, verifyZip } from '../src/build/io/sums.ts';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';

await runCommand(() => {
  const [place] = process.argv.slice(2);
  if (!place) throw new UserError('用法：npm run verify -- 文件夹或压缩包');
  if (!existsSync(place)) throw new UserError(`没有这个文件夹或压缩包：${place}`);
  const verdict = statSync(place).isDirectory() ? verifySums(place) : verifyZip(place);
  if (!isIntact(verdict)) throw new UserError(verdictMessage(verdict));
  status(verdictMessage(verdict));
});
