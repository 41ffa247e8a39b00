/** A job, for any number of threads at a time, that writes what the site and its documents have beside their pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteOf } from '../../site/published.ts';
import { type Files, filesOf, searchOf } from '../artifacts.ts';
import { type Counter, type Job, takeRemaining } from '../pool.ts';
import { indexReady } from './index-site.ts';

function write(dir: string, files: Files): void {
  for (const [path, make] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), make());
  }
}

const writeArtifacts: Job<{ counter: Counter }, void> = async ({ settings, content }, { counter }) => {
  await indexReady();
  const site = siteOf(content, settings);
  for (const policy of takeRemaining([null, ...site.policies], counter)) {
    write(settings.out, policy ? filesOf(site, policy) : searchOf(site));
  }
};
export default writeArtifacts;
