/** A thread that makes the single files of a part of the documents. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeSingles, type Part } from './documents.ts';

parentPort?.postMessage(makeSingles(workerData as Part));
