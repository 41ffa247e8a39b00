/**
 * The site on the device, where the address is secure and the engine can: the worker is registered once the page is
 * there. What is to be said about it comes with a script of its own, when there is something to say.
 */
import { loadScript } from '../ui/load-script.ts';

/** A reader who saves data is not sent a site that nobody asked for; one that is on the device is kept up to date. */
export function savesData(): boolean {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true && !serviceWorker?.controller;
}

const script = document.currentScript as HTMLScriptElement | null;

export function registerWorker(): void {
  const more = script?.dataset.offlineScript;
  const workers = navigator.serviceWorker;
  if (!script || !more || !workers || !/^http/.test(window.location.protocol)) return;
  workers.addEventListener('message', ({ data }) => {
    if (data === 'changed') window.location.reload();
    else if (data === 'offer') loadScript(more).catch(() => undefined);
  });
  if (savesData()) return;
  window.addEventListener('load', () => {
    // Private windows and full disks refuse; nobody asked for anything yet.
    workers.register(new URL('../sw.js', script.src).href).then(
      ({ waiting, active }) => (waiting || active)?.postMessage({ ask: 'hello' }),
      () => undefined,
    );
  });
}
