/**
 * Some documents proven and made into single files, one held in memory at a time: each page is read once, for its
 * proof and for its part of the file, and each file is read back before the next is made.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../content/edition.ts';
import { nameOfMade } from '../../content/files/file-cache.ts';
import type { Problem } from '../../content/files/problem.ts';
import { type ReadPage, readPage } from '../../proof/read.ts';
import { verifyArtifacts } from '../../proof/verify.ts';
import { replaceFile } from '../io/files.ts';
import { type BuildContext, type Counter, type Job, newCounter, type Pool, takeRemaining } from '../pool/pool.ts';
import { assemble } from '../single/assemble.ts';
import { codeIn } from '../single/code.ts';
import {
  type BuiltPage,
  inReadingOrder,
  isDocumentPage,
  nameOf,
  pagesByDocument,
  parseBuiltPage,
  singleFile,
  sitePages,
} from '../single/pages.ts';
import { verifySingle } from '../single/prove.ts';
import { type PreparedSite, prepareSite, type SingleFileSite } from '../single/site.ts';
import type { InputNames } from '../unchanged/input-names.ts';
import { keepProvenPages, provenPages, recordsIn } from '../unchanged/record.ts';
import type { BundledParts } from './bundle.ts';
import type { TakenOver } from './take-over.ts';

interface SingleFilesTask {
  counter: Counter;
  inputs: InputNames;
  /** Ids of documents that were taken over. */
  unchanged: ReadonlySet<string>;
  /** Whether the site's own pages are as the single files of these have them. */
  isSiteUnchanged: boolean;
  /** Files of the built folder. */
  files: readonly string[];
  site: SingleFileSite;
}

interface ProvenSite extends PreparedSite {
  editions: readonly Edition[];
}

/** What was made before the single files. */
export interface MadeFiles {
  parts: BundledParts;
  inputs: InputNames;
  taken: TakenOver;
}

export interface SingleFilesProof {
  /** The documents' own pages, to be compared with all others. */
  pages: ReadPage[];
  /** Flaws of what stands beside them, and of the single files. */
  problems: Problem[];
  /** Paths of the single files that were made anew. */
  made: string[];
}

const joined = (proofs: readonly SingleFilesProof[]): SingleFilesProof => ({
  pages: proofs.flatMap(({ pages }) => pages),
  problems: proofs.flatMap(({ problems }) => problems),
  made: proofs.flatMap(({ made }) => made),
});

const artifactsOf = (policy: string): string[] => [`data/${policy}.json`, `data/${policy}.txt`, `${policy}/files/text.txt`];

/** What a document's proof reads; what is not there is missed by it. */
function contents(dir: string, files: ReadonlySet<string>, pages: readonly string[], policy: string): Map<string, string> {
  const wanted = [...pages, ...artifactsOf(policy)].filter((file) => files.has(file));
  return new Map(wanted.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

/** Writes the single file of one document, and reads back all that it has. @param paths of the pages that its single file holds @param texts of its files */
function prove(edition: Edition, paths: readonly string[], texts: ReadonlyMap<string, string>, site: ProvenSite): SingleFilesProof {
  const { id } = edition;
  const pages: BuiltPage[] = paths.map((file) => parseBuiltPage(file, nameOf(file, id) ?? '', texts.get(file) ?? ''));
  const own = pages.filter(({ file }) => isDocumentPage(file, id)).map(({ file, all }) => readPage(file, all, site.editions));
  const single = join(site.code.dir, singleFile(id));
  replaceFile(single, assemble(edition, inReadingOrder(pages, id), site));
  const problems = verifySingle(readFileSync(single), edition, paths, site.editions);
  return { pages: own, problems: [...verifyArtifacts(texts, edition), ...problems], made: [singleFile(id)] };
}

const isProven = ({ pages, problems }: SingleFilesProof): boolean => !problems.length && pages.every(({ flaws }) => !flaws.length);

/** @returns every flaw of every document, but for those of pages among each other */
const proveDocuments: Job<SingleFilesTask, SingleFilesProof> = ({ content: { editions }, settings }, task) => {
  const { counter, files, inputs, unchanged, isSiteUnchanged } = task;
  const site = { ...prepareSite(task.site), editions };
  const { dir } = site.code;
  const pagesOf = pagesByDocument(files);
  const known = new Set(files);
  const records = recordsIn(settings);
  const proofs: SingleFilesProof[] = [];
  for (const edition of takeRemaining(editions, counter)) {
    const { id } = edition;
    const name = inputs.get(id) as string;
    const pages = isSiteUnchanged && unchanged.has(id) ? provenPages(records, name) : null;
    if (pages) {
      proofs.push({ pages, problems: [], made: [] });
      continue;
    }
    const paths = pagesOf(id);
    const proof = prove(edition, paths, contents(dir, known, paths, id), site);
    if (isProven(proof)) keepProvenPages(records, name, proof.pages);
    proofs.push(proof);
  }
  return joined(proofs);
};
export default proveDocuments;

/** @returns the digest of the site's own pages that single files hold */
const digestOfSitePages = (dir: string, files: readonly string[]): string =>
  nameOfMade(...sitePages(files).flatMap((path) => [path, readFileSync(join(dir, path))]));

/** Fewer documents are done sooner than a thread has all that they need. */
const WORTH_A_THREAD = 20;

/**
 * Writes the single file of every document into the built folder; proves it, and the document's pages and files.
 * @param files paths of what is in it, its pages finished
 * @returns `ofTheSite` is the digest of the site's own pages that single files hold
 */
export async function singleFiles(
  pool: Pool,
  files: readonly string[],
  { parts, inputs, taken }: MadeFiles,
  { content: { editions, search }, settings: { out, address } }: BuildContext,
): Promise<SingleFilesProof & { ofTheSite: string }> {
  const site = { code: codeIn(out, parts), search, address };
  const others = Math.min(pool.size, Math.floor(editions.length / WORTH_A_THREAD));
  const ofTheSite = digestOfSitePages(out, files);
  const isSiteUnchanged = ofTheSite === taken.made?.ofTheSite;
  const task: SingleFilesTask = { files, site, inputs, unchanged: taken.documents, isSiteUnchanged, counter: newCounter() };
  const made = await pool.runOnAll<SingleFilesTask, SingleFilesProof>(new URL(import.meta.url), task, others);
  return { ...joined(made), ofTheSite };
}
