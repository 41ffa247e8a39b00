/** A job that compresses a part of the files. */
import { type Task, writeCopies } from './copies.ts';
import type { Job } from './crew.ts';
import type { Digest } from './digests.ts';

const compress: Job<{ dir: string; tasks: Task[] }, Map<string, Digest>> = (_, { dir, tasks }) => writeCopies(dir, tasks);
export default compress;
