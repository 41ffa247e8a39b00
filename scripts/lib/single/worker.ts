/** A thread that proves a part of the documents and makes their single files. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Part, proveDocuments } from './documents.ts';

parentPort?.postMessage(proveDocuments(workerData as Part));
