/** Documents proven, and each made into one file: every page, its search and its scripts, to be opened from a mail or a stick. */
import type { Content } from '../../src/collections/load.ts';
import { type Crew, turns } from './crew.ts';
import type { Parts } from './programs.ts';
import { codeIn } from './single/code.ts';
import type { Part, Proof } from './single/documents.ts';

/** Fewer documents are done sooner than a thread has all that they need. */
const WORTH_A_THREAD = 20;

/**
 * Writes the single file of every document into the built folder; proves it, and the document's pages and files.
 * @param dir its pages finished
 * @param files paths of what is in it
 */
export async function single(
  crew: Crew,
  dir: string,
  files: readonly string[],
  parts: Parts,
  { editions, search }: Content,
  address: string | undefined,
): Promise<Proof> {
  const site = { code: codeIn(dir, parts), search, address };
  const others = Math.min(crew.others, Math.floor(editions.length / WORTH_A_THREAD));
  const part: Part = { files, site, turn: turns() };
  const made = await crew.share<Part, Proof>(new URL('./single/documents.ts', import.meta.url), part, others);
  return { pages: made.flatMap(({ pages }) => pages), problems: made.flatMap(({ problems }) => problems) };
}
