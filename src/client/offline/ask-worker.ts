/** Asks the worker; a newer one first, as it knows of the release it brought. */
import type { Command, CommandResults, FailureReason, WorkerReply, WorkerRequest } from './messages.ts';

export class RefusedByWorker extends Error {
  readonly failure: FailureReason;
  constructor(failure: FailureReason) {
    super(failure);
    this.failure = failure;
  }
}

export const reasonOf = (error: unknown): FailureReason => (error instanceof RefusedByWorker ? error.failure : 'network');

/** In milliseconds: longer than a browser lets a worker work on one message; one that was ended does not answer. */
const PATIENCE = 360_000;

/** Of a worker that is being installed. */
const leavesInstalling = (worker: ServiceWorker): Promise<void> =>
  new Promise((done) => {
    worker.addEventListener('statechange', () => done(), { once: true });
  });

/**
 * @param of 'newest' the worker of the newest release here, 'active' the one that answers pages
 * @returns null where no worker is, or will be
 */
export async function askWorker<Q extends Command>(command: Q, of: 'newest' | 'active', policy = ''): Promise<CommandResults[Q] | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  // A worker says that its release is here while it is still being installed; who hears that and asks at once would ask the one before.
  if (of === 'newest' && registration?.installing && !registration.waiting) await leavesInstalling(registration.installing);
  const worker = (of === 'newest' && registration?.waiting) || registration?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise<WorkerReply<Q>>((done) => {
    const timer = setTimeout(() => done({ failure: 'network' }), PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      done(data as WorkerReply<Q>);
    };
  });
  const request: WorkerRequest = { ask: command, policy };
  worker.postMessage(request, [port2]);
  const result = await reply;
  if ('failure' in result) throw new RefusedByWorker(result.failure);
  return result.answer;
}
