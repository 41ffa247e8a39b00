/** npm test: what is known in seconds side by side, then all that needs a built site or a browser; and more projects that are named. */
import { spawn } from 'node:child_process';

const given = process.argv.slice(2);
const options = given.filter((one) => one.startsWith('-'));
const more = given.filter((one) => !one.startsWith('-'));
const vitest = (...projects: string[]) => ['vitest', 'run', ...projects.flatMap((one) => ['--project', one]), ...options];

/** A summary is never longer. */
const LAST_LINES = 6;

/** @returns whether it passed; what is said at the end is said whole, so that none speaks into another's words, and what passes says little */
async function passes(command: string[], shown: 'at once' | 'at the end'): Promise<boolean> {
  const output = shown === 'at once' ? 'inherit' : 'pipe';
  const child = spawn(command.join(' '), { stdio: ['ignore', output, output], shell: true });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise((done) => child.once('close', done));
  const words = Buffer.concat(said).toString();
  process.stdout.write(code === 0 ? words.trimEnd().split('\n').slice(-LAST_LINES).join('\n') : words);
  process.stdout.write(`\n${code === 0 ? '✓' : '✗ FAILED:'} ${command.join(' ')}\n\n`);
  return code === 0;
}

const quick = [['biome', 'check', '.'], ['astro', 'check', '--minimumFailingSeverity', 'warning'], vitest('unit')];
// A network is waited for while the processors are busy.
if (more.includes('engines')) quick.push(['node', 'tests/engines/fetch-all.ts']);
const passed = await Promise.all(quick.map((one) => passes(one, 'at the end')));
const isFine = passed.every(Boolean) && (await passes(vitest('site', 'replacing', 'browser', ...more), 'at once'));
process.exitCode = isFine ? 0 : 1;
