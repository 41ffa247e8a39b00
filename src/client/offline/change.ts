/** From one edition to the next: the reader decides, and all windows change at once. */
import { editions, forget, hasCache } from './caches.ts';
import { keepEdition } from './keep.ts';
import { OWN, scope, windows } from './scope.ts';
import { changeState, readState } from './state.ts';

/** Whether this worker's edition is there, whole, for a reader who sees another. */
export async function isOffered(): Promise<boolean> {
  const { current } = await readState();
  return current !== null && current !== OWN;
}

const tell = async (message: string): Promise<void> => {
  for (const window of await windows()) window.postMessage(message);
};

export async function install(): Promise<void> {
  await keepEdition(OWN);
  if (await isOffered()) await tell('offer');
}

async function takeOver(): Promise<void> {
  const leaving = (await windows()).map(({ id }) => id);
  await changeState(() => ({ current: OWN, asked: null, leaving }));
  await tell('changed');
}

/** A worker also becomes active by itself, when no window is open; what readers see changes only when they asked for it. */
export async function activate(): Promise<void> {
  const { current, asked } = await readState();
  if (current === null || !(await hasCache(current))) await changeState(() => ({ current: OWN }));
  else if (asked === OWN) await takeOver();
}

/** @throws when something is lacking by now and does not come; then nothing changes */
export async function change(): Promise<void> {
  await keepEdition(OWN);
  await changeState(() => ({ asked: OWN }));
  if (scope.registration.waiting) await scope.skipWaiting();
  else await takeOver();
}

/** Other editions go once no window is left that was opened in one. */
export async function clean(): Promise<void> {
  const { leaving, current } = await readState();
  if (!leaving || scope.registration.installing || scope.registration.waiting) return;
  const open = (await windows()).map(({ id }) => id);
  if (leaving.some((id) => open.indexOf(id) >= 0)) return;
  for (const id of await editions()) if (id !== current) await forget(id);
  await changeState(() => ({ leaving: null }));
}
