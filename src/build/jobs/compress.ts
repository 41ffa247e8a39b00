/** A job, for any number of threads at a time, that compresses files. */
import { type Task, writeCopies } from '../copies.ts';
import type { Digest } from '../digests.ts';
import { type Job, type Turn, taken } from '../pool.ts';

export interface Compressed {
  dir: string;
  tasks: Task[];
  turn: Turn;
}

const compress: Job<Compressed, Map<string, Digest>> = (_, { dir, tasks, turn }) => writeCopies(dir, taken(tasks, turn));
export default compress;
