/**
 * Compressed copies beside the files, for servers that send them as they are (gzip_static and the like): once in the
 * build, and better than a server would take the time for at each request.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isDownload } from '../proof/paths.ts';
import type { Effort, FileToCompress } from './copies.ts';
import type { Digest } from './digests.ts';
import type { CompressTask } from './jobs/compress.ts';
import { newCounter, type Pool } from './pool.ts';

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

/**
 * @param files of the built folder that do not change any more
 * @returns digests of the files and of the copies
 */
export async function compressSite(crew: Pool, dir: string, files: readonly string[], effortOf: EffortFor): Promise<Map<string, Digest>> {
  const tasks = files.map((path): FileToCompress => [path, effortOf(path)]);
  const shared: CompressTask = { dir, files: tasks, counter: newCounter() };
  const done = await crew.runOnAll<CompressTask, Map<string, Digest>>(new URL('./jobs/compress.ts', import.meta.url), shared, crew.size);
  return new Map(done.flatMap((digests) => [...digests]));
}
