/** Documents proven, and each made into one file: every page, its search and its scripts, to be opened from a mail or a stick. */
import { availableParallelism } from 'node:os';
import type { Content } from '../../src/collections/load.ts';
import type { Parts } from './programs.ts';
import { codeIn } from './single/code.ts';
import { type Proof, proveDocuments } from './single/documents.ts';
import { inThread } from './thread.ts';

/** Fewer documents are done sooner than a thread is ready to. */
const WORTH_A_THREAD = 50;

/** Neighbours together, as many in each share. */
function shares<T>(all: readonly T[], count: number): T[][] {
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/**
 * Writes the single file of every document into the built folder; proves it, and the document's pages and files.
 * @param dir its pages finished
 * @param files paths of what is in it
 */
export async function single(
  dir: string,
  files: readonly string[],
  parts: Parts,
  { editions, search }: Content,
  address: string | undefined,
): Promise<Proof> {
  const site = { code: codeIn(dir, parts), search, address };
  const threads = Math.min(availableParallelism(), Math.floor(editions.length / WORTH_A_THREAD));
  if (threads < 2) return proveDocuments({ editions, files, site });
  const worker = new URL('./single/worker.ts', import.meta.url);
  const made = await Promise.all(shares(editions, threads).map((some) => inThread<Proof>(worker, { editions: some, files, site })));
  return { pages: made.flatMap(({ pages }) => pages), problems: made.flatMap(({ problems }) => problems) };
}
