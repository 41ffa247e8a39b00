/** A job, for any number of threads at a time, that writes what the site and its documents have beside their pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteOf } from '../../src/books.ts';
import { type Files, filesOf, searchOf } from '../../src/files.ts';
import { given } from '../../src/given.ts';
import { type Job, type Turn, taken } from './crew.ts';
import { fed } from './indexing.ts';

export interface Beside {
  dir: string;
  turn: Turn;
}

function write(dir: string, files: Files): void {
  for (const [path, make] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), make());
  }
}

const documents: Job<Beside, void> = async (content, { dir, turn }) => {
  await fed();
  const site = given() ?? siteOf(content);
  for (const book of taken([null, ...site.books], turn)) write(dir, book ? filesOf(site, book) : searchOf(site));
};
export default documents;
