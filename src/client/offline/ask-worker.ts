/** Asks the worker; a newer one first, as it knows of the release it brought. */
import type { Command, CommandResults, FailureReason, WorkerReply, WorkerRequest } from './messages.ts';

export class RefusedByWorker extends Error {
  readonly failure: FailureReason;
  constructor(failure: FailureReason) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * @param of 'newest' the worker of the newest release here, 'active' the one that answers pages
 * @returns null where no worker is, or will be
 */
export async function askWorker<Q extends Command>(command: Q, of: 'newest' | 'active', policy = ''): Promise<CommandResults[Q] | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = (of === 'newest' && registration?.waiting) || registration?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise<WorkerReply<Q>>((done) => {
    port1.onmessage = ({ data }) => done(data as WorkerReply<Q>);
  });
  const request: WorkerRequest = { ask: command, policy };
  worker.postMessage(request, [port2]);
  const result = await reply;
  if ('failure' in result) throw new RefusedByWorker(result.failure);
  return result.answer;
}
