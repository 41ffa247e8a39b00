/** Asks the worker; a newer one first, as it knows of the edition it brought. */
import type { Answers, Asking, Failure, Question, Reply } from './messages.ts';

export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * @param of 'newest' the worker of the newest edition here, 'active' the one that answers pages
 * @returns null where no worker is, or will be
 */
export async function ask<Q extends Question>(question: Q, of: 'newest' | 'active', policy = ''): Promise<Answers[Q] | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  const worker = (of === 'newest' && registration?.waiting) || registration?.active;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise<Reply<Q>>((done) => {
    port1.onmessage = ({ data }) => done(data as Reply<Q>);
  });
  const asking: Asking = { ask: question, policy };
  worker.postMessage(asking, [port2]);
  const told = await reply;
  if ('failure' in told) throw new Refused(told.failure);
  return told.answer;
}
