/** A job that writes what the site and its documents have beside their pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { siteOf } from '../../src/books.ts';
import { type Files, filesOf, searchOf } from '../../src/files.ts';
import type { Job } from './crew.ts';

function write(dir: string, files: Files): void {
  for (const [path, make] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), make());
  }
}

const documents: Job<{ dir: string }, void> = async (content, { dir }) => {
  const site = siteOf(content);
  write(dir, searchOf(site));
  for (const book of site.books) {
    write(dir, filesOf(site, book));
    // The index, if it is made by the same thread, has its turn.
    await setImmediate();
  }
};
export default documents;
