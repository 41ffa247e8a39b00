/** A thread that makes the index: Pagefind, a program of its own, is fed one record at a time, and Astro would keep it waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Edition } from '../../src/collections/edition.ts';
import { indexSite } from './pagefind.ts';

const { editions, outputPath } = workerData as { editions: Edition[]; outputPath: string };
await indexSite(editions, outputPath);
parentPort?.postMessage(editions.length);
