/** npm run pack: builds the site and packs it, into release/. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from '../src/build/build.ts';
import { pack } from '../src/build/pack/pack.ts';
import { runCommand, stage, status } from '../src/build/terminal.ts';
import { loadContent } from '../src/content/load.ts';
import { root, settings } from '../src/site/settings.ts';

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** What is committed packs to the same bytes at any time; what is not, or has no history, is new. */
function timeOfContent(): Date {
  const { SOURCE_DATE_EPOCH } = process.env;
  if (SOURCE_DATE_EPOCH) return new Date(Number(SOURCE_DATE_EPOCH) * 1000);
  try {
    return git('status', '--porcelain').trim() ? new Date() : new Date(Number(git('log', '-1', '--format=%ct')) * 1000);
  } catch {
    return new Date();
  }
}

await runCommand(async () => {
  await build();
  const { content } = settings();
  const { editions } = loadContent(content);
  const made = await stage('打包', () => pack({ dir: join(root, 'dist'), out: join(root, 'release'), editions, time: timeOfContent() }));
  for (const path of made) status(`${relative(root, path)}　${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`);
});
