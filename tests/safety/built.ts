/** Sites of hostile words, and one of plain words of the same shape, built for the tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { readBuilt } from '../../src/build/io/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { anchorsOf } from '../../src/document/anchors.ts';
import { root } from '../support/root.ts';
import { site } from './content.ts';

/** An ampersand in a path is an address like any other. */
export const ADDRESS = 'https://site.example/a&b/';

export interface Made {
  dir: string;
  /** Its text files. */
  files: ReadonlyMap<string, string>;
}

const mine: string[] = [];

export function folder(): string {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const dir = mkdtempSync(join(root, '.tmp', 'safety-'));
  mine.push(dir);
  return dir;
}

export function removeAll(): void {
  for (const dir of mine.splice(0)) rmSync(dir, { recursive: true, force: true });
}

/** @param words a document for each; @param own at the site's own places */
export async function made(words: readonly string[], own: string): Promise<Made> {
  const home = folder();
  for (const [path, text] of Object.entries(site(words, own, ADDRESS))) {
    const file = join(home, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const { id, document } of loadContent(join(home, 'content')).editions) {
    writeFileSync(join(home, 'content', id, 'anchors.json'), JSON.stringify(anchorsOf(document)));
  }
  const dir = join(home, 'site');
  await build({ content: join(home, 'content'), out: dir });
  return { dir, files: readBuilt(dir) };
}
