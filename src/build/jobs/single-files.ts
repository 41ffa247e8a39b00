/**
 * Some documents proven and made into single files, one held in memory at a time: each page is read once, for its
 * proof and for its part of the file, and each file is read back before the next is made.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../content/files/problem.ts';
import type { Content } from '../../content/load.ts';
import { type ReadPage, readPage } from '../../proof/read.ts';
import { verifyArtifacts } from '../../proof/verify.ts';
import { dictionariesOf } from '../../search/publish.ts';
import { type Counter, type Job, newCounter, type Pool, takeRemaining } from '../pool/pool.ts';
import { assemble, type SingleFileSite } from '../single/assemble.ts';
import { codeIn } from '../single/code.ts';
import { type BuiltPage, inReadingOrder, isDocumentPage, nameOf, pagesByDocument, parseBuiltPage, singleFile } from '../single/pages.ts';
import { verifySingle } from '../single/prove.ts';
import type { BundledParts } from './bundle.ts';

interface SingleFilesTask {
  counter: Counter;
  /** Files of the built folder. */
  files: readonly string[];
  site: SingleFileSite;
}

export interface SingleFilesProof {
  /** The documents' own pages, to be compared with all others. */
  pages: ReadPage[];
  /** Flaws of what stands beside them, and of the single files. */
  problems: Problem[];
}

const artifactsOf = (policy: string): string[] => [`data/${policy}.json`, `data/${policy}.txt`, `${policy}/files/text.txt`];

/** What a document's proof reads; what is not there is missed by it. */
function contents(dir: string, files: ReadonlySet<string>, pages: readonly string[], policy: string): Map<string, string> {
  const wanted = [...pages, ...artifactsOf(policy)].filter((file) => files.has(file));
  return new Map(wanted.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

/** @returns every flaw of every document, but for those of pages among each other */
const proveDocuments: Job<SingleFilesTask, SingleFilesProof> = ({ content: { editions } }, { counter, files, site }) => {
  const { dir } = site.code;
  const dictionaries = dictionariesOf(site.code.search);
  const pagesOf = pagesByDocument(files);
  const known = new Set(files);
  const proof: SingleFilesProof = { pages: [], problems: [] };
  for (const edition of takeRemaining(editions, counter)) {
    const { id } = edition;
    const paths = pagesOf(id);
    const texts = contents(dir, known, paths, id);
    const pages: BuiltPage[] = paths.map((file) => parseBuiltPage(file, nameOf(file, id) ?? '', texts.get(file) ?? ''));
    for (const { file, all } of pages) if (isDocumentPage(file, id)) proof.pages.push(readPage(file, all, editions));
    const single = join(dir, singleFile(id));
    mkdirSync(dirname(single), { recursive: true });
    writeFileSync(single, assemble(edition, inReadingOrder(pages, id), site, dictionaries));
    proof.problems.push(...verifyArtifacts(texts, edition), ...verifySingle(readFileSync(single, 'utf8'), edition, paths, editions));
  }
  return proof;
};
export default proveDocuments;

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
  const made = await pool.runOnAll<SingleFilesTask, SingleFilesProof>(new URL(import.meta.url), task, others);
  return { pages: made.flatMap(({ pages }) => pages), problems: made.flatMap(({ problems }) => problems) };
}
