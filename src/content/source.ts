/** The proven content of a folder that is being edited. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Compile } from './document-cache.ts';
import { isLeftBehind } from './files/left-behind.ts';
import { type Content, loadContent } from './load.ts';

/** Changes whenever a file of the folder does; locks and drafts come and go while a file is open. */
const stampOf = (dir: string): string =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => !isLeftBehind(basename(name)))
    .map((name) => `${name} ${statSync(join(dir, name), { throwIfNoEntry: false })?.mtimeMs}`)
    .join();

/**
 * @param compiling how a document is made of its source and its records
 * @returns gives the content as it is now; it is read and proven again only after a file has changed
 */
export function contentSource(dir: string, compiling?: Compile): () => Content {
  let read: { stamp: string; content: Content } | undefined;
  let isSeen = false;
  return () => {
    // A page asks many times, and all that is worked on at once is of one moment.
    if (read && isSeen) return read.content;
    const stamp = stampOf(dir);
    isSeen = true;
    setImmediate(() => {
      isSeen = false;
    });
    if (read?.stamp !== stamp) read = { stamp, content: loadContent(dir, compiling) };
    return read.content;
  };
}
