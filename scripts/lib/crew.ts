/** A build's threads: each has the content and what it has loaded from one job to the next. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Content } from '../../src/collections/load.ts';

/** What a job's module exports by default: plain data come and go. */
export type Job<Data = never, Result = unknown> = (content: Content, data: Data) => Result | Promise<Result>;

export interface Order {
  number: number;
  /** Address of the job's module. */
  job: string;
  data: unknown;
}

export type Answer = { number: number } & ({ result: unknown } | { error: unknown });

interface Waiting {
  done: (result: unknown) => void;
  fail: (error: unknown) => void;
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #orders = 0;

  constructor(content: Content) {
    // A command given as text is no option of a script in a file.
    this.#worker = new Worker(new URL('./crew/worker.ts', import.meta.url), { workerData: content, execArgv: [] });
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.number);
      this.#waiting.delete(answer.number);
      if ('error' in answer) waiting?.fail(answer.error);
      else waiting?.done(answer.result);
    });
    this.#worker.on('error', (error) => {
      for (const { fail } of this.#waiting.values()) fail(error);
    });
  }

  get busy(): number {
    return this.#waiting.size;
  }

  order(job: URL, data: unknown): Promise<unknown> {
    this.#orders++;
    const order: Order = { number: this.#orders, job: job.href, data };
    return new Promise((done, fail) => {
      this.#waiting.set(order.number, { done, fail });
      this.#worker.postMessage(order);
    });
  }

  end(): Promise<number> {
    return this.#worker.terminate();
  }
}

export interface Crew {
  /** How many can work at a time, the caller's thread among them. */
  size: number;
  /** Jobs of one thread take turns where they wait. @throws what the job throws */
  run<Data, Result>(job: URL, data: Data): Promise<Result>;
  /** The same job for each part, the first of them here. @param parts no more than `size` */
  share<Data, Result>(job: URL, parts: readonly Data[]): Promise<Result[]>;
  end(): Promise<void>;
}

/** One thread a processor, this one among them: more of them than processors keep one another waiting. */
export function crew(content: Content): Crew {
  const threads = Array.from({ length: Math.max(1, availableParallelism() - 1) }, () => new Thread(content));
  const run = <Data, Result>(job: URL, data: Data): Promise<Result> => {
    const free = threads.reduce((least, one) => (one.busy < least.busy ? one : least));
    return free.order(job, data) as Promise<Result>;
  };
  return {
    size: threads.length + 1,
    run,
    async share<Data, Result>(job: URL, [own, ...others]: readonly Data[]) {
      const ordered = others.map((part) => run<Data, Result>(job, part));
      const { default: work } = (await import(job.href)) as { default: Job<Data, Result> };
      const first = await work(content, own as Data);
      return [first, ...(await Promise.all(ordered))];
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
