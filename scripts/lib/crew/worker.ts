/** A thread of the crew: does what it is sent, and answers each order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Content } from '../../../src/collections/load.ts';
import type { Answer, Job, Order } from '../crew.ts';

const content = workerData as Content;
const answer = (one: Answer): void => parentPort?.postMessage(one);

parentPort?.on('message', async ({ number, job, data }: Order) => {
  try {
    const { default: work } = (await import(job)) as { default: Job<unknown> };
    answer({ number, result: await work(content, data) });
  } catch (error) {
    answer({ number, error });
  }
});
