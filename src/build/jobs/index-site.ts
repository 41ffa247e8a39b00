/** A job that makes the index, by Pagefind, a program of its own: Astro would keep it waiting. */

import { indexSite } from '../pagefind.ts';
import type { Job } from '../pool.ts';

let feeding: Promise<void> = Promise.resolve();

/** Pagefind takes the longest, and most of that when it has all: until then nothing else of the thread comes in between. */
export const indexReady = (): Promise<void> => feeding;

const index: Job<{ outputPath: string }, void> = ({ editions }, { outputPath }) =>
  new Promise((done, fail) => {
    feeding = new Promise((free) => {
      indexSite(editions, outputPath, free).finally(free).then(done, fail);
    });
  });
export default index;
