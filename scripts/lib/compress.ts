/**
 * Compressed copies beside the files, for servers that send them as they are (gzip_static and the like): once in the
 * build, and better than a server would take the time for at each request.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCarried } from '../../src/proof/paths.ts';
import { filesBelow } from './files.ts';

const TEXT = /\.(html|css|js|json|webmanifest|svg|xml|txt|md)$/;
const DATA = /^data\//;

const MB = 2 ** 20;
/** Up to here the best is a matter of seconds, at most; a library of a thousand documents has forty times as much. */
const SMALL = 8 * MB;

/** Chosen by measurement, on one document and on a thousand laws: the next level takes twice as long or longer, for a fortieth of the bytes. */
interface Effort {
  gzip: number;
  brotli: number | null;
}
const BEST: Effort = { gzip: 9, brotli: 10 };
const READ: Effort = { gzip: 6, brotli: 5 };
/** Files to carry away and open data are many times as large as what is read, and fetched once. */
const FETCHED: Effort = { gzip: 4, brotli: null };

const effortFor = (path: string, total: number): Effort => {
  if (total <= SMALL) return BEST;
  return isCarried(path) || DATA.test(path) ? FETCHED : READ;
};

/** The ninth byte names the system that compressed; the same bytes are to come from all. */
const SYSTEM = 9;
const UNKNOWN = 255;

async function gzipped(bytes: Buffer, level: number): Promise<Buffer> {
  const packed = await promisify(gzip)(bytes, { level });
  packed[SYSTEM] = UNKNOWN;
  return packed;
}

const brotlied = (bytes: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

async function compressFile(file: string, { gzip: level, brotli }: Effort): Promise<void> {
  const bytes = readFileSync(file);
  const copies = await Promise.all([
    gzipped(bytes, level).then((packed) => ({ ending: '.gz', packed })),
    ...(brotli === null ? [] : [brotlied(bytes, brotli).then((packed) => ({ ending: '.br', packed }))]),
  ]);
  for (const { ending, packed } of copies) if (packed.length < bytes.length) writeFileSync(file + ending, packed);
}

/** As many files at a time as keep the threads busy; all at once would be held in memory. */
const AT_ONCE = 8;

/** @param dir the built folder, in which nothing changes any more */
export async function compress(dir: string): Promise<void> {
  const files = filesBelow(dir).filter((path) => TEXT.test(path));
  const total = files.reduce((sum, path) => sum + statSync(join(dir, path)).size, 0);
  const left = files.values();
  const work = async () => {
    for (const path of left) await compressFile(join(dir, path), effortFor(path, total));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
