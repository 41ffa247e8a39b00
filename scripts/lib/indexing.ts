/** A job that makes the index: Pagefind, a program of its own, is fed one record at a time, and Astro would keep it waiting. */
import type { Job } from './crew.ts';
import { indexSite } from './pagefind.ts';

const index: Job<{ outputPath: string }, void> = ({ editions }, { outputPath }) => indexSite(editions, outputPath);
export default index;
