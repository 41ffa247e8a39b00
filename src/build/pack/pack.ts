/** A built site as archives: as a folder to be opened by double click, for a web server, and how to set that up. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../content/edition.ts';
import { type Digests, digestOf } from '../io/digests.ts';
import { readFiles, SUMS, sumsOf } from '../io/sums.ts';
import { singleFile } from '../single/pages.ts';
import { archive } from './archive.ts';
import { folderEdition, readme } from './folder.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const digestsOf = (files: Files): Digests => new Map([...files].map(([path, bytes]) => [path, digestOf(bytes)]));

/** The folder's pages are not those of the site, and what only a server needs is left out. */
const withSums = (files: Files): Files => new Map([...files, [SUMS, Buffer.from(sumsOf(digestsOf(files)))]]);

/** Unpacked where it lies, an archive must not strew its files about. */
const below = (folder: string, files: Files): Files => new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));

export interface Packing {
  /** The project's folder. */
  root: string;
  /** The built site; nothing in it is changed. */
  dir: string;
  /** Where the archives go. */
  out: string;
  editions: readonly Edition[];
  /** Given to every file: servers tell browsers by it whether a page is new. */
  time: Date;
}

const EDITION = 8;

/**
 * Two editions have two names: the software's, and the beginning of the digest of the list of all that was built.
 * @param dir the built site
 * @returns duizhao-0.1.0-3f9a12cd
 */
export function packageName(root: string, dir: string): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  return `${name}-${version}-${digestOf(readFileSync(join(dir, SUMS))).sha256.slice(0, EDITION)}`;
}

/**
 * @returns paths of the archives
 * @throws Told when the site does not fit; no archive is then written
 */
export function pack({ root, dir, out, editions, time }: Packing): string[] {
  const name = packageName(root, dir);
  const site = readFiles(dir);
  const documents = editions.map(({ id, meta }) => ({ title: meta.title, file: singleFile(id) })).filter(({ file }) => site.has(file));
  const archives = {
    [`${name}-folder.zip`]: below(name, withSums(folderEdition(site, readme(name, documents)))),
    [`${name}-web.zip`]: site,
    [`${name}-servers.zip`]: below('servers', readFiles(join(root, 'servers'))),
  };
  const made = Object.entries(archives).map(([file, files]) => ({ path: join(out, file), bytes: archive(files, time) }));
  mkdirSync(out, { recursive: true });
  for (const { path, bytes } of made) writeFileSync(path, bytes);
  return made.map(({ path }) => path);
}
