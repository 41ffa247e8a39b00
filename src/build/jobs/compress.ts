/** A job, for any number of threads at a time, that compresses files. */
import { compressFiles, type FileToCompress } from '../compress.ts';
import type { Digest } from '../digests.ts';
import { type Counter, type Job, takeRemaining } from '../pool.ts';

export interface CompressTask {
  dir: string;
  files: FileToCompress[];
  counter: Counter;
}

const compress: Job<CompressTask, Map<string, Digest>> = (_, { dir, files, counter }) => compressFiles(dir, takeRemaining(files, counter));
export default compress;
