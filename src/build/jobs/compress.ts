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
import { type Digest, digestOf } from '../io/digests.ts';
import { type Counter, type Job, newCounter, type Pool, takeRemaining } from '../pool/pool.ts';

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

/** How much is done for each file of a site; nothing for what servers compress when it is asked for. */
export type EffortFor = (path: string) => Effort | null;

/**
 * A library's files to carry away and open data are many times as large as what is read, and fetched once.
 * @param files paths of the built folder
 */
export function effortFor(dir: string, files: readonly string[]): EffortFor {
  const total = files.filter((path) => TEXT.test(path)).reduce((sum, path) => sum + statSync(join(dir, path)).size, 0);
  return (path) => {
    if (!TEXT.test(path)) return null;
    if (total <= SMALL) return BEST;
    return isDownload(path) || DATA.test(path) ? null : READ;
  };
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

const brotlied = (bytes: Buffer, quality: number): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

const { zlib, brotli } = process.versions;
/** What compresses: copies of earlier builds are taken where it is the same. */
const TOOLS = nameOfMade(`${zlib} ${brotli}`, readFileSync(import.meta.filename));

/** @param cache null for what no later build has again */
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

/** A file's path in the built folder, and what is done for it; null for no copies. */
export type FileToCompress = [path: string, effort: Effort | null];

/**
 * Each file is read once, for its digest and its copies; each is done with before the next is read.
 * @returns digests of the files and of the copies
 */
function compressFiles(dir: string, files: Iterable<FileToCompress>, cache: FileCache): Map<string, Digest> {
  const digests = new Map<string, Digest>();
  for (const [path, effort] of files) {
    const bytes = readFileSync(join(dir, path));
    const digest = digestOf(bytes);
    digests.set(path, digest);
    // Each page names the site's data, which change with every document.
    const kept = isServed(path) ? null : cache;
    for (const [ending, packed] of effort ? copiesOf(bytes, digest, effort, kept) : []) {
      writeFileSync(join(dir, path + ending), packed);
      digests.set(path + ending, digestOf(packed));
    }
  }
  return digests;
}

interface CompressTask {
  dir: string;
  files: FileToCompress[];
  cache: string;
  counter: Counter;
}

const compress: Job<CompressTask, Map<string, Digest>> = (_, { dir, files, cache, counter }) =>
  compressFiles(dir, takeRemaining(files, counter), new FileCache(cache));
export default compress;

/** A built folder, and how its files are compressed. */
export interface Compression {
  dir: string;
  effort: EffortFor;
  /** Where copies of earlier builds are kept. */
  cache: string;
}

/**
 * @param files of the built folder that do not change any more
 * @returns digests of the files and of the copies
 */
export async function compressSite(
  pool: Pool,
  { dir, effort, cache }: Compression,
  files: readonly string[],
): Promise<Map<string, Digest>> {
  const task: CompressTask = { dir, files: files.map((path) => [path, effort(path)]), cache, counter: newCounter() };
  const job = new URL(import.meta.url);
  const done = await pool.runOnAll<CompressTask, Map<string, Digest>>(job, task, pool.size);
  return new Map(done.flatMap((digests) => [...digests]));
}
