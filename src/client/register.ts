/**
 * The site on the device, where the address is secure and the engine can: the worker is registered once the page is
 * there. What is to be said about it comes with a script of its own.
 */
import { one } from './dom.ts';
import { load } from './load.ts';

const script = document.currentScript as HTMLScriptElement | null;

export function register(): void {
  const more = script?.dataset.offline;
  if (!script || !more || !/^http/.test(window.location.protocol)) return;
  const explain = () => void load(more).catch(() => undefined);
  const workers = navigator.serviceWorker;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const begin = () => {
    const place = one('section[data-offline]');
    if (workers?.controller) explain();
    else if (place) {
      // On a first visit what is further down the page costs nothing until it is come to.
      new IntersectionObserver((seen, watch) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        explain();
      }).observe(place);
    }
    if (!workers || (connection?.saveData && !workers.controller)) return;
    // Private windows and full disks refuse; nobody asked for anything yet.
    workers.register(new URL('../sw.js', script.src).href).catch(() => undefined);
  };
  workers?.addEventListener('message', ({ data }) => {
    if (data === 'changed') window.location.reload();
    else explain();
  });
  window.addEventListener('load', begin);
}
