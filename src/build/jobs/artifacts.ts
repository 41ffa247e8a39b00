/** A job, for any number of threads at a time, that writes what the site and its documents have beside their pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { given } from '../../site/given.ts';
import { siteOf } from '../../site/published.ts';
import { type Files, filesOf, searchOf } from '../artifacts.ts';
import { type Counter, type Job, takeRemaining } from '../pool.ts';
import { indexReady } from './index-site.ts';

export interface ArtifactsTask {
  dir: string;
  counter: Counter;
}

function write(dir: string, files: Files): void {
  for (const [path, make] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), make());
  }
}

const documents: Job<ArtifactsTask, void> = async (content, { dir, counter: turn }) => {
  await indexReady();
  const site = given() ?? siteOf(content);
  for (const book of takeRemaining([null, ...site.books], turn)) write(dir, book ? filesOf(site, book) : searchOf(site));
};
export default documents;
