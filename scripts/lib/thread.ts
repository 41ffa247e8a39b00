/** Work in a thread of its own. */
import { Worker } from 'node:worker_threads';

/**
 * @param module a script that posts one message, its result
 * @param data plain, as it comes to the script as workerData
 * @throws what the script throws
 */
export function inThread<T>(module: URL, data: unknown): Promise<T> {
  return new Promise((done, fail) => {
    // A command given as text is no option of a script in a file.
    new Worker(module, { workerData: data, execArgv: [] }).once('message', done).once('error', fail);
  });
}
