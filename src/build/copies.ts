/** Compressed copies of files, one file after the other. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Digest, digestOf } from './digests.ts';

/** Levels of the two formats. */
export interface Effort {
  gzip: number;
  brotli: number;
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

function copiesOf(bytes: Buffer, { gzip, brotli }: Effort): [ending: string, packed: Buffer][] {
  const copies: [string, Buffer][] = [
    ['.gz', gzipped(bytes, gzip)],
    ['.br', brotlied(bytes, brotli)],
  ];
  return copies.filter(([, packed]) => packed.length < bytes.length);
}

/** A file's path in the built folder, and what is done for it; null for no copies. */
export type FileToCompress = [path: string, effort: Effort | null];

/**
 * Each file is read once, for its digest and its copies; each is done with before the next is read.
 * @returns digests of the files and of the copies
 */
export function compressFiles(dir: string, tasks: Iterable<FileToCompress>): Map<string, Digest> {
  const digests = new Map<string, Digest>();
  for (const [path, effort] of tasks) {
    const bytes = readFileSync(join(dir, path));
    digests.set(path, digestOf(bytes));
    for (const [ending, packed] of effort ? copiesOf(bytes, effort) : []) {
      writeFileSync(join(dir, path + ending), packed);
      digests.set(path + ending, digestOf(packed));
    }
  }
  return digests;
}
