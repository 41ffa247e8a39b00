/** A job that makes the index, by Pagefind, a program of its own: Astro would keep it waiting. */
import { join } from 'node:path';
import { indexSite } from '../pagefind.ts';
import type { Job } from '../pool.ts';

let records: Promise<void> = Promise.resolve();

/** Pagefind takes the longest, and most of that when it has all records: until then nothing else of the thread comes in between. */
export const indexReady = (): Promise<void> => records;

const index: Job<null, void> = ({ settings, content }) =>
  new Promise((done, fail) => {
    records = new Promise((ready) => {
      indexSite(content.editions, join(settings.out, 'assets/pagefind'), ready).finally(ready).then(done, fail);
    });
  });
export default index;
