/** Documents proven, and each made into one file: every page, its search and its scripts, to be opened from a mail or a stick. */
import type { Content } from '../../content/load.ts';
import type { BundledParts } from '../jobs/bundle.ts';
import type { SingleFilesProof, SingleFilesTask } from '../jobs/single-files.ts';
import { newCounter, type Pool } from '../pool.ts';
import { codeIn } from './code.ts';

/** Fewer documents are done sooner than a thread has all that they need. */
const WORTH_A_THREAD = 20;

/**
 * Writes the single file of every document into the built folder; proves it, and the document's pages and files.
 * @param dir its pages finished
 * @param files paths of what is in it
 */
export async function singleFiles(
  pool: Pool,
  dir: string,
  files: readonly string[],
  parts: BundledParts,
  { editions, search }: Content,
  address: string | undefined,
): Promise<SingleFilesProof> {
  const site = { code: codeIn(dir, parts), search, address };
  const others = Math.min(pool.size, Math.floor(editions.length / WORTH_A_THREAD));
  const task: SingleFilesTask = { files, site, counter: newCounter() };
  const made = await pool.runOnAll<SingleFilesTask, SingleFilesProof>(new URL('../jobs/single-files.ts', import.meta.url), task, others);
  return { pages: made.flatMap(({ pages }) => pages), problems: made.flatMap(({ problems }) => problems) };
}
