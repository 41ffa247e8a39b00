/** The proven content of a folder that is being edited. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, loadContent } from './load.ts';

/** Changes whenever a file of the folder does. */
const stampOf = (dir: string): string =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(dir, name)).mtimeMs}`)
    .join();

/** @returns gives the content as it is now; it is read and proven again only after a file has changed */
export function contentSource(dir: string): () => Content {
  let read: { stamp: string; content: Content } | undefined;
  return () => {
    const stamp = stampOf(dir);
    if (read?.stamp !== stamp) read = { stamp, content: loadContent(dir) };
    return read.content;
  };
}
