/** A thread of the pool: does the tasks that it is sent, one result for each. */
import { getPriority, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../io/terminal.ts';
import type { BuildContext, Job, Task, TaskResult } from './pool.ts';

/**
 * All wait for the first thread, which makes the pages: where there are fewer processors than threads it goes first. On
 * Linux the niceness is a thread's own (setpriority(2), C library/kernel differences), elsewhere the whole process's.
 * A build that was started with less priority may not take more.
 */
const NICENESS = 5;
if (platform() === 'linux' && getPriority() < NICENESS) setPriority(NICENESS);

const context = workerData as BuildContext;
const answer = (one: TaskResult): void => parentPort?.postMessage(one);

parentPort?.on('message', async ({ number, job, data }: Task) => {
  try {
    const { default: work } = (await import(job)) as { default: Job<unknown> };
    answer({ number, result: await work(context, data) });
  } catch (error) {
    answer({ number, error, isTold: error instanceof UserError });
  }
});
