/**
 * Compressed copies beside the files, for servers that send them as they are (gzip_static and the like): once in the
 * build, and better than a server would take the time for at each request.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCarried } from '../../src/proof/paths.ts';
import { type Digest, digestOf } from './digests.ts';

const TEXT = /\.(html|css|js|json|webmanifest|svg|xml|txt|md)$/;
const DATA = /^data\//;

const MB = 2 ** 20;
/** Up to here the best is a matter of seconds, at most; a library of a thousand documents has forty times as much. */
const SMALL = 8 * MB;

/** Chosen by measurement, on one document and on a thousand laws: the next level takes twice as long or longer, for a fortieth of the bytes. */
interface Effort {
  gzip: number;
  brotli: number;
}
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
    return isCarried(path) || DATA.test(path) ? null : READ;
  };
}

/** The ninth byte names the system that compressed; the same bytes are to come from all. */
const SYSTEM = 9;
const UNKNOWN = 255;

/** What takes turns, marks and words, styles and text, is smaller in shorter blocks: by a fiftieth, with the full text. */
const MEMORY = 6;

async function gzipped(bytes: Buffer, level: number): Promise<Buffer> {
  const packed = await promisify(gzip)(bytes, { level, memLevel: MEMORY });
  packed[SYSTEM] = UNKNOWN;
  return packed;
}

const brotlied = (bytes: Buffer, quality: number): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

async function copiesOf(bytes: Buffer, { gzip: level, brotli }: Effort): Promise<[ending: string, packed: Buffer][]> {
  const [gz, br] = await Promise.all([gzipped(bytes, level), brotlied(bytes, brotli)]);
  const copies: [string, Buffer][] = [
    ['.gz', gz],
    ['.br', br],
  ];
  return copies.filter(([, packed]) => packed.length < bytes.length);
}

/** As many files at a time as keep the threads busy; all at once would be held in memory. */
const AT_ONCE = 8;

/**
 * Each file is read once, for its digest and its copies.
 * @param files of the built folder that do not change any more
 * @returns digests of the files and of the copies
 */
export async function compress(dir: string, files: readonly string[], effortOf: EffortFor): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  const left = files.values();
  const work = async () => {
    for (const path of left) {
      const bytes = readFileSync(join(dir, path));
      digests.set(path, digestOf(bytes));
      const effort = effortOf(path);
      for (const [ending, packed] of effort ? await copiesOf(bytes, effort) : []) {
        writeFileSync(join(dir, path + ending), packed);
        digests.set(path + ending, digestOf(packed));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return digests;
}
