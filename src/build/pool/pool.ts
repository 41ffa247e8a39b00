/** A build's threads: each has the content, and what it has loaded from one task to the next. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Content } from '../../content/load.ts';
import type { Settings } from '../../site/settings.ts';
import { isVerbose, UserError } from '../io/terminal.ts';

/** What every task of a build works with. */
export interface BuildContext {
  settings: Settings;
  content: Content;
}

/** What a job's module exports by default: plain data come and go. */
export type Job<Data = never, Result = unknown> = (context: BuildContext, data: Data) => Result | Promise<Result>;

export interface Task {
  number: number;
  /** Address of the job's module. */
  job: string;
  data: unknown;
}

/** Errors come without their class. */
export type TaskResult = { number: number } & ({ result: unknown } | { error: unknown; isTold: boolean });

/** The number of what is to be done next, counted by all threads. */
export type Counter = Int32Array<SharedArrayBuffer>;

export const newCounter = (): Counter => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** @returns of all, those that no other thread has taken, each when the one before is done with */
export function* takeRemaining<T>(all: readonly T[], counter: Counter): Generator<T> {
  for (let number = Atomics.add(counter, 0, 1); number < all.length; number = Atomics.add(counter, 0, 1)) yield all[number] as T;
}

interface Waiting {
  done: (result: unknown) => void;
  fail: (error: unknown) => void;
}

class PoolThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #tasks = 0;
  /** What it ended of. */
  #error: unknown;

  constructor(context: BuildContext) {
    // A command given as text is no option of a script in a file.
    // What libraries print of a fault is said again by the error, in the reader's language.
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: context, execArgv: [], stderr: !isVerbose });
    if (!isVerbose) this.#worker.stderr.resume();
    this.#worker.on('message', (answer: TaskResult) => {
      const waiting = this.#waiting.get(answer.number);
      this.#waiting.delete(answer.number);
      if ('error' in answer) waiting?.fail(answer.isTold ? new UserError((answer.error as Error).message) : answer.error);
      else waiting?.done(answer.result);
    });
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(this.#error ?? new Error('a thread of the build has ended before its work')));
  }

  #end(error: unknown): void {
    this.#error = error;
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }

  get busy(): number {
    return this.#waiting.size;
  }

  post(job: URL, data: unknown): Promise<unknown> {
    this.#tasks++;
    const task: Task = { number: this.#tasks, job: job.href, data };
    const result = new Promise<unknown>((done, fail) => {
      if (this.#error) return fail(this.#error);
      this.#waiting.set(task.number, { done, fail });
      this.#worker.postMessage(task);
    });
    // What fails before it is waited for is told to whoever comes to wait.
    result.catch(() => {});
    return result;
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }
}

/** Does a job in this thread. */
export async function runHere<Data, Result>(context: BuildContext, job: URL, data: Data): Promise<Result> {
  const { default: work } = (await import(job.href)) as { default: Job<Data, Result> };
  return work(context, data);
}

export interface Pool {
  /** How many threads there are besides this one. */
  size: number;
  /** Tasks of one thread take turns where they wait. @throws what the job throws */
  run<Data, Result>(job: URL, data: Data): Promise<Result>;
  /**
   * The same job with the same data here and in others that have nothing to do: what there is to do each takes from the rest.
   * @param others how many, at most
   */
  runOnAll<Data, Result>(job: URL, data: Data, others: number): Promise<Result[]>;
  close(): Promise<void>;
}

/** One thread a processor, this one among them: more keep one another waiting. Few documents are work for few. */
const threadsFor = ({ editions }: Content): number =>
  Math.min(Math.max(1, availableParallelism() - 1), 2 + Math.ceil(editions.length / 50));

export function createPool(context: BuildContext): Pool {
  const threads = Array.from({ length: threadsFor(context.content) }, () => new PoolThread(context));
  const run = <Data, Result>(job: URL, data: Data): Promise<Result> => {
    const free = threads.reduce((least, one) => (one.busy < least.busy ? one : least));
    return free.post(job, data) as Promise<Result>;
  };
  return {
    size: threads.length,
    run,
    async runOnAll<Data, Result>(job: URL, data: Data, others: number) {
      const free = threads.filter(({ busy }) => !busy);
      const posted = free.slice(0, others).map((thread) => thread.post(job, data) as Promise<Result>);
      const own = await runHere<Data, Result>(context, job, data);
      return [own, ...(await Promise.all(posted))];
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
