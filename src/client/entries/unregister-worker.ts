/**
 * The worker while the site is edited: none. One that a built site left at this address would go on showing that site;
 * this takes its place, unregisters itself and reloads the windows.
 */
import { workerScope } from '../offline/worker-scope.ts';

workerScope.addEventListener('install', () => void workerScope.skipWaiting());
workerScope.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      await workerScope.registration.unregister();
      for (const client of await workerScope.clients.matchAll({ type: 'window' })) client.navigate(client.url);
    })(),
  ),
);
