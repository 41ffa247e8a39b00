/** Folders read, and swapped whole. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

function* walk(dir: string, prefix: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* walk(join(dir, entry.name), `${prefix}${entry.name}/`);
    else if (entry.isFile()) yield prefix + entry.name;
  }
}

/** Every file below a folder, as paths with / from there, in order. */
export const filesBelow = (dir: string): string[] => [...walk(dir, '')].sort();

const TEXT = /\.(html|json|txt|xml|svg|css|js)$/;

/** The files of a built folder; binary ones with empty content. */
export function readBuilt(dir: string): Map<string, string> {
  return new Map(filesBelow(dir).map((path) => [path, TEXT.test(path) ? readFileSync(join(dir, path), 'utf8') : '']));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Gives a file a second name, in a folder that is made where it is not there; where there is none to be had, a copy. Nothing is written
 * for it, and nothing freed when the first name goes.
 */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    mkdirSync(dirname(to), { recursive: true });
    linkOrCopy(from, to);
  }
}

/** The same in the place of a file that may be there. */
export function replaceByLink(from: string, to: string): void {
  rmSync(to, { force: true });
  linkFile(from, to);
}

/** Writes a file in the place of one that may be another folder's as well, which keeps it. */
export function replaceFile(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, content);
}

/** Takes a folder away; what cannot be taken away now, the next build takes away before it begins. */
export function discard(dir: string): void {
  try {
    rmSync(dir, { recursive: true, force: true });
  } catch {}
}

/** Ms between looks; so many in a row without the folder say that nobody writes any more, and after so many it is left to the next build. */
const [PAUSE, STILL, MOST] = [100, 5, 300];

/** The same where others still write into it, as Astro does with its other pages when one has failed: ends when they have. */
export async function discardUntilStill(dir: string): Promise<void> {
  for (let looks = 0, still = 0; still < STILL && looks < MOST; looks++) {
    still = existsSync(dir) ? 0 : still + 1;
    discard(dir);
    await setTimeout(PAUSE);
  }
}

const oldOf = (live: string): string => `${live}.old`;

/** Stopped between the two renames, the last swap left the only good folder beside its place. */
export function restore(live: string): void {
  if (!existsSync(live) && existsSync(oldOf(live))) renameSync(oldOf(live), live);
}

/** Puts `made` in the place of `live`, which waits beside it to be taken away; on any failure the old `live` is back where it was. */
export function swap(made: string, live: string): void {
  const old = oldOf(live);
  restore(live);
  rmSync(old, { recursive: true, force: true });
  const had = existsSync(live);
  if (had) renameSync(live, old);
  try {
    renameSync(made, live);
  } catch (error) {
    if (had) renameSync(old, live);
    throw error;
  }
}

/** A folder of tens of thousands of files takes a while to go: the new one is in use by then. */
export const discardOld = (live: string): void => discard(oldOf(live));
