/** npm run verify -- 文件夹: whether a deployed folder is what was packed. */
import { existsSync } from 'node:fs';
import { holds, tellVerdict, verifySums } from '../src/build/sums.ts';
import { command, say, Told } from '../src/build/terminal.ts';

await command(() => {
  const [dir] = process.argv.slice(2);
  if (!dir) throw new Told('用法：npm run verify -- 文件夹');
  if (!existsSync(dir)) throw new Told(`没有这个文件夹：${dir}`);
  const verdict = verifySums(dir);
  if (!holds(verdict)) throw new Told(tellVerdict(verdict));
  say(tellVerdict(verdict));
});
