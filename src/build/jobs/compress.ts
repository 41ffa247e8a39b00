/**
 * A job, for any number of threads at a time: compressed copies beside the files, for servers that send them as they are
 * (gzip_static and the like), once in the build and better than a server would take the time for at each request.
 */

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { FileCache, nameOfMade } from '../../content/files/file-cache.ts';
import { isDownload } from '../../proof/paths.ts';
import { isServed } from '../../proof/verify.ts';
import { type Digest, type Digests, digestOf, digestsAsListed, type Listed } from '../io/digests.ts';
import { replaceByLink } from '../io/files.ts';
import { type Counter, type Job, newCounter, type Pool, takeRemaining } from '../pool/pool.ts';
import type { Amount } from '../unchanged/record.ts';

/** Levels of the two formats. */
export interface Effort {
  gzip: number;
  brotli: number;
}

const TEXT = /\.(html|css|js|json|webmanifest|svg|xml|txt|md)$/;
const DATA = /^data\//;

const MB = 2 ** 20;
/** Up to here the best is a matter of seconds, at most; a library of a thousand documents has forty times as much. */
const SMALL = 8 * MB;

/** Chosen by measurement, on one document and on a thousand laws: the next level takes twice as long or longer, for a fortieth of the bytes. */
const BEST: Effort = { gzip: 9, brotli: 10 };
const READ: Effort = { gzip: 6, brotli: 5 };

/** @param files paths of the built folder; @param known digests of some */
export function amountOf(dir: string, files: readonly string[], known: Digests): Amount {
  const sizeOf = (path: string) => known.get(path)?.bytes ?? statSync(join(dir, path)).size;
  const total = files.filter((path) => TEXT.test(path)).reduce((sum, path) => sum + sizeOf(path), 0);
  return total <= SMALL ? 'small' : 'large';
}

/**
 * How much is done for a file; nothing for what servers compress when it is asked for: a library's files to carry away and open data are
 * many times as large as what is read, and fetched once.
 */
function effortFor(path: string, amount: Amount): Effort | null {
  if (!TEXT.test(path)) return null;
  if (amount === 'small') return BEST;
  return isDownload(path) || DATA.test(path) ? null : READ;
}

/** The ninth byte names the system that compressed; the same bytes are to come from all. */
const SYSTEM = 9;
const UNKNOWN = 255;

/** What takes turns, marks and words, styles and text, is smaller in shorter blocks: by a fiftieth, with the full text. */
const MEMORY = 5;

function gzipped(bytes: Buffer, level: number): Buffer {
  const packed = gzipSync(bytes, { level, memLevel: MEMORY });
  packed[SYSTEM] = UNKNOWN;
  return packed;
}

/** What copies are called after the file. */
const ENDINGS = ['.gz', '.br'];

/** Whether it is what is compressed of another file. */
export const isCopy = (path: string): boolean => ENDINGS.some((ending) => path.endsWith(ending));

const brotlied = (bytes: Buffer, quality: number): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

const { zlib, brotli } = process.versions;
/** What compresses: copies of earlier builds are taken where it is the same. */
const TOOLS = nameOfMade(`${zlib} ${brotli}`, readFileSync(import.meta.filename));

/** @param cache null for what no later build makes again */
function packedOnce(cache: FileCache | null, name: string, pack: () => Buffer): Buffer {
  if (!cache) return pack();
  const kept = cache.read(name);
  if (kept) return kept;
  const packed = pack();
  cache.keep(name, packed);
  return packed;
}

function copiesOf(bytes: Buffer, { sha256 }: Digest, effort: Effort, cache: FileCache | null): [ending: string, packed: Buffer][] {
  const name = nameOfMade(TOOLS, `${effort.gzip} ${effort.brotli}`, sha256);
  const copies: [string, () => Buffer][] = [
    ['.gz', () => gzipped(bytes, effort.gzip)],
    ['.br', () => brotlied(bytes, effort.brotli)],
  ];
  return copies
    .map(([ending, pack]): [string, Buffer] => [ending, packedOnce(cache, name + ending, pack)])
    .filter(([, packed]) => packed.length < bytes.length);
}

/** The folder in use, of which something may be had again. */
export interface FormerFiles {
  live: string;
  /** What it lists: SHA-256 by path. */
  sums: ReadonlyMap<string, string>;
  /** Digests of the files that were taken over. */
  digests: Digests;
}

/** A built folder, and how its files are compressed. */
export interface Compression {
  dir: string;
  amount: Amount;
  /** Where copies of earlier builds are kept. */
  cache: string;
  /** Null where it was made otherwise. */
  former: FormerFiles | null;
}

/** A file's path in the built folder, what is done for it, null for no copies, and its digest where it was taken over. */
type FileToCompress = [path: string, effort: Effort | null, taken: Digest | null];

/** By SHA-256 a file of the folder in use, and its copies. */
type ListedFiles = ReadonlyMap<string, readonly Listed[]>;

interface CompressTask {
  dir: string;
  files: FileToCompress[];
  cache: string;
  /** The folder in use. */
  live: string;
  listed: ListedFiles;
  counter: Counter;
}

/** Those for which something is done. */
function listedFiles({ sums }: FormerFiles, amount: Amount): ListedFiles {
  const listed = [...sums].filter(([path]) => effortFor(path, amount));
  return new Map(
    listed.map(([path, sha256]) => {
      const all = ['', ...ENDINGS].map((ending): Listed => [path + ending, sums.get(path + ending) ?? '']);
      return [sha256, all.filter(([, its]) => its)];
    }),
  );
}

/**
 * What the folder in use has is not made again, under whatever name: that of the search's data changes with every document.
 * @param listed a file of that folder, and its copies
 * @param isTaken whether the file itself has been taken over already
 * @returns digests of what was taken, by path in the built folder; null where something is not as it is listed
 */
function takeListed(
  path: string,
  listed: readonly Listed[],
  isTaken: boolean,
  { dir, live }: CompressTask,
): [path: string, digest: Digest][] | null {
  const [[file] = ['']] = listed;
  const found = digestsAsListed(live, isTaken ? listed.slice(1) : listed);
  if (!found) return null;
  return found.map(([from, digest]) => {
    const to = path + from.slice(file.length);
    replaceByLink(join(live, from), join(dir, to));
    return [to, digest];
  });
}

/** Writes a file's copies. @returns their digests */
function writeCopies(dir: string, path: string, packed: readonly [ending: string, bytes: Buffer][]): [path: string, digest: Digest][] {
  return packed.map(([ending, bytes]) => {
    writeFileSync(join(dir, path + ending), bytes);
    return [path + ending, digestOf(bytes)];
  });
}

/** @returns digests of a file and of its copies */
function compressFile([path, effort, taken]: FileToCompress, task: CompressTask, cache: FileCache): [path: string, digest: Digest][] {
  const { dir, listed } = task;
  const read = () => readFileSync(join(dir, path));
  const bytes = taken ? null : read();
  const digest = taken ?? digestOf(bytes as Buffer);
  const own: [string, Digest] = [path, digest];
  if (!effort) return [own];
  const same = listed.get(digest.sha256);
  const found = same ? takeListed(path, same, taken !== null, task) : null;
  if (found) return [own, ...found];
  // Pages that have not changed have theirs from the folder in use.
  return [own, ...writeCopies(dir, path, copiesOf(bytes ?? read(), digest, effort, isServed(path) ? null : cache))];
}

/** Each file is read once, for its digest and its copies; each is done with before the next is read. */
const compress: Job<CompressTask, Map<string, Digest>> = (_, task) => {
  const cache = new FileCache(task.cache);
  const digests = new Map<string, Digest>();
  for (const file of takeRemaining(task.files, task.counter))
    for (const [path, digest] of compressFile(file, task, cache)) digests.set(path, digest);
  return digests;
};
export default compress;

/**
 * @param files of the built folder that do not change any more
 * @returns digests of the files and of the copies
 */
export async function compressSite(
  pool: Pool,
  { dir, amount, cache, former }: Compression,
  paths: readonly string[],
): Promise<Map<string, Digest>> {
  const files = paths.map((path): FileToCompress => [path, effortFor(path, amount), former?.digests.get(path) ?? null]);
  const listed = former ? listedFiles(former, amount) : new Map();
  const task: CompressTask = { dir, files, cache, live: former?.live ?? dir, listed, counter: newCounter() };
  const job = new URL(import.meta.url);
  const done = await pool.runOnAll<CompressTask, Map<string, Digest>>(job, task, pool.size);
  return new Map(done.flatMap((digests) => [...digests]));
}
