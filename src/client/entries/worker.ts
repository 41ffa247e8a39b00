/**
 * Keeps the site on the device, one release at a time. Bundled as sw.js beside the site's first page; the build writes
 * the release's id in front of it, so that a new release is a new worker, and the browser finds it by itself.
 */
import { answerRequest } from '../offline/answer-request.ts';
import { activateRelease, changeRelease, deleteFormerReleases, installRelease, isReleaseOffered } from '../offline/change-release.ts';
import { failureOf } from '../offline/fetch-listed.ts';
import { deviceReport, dropPart, keepPart } from '../offline/kept-parts.ts';
import type { Command, CommandResults, WorkerRequest } from '../offline/messages.ts';
import { SITE_URL, workerScope } from '../offline/worker-scope.ts';

type Commands = { [Q in Command]: (policy: string) => Promise<CommandResults[Q]> };

const done = (): true => true;

const commands: Commands = {
  hello: async () => {
    await deleteFormerReleases();
    return isReleaseOffered();
  },
  change: () => changeRelease().then(done),
  report: deviceReport,
  keep: (policy) => keepPart(policy).then(done),
  drop: (policy) => dropPart(policy).then(done),
};

workerScope.addEventListener('install', (event) => event.waitUntil(installRelease()));
workerScope.addEventListener('activate', (event) => event.waitUntil(activateRelease()));

workerScope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.url.indexOf(SITE_URL) !== 0) return;
  event.respondWith(answerRequest(request, (work) => event.waitUntil(work)));
});

workerScope.addEventListener('message', (event) => {
  const { ask, policy } = event.data as WorkerRequest;
  const [port] = event.ports;
  const reply = commands[ask](policy).then(
    (result) => {
      if (port) port.postMessage({ answer: result });
      // A page that only says hello has no port; it hears of an offer all the same.
      else if (result) event.source?.postMessage('offer');
    },
    (error) => port?.postMessage({ failure: failureOf(error) }),
  );
  event.waitUntil(reply);
});
