/** What a change is looked for in while an editor works. */
import { isAbsolute, relative, sep } from 'node:path';
import type { Settings } from '../site/settings.ts';

/** Astro's, of what it knows of the entries: it is read again when that changes. */
const KNOWN_ENTRIES = '.astro';

/** Where builds and packs put what they make, wherever this one does. */
const MADE = ['dist', 'release'];

const isIn = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
};

/**
 * Passed over is what programs make, and what is hidden: a built library has more folders than systems watch, and as long as the first
 * look at them takes, no change of anything is told.
 * @param path of a file or folder, absolute
 */
export function isPassedOver({ root, content, out, cache }: Settings, path: string): boolean {
  if (isIn(content, path)) return false;
  if (isIn(out, path) || isIn(cache, path)) return true;
  const [first = ''] = relative(root, path).split(sep);
  return isIn(root, path) && (MADE.includes(first) || (first.startsWith('.') && first !== KNOWN_ENTRIES));
}
