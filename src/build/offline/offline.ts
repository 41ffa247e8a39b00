/** The worker that keeps the site on a reader's device, and the lists of what it keeps. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digests } from '../io/digests.ts';
import { releaseListing } from './release.ts';

/** In the site's root, so that all of the site is below it. */
export const WORKER = 'sw.js';

/**
 * Writes the worker and the lists into the built folder.
 * @param digests of every other file: the lists hold them
 * @param worker its code
 * @param limit see `listing`
 * @returns paths of what it wrote
 */
export function writeOffline(
  dir: string,
  digests: Digests,
  documents: readonly { id: string; name: string }[],
  worker: string,
  limit?: number,
): string[] {
  const { id, lists } = releaseListing(digests, documents, limit);
  const files = new Map([...lists, [WORKER, `self.duizhaoRelease=${JSON.stringify(id)};\n${worker}`]]);
  for (const [path, text] of files) writeFileSync(join(dir, path), text);
  return [...files.keys()];
}
