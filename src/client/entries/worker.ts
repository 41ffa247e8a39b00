/**
 * Keeps the site on the device, one edition at a time. Bundled as sw.js beside the site's first page; the build writes
 * the edition's id in front of it, so that a new edition is a new worker, and the browser finds it by itself.
 */
import { answer } from '../offline/answer.ts';
import { activate, change, clean, install, isOffered } from '../offline/change.ts';
import { choose, drop, report } from '../offline/chosen.ts';
import { Changed } from '../offline/download.ts';
import type { Answers, Asking, Failure, Question } from '../offline/messages.ts';
import { SITE, scope } from '../offline/scope.ts';

type Does = { [Q in Question]: (policy: string) => Promise<Answers[Q]> };

const done = (): true => true;

const does: Does = {
  hello: async () => {
    await clean();
    return isOffered();
  },
  change: () => change().then(done),
  report,
  keep: (policy) => choose(policy).then(done),
  drop: (policy) => drop(policy).then(done),
};

function failureOf(error: unknown): Failure {
  if (error instanceof Changed) return 'changed';
  return (error as Error)?.name === 'QuotaExceededError' ? 'room' : 'network';
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.url.indexOf(SITE) !== 0) return;
  event.respondWith(answer(request, (work) => event.waitUntil(work)));
});

scope.addEventListener('message', (event) => {
  const { ask, policy } = event.data as Asking;
  const [port] = event.ports;
  const reply = does[ask](policy).then(
    (told) => {
      if (port) port.postMessage({ answer: told });
      // A page that only says hello is told what it would not ask.
      else if (told) event.source?.postMessage('offer');
    },
    (error) => port?.postMessage({ failure: failureOf(error) }),
  );
  event.waitUntil(reply);
});
