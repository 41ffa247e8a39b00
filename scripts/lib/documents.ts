/** A job, for any number of threads at a time, that writes what the site and its documents have beside their pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteOf } from '../../src/books.ts';
import { type Files, filesOf, searchOf } from '../../src/files.ts';
import { given } from '../../src/given.ts';
import type { Job } from './crew.ts';
import { fed } from './indexing.ts';

export interface Beside {
  dir: string;
  /** The number of the next document, counted by all threads. */
  next: Int32Array<SharedArrayBuffer>;
}

export const counter = (): Beside['next'] => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

function write(dir: string, files: Files): void {
  for (const [path, make] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), make());
  }
}

const documents: Job<Beside, void> = async (content, { dir, next }) => {
  await fed();
  const site = given() ?? siteOf(content);
  for (let number = Atomics.add(next, 0, 1); number <= site.books.length; number = Atomics.add(next, 0, 1)) {
    const book = site.books[number - 1];
    write(dir, book ? filesOf(site, book) : searchOf(site));
  }
};
export default documents;
