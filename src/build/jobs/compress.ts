/** A job, for any number of threads at a time, that compresses files. */
import { compressFiles, type EffortFor, type FileToCompress } from '../compress.ts';
import type { Digest } from '../digests.ts';
import { type Counter, type Job, newCounter, type Pool, takeRemaining } from '../pool.ts';

interface CompressTask {
  dir: string;
  files: FileToCompress[];
  counter: Counter;
}

const compress: Job<CompressTask, Map<string, Digest>> = (_, { dir, files, counter }) => compressFiles(dir, takeRemaining(files, counter));
export default compress;

/**
 * @param files of the built folder that do not change any more
 * @returns digests of the files and of the copies
 */
export async function compressSite(pool: Pool, dir: string, files: readonly string[], effortOf: EffortFor): Promise<Map<string, Digest>> {
  const task: CompressTask = { dir, files: files.map((path) => [path, effortOf(path)]), counter: newCounter() };
  const job = new URL(import.meta.url);
  const done = await pool.runOnAll<CompressTask, Map<string, Digest>>(job, task, pool.size);
  return new Map(done.flatMap((digests) => [...digests]));
}
