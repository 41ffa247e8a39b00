/** From one release to the next: the reader decides, and all windows change at once. */
import { deleteReleaseCache, hasReleaseCache, releaseIds } from './caches.ts';
import { changeState, readState } from './device-state.ts';
import { failureOf } from './fetch-listed.ts';
import { keepRelease } from './keep-files.ts';
import type { WorkerMessage } from './messages.ts';
import { OWN_RELEASE, siteWindows, workerScope } from './worker-scope.ts';

/** Whether this worker's release is whole on the device while readers see another. */
export async function isReleaseOffered(): Promise<boolean> {
  const { current } = await readState();
  return current !== null && current !== OWN_RELEASE;
}

const postToWindows = async (message: WorkerMessage): Promise<void> => {
  for (const window of await siteWindows()) window.postMessage(message);
};

export async function installRelease(): Promise<void> {
  try {
    await keepRelease(OWN_RELEASE);
  } catch (error) {
    await postToWindows({ failed: failureOf(error) });
    throw error;
  }
  if (await isReleaseOffered()) await postToWindows('offer');
}

async function takeOver(): Promise<void> {
  const leaving = (await siteWindows()).map(({ id }) => id);
  await changeState(() => ({ current: OWN_RELEASE, asked: null, leaving }));
  await postToWindows('changed');
}

/** A worker also becomes active by itself, when no window is open; what readers see changes only when they asked for it. */
export async function activateRelease(): Promise<void> {
  const { current, asked } = await readState();
  if (current === null || !(await hasReleaseCache(current))) await changeState(() => ({ current: OWN_RELEASE }));
  else if (asked === OWN_RELEASE) await takeOver();
}

/** @throws when something is lacking by now and does not come; then nothing changes */
export async function changeRelease(): Promise<void> {
  await keepRelease(OWN_RELEASE);
  await changeState(() => ({ asked: OWN_RELEASE }));
  if (workerScope.registration.waiting) await workerScope.skipWaiting();
  else await takeOver();
}

/** Other releases go once no window is left that was opened in one. */
export async function deleteFormerReleases(): Promise<void> {
  const { leaving, current } = await readState();
  if (!leaving) return;
  const open = (await siteWindows()).map(({ id }) => id);
  if (leaving.some((id) => open.indexOf(id) >= 0)) return;
  const ids = await releaseIds();
  // Asked last: a release that has begun to come since the first question may be among them.
  const { installing, waiting } = workerScope.registration;
  if (installing || waiting) return;
  for (const id of ids) if (id !== current) await deleteReleaseCache(id);
  await changeState(() => ({ leaving: null }));
}
