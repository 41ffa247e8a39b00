/** npm run pack: builds the site and packs it, into release/. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from '../src/build/build.ts';
import { runCommand, stage, status } from '../src/build/io/terminal.ts';
import { pack } from '../src/build/pack/pack.ts';
import { archiveTime } from '../src/build/pack/time.ts';
import { loadContent } from '../src/content/load.ts';

await runCommand(async () => {
  await build({}, async ({ root, content, out: dir }) => {
    const { editions } = loadContent(content);
    const time = archiveTime(root, process.env.SOURCE_DATE_EPOCH);
    const made = await stage('打包', () => pack({ root, dir, out: join(root, 'release'), editions, time }));
    for (const path of made) status(`${relative(root, path)}　${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`);
  });
});
