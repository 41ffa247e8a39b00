/** A thread that writes what documents have beside their pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { siteOf } from '../../src/books.ts';
import type { Content } from '../../src/collections/load.ts';
import { filesOf } from '../../src/files.ts';

const { content, dir } = workerData as { content: Content; dir: string };
const site = siteOf(content);
for (const book of site.books)
  for (const [path, make] of Object.entries(filesOf(site, book))) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), make());
  }
parentPort?.postMessage(site.books.length);
