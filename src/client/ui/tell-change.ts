/** Says once that a document has changed since it was read on this device; the page has a link to what was last done to it. */
import * as wording from '../../wording/interface.ts';
import { announce, createElement, one } from './dom.ts';
import { readStored, writeStored } from './storage.ts';

export function tellChange(): void {
  const link = one<HTMLAnchorElement>('a[data-changed]');
  const { policy } = document.body.dataset;
  const newest = link?.dataset.changed;
  if (!link || !newest || !policy) return;
  const key = `duizhao:read:${policy}`;
  const seen = readStored(key);
  if (seen === newest) return;
  // Where nothing can be kept, nothing was.
  writeStored(key, newest);
  if (seen === null) return;
  const more = createElement('a', '', wording.changesLabel);
  more.href = link.href;
  announce(wording.changedSinceRead, more);
}
