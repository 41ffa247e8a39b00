/**
 * Some documents proven and made into single files, one held in memory at a time: each page is read once, for its
 * proof and for its part of the file, and each file is read back before the next is made.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../../content/edition.ts';
import type { Problem } from '../../content/files/problem.ts';
import { type ReadPage, readPage } from '../../proof/read.ts';
import { verifyArtifacts } from '../../proof/verify.ts';
import { withoutData } from '../addresses/assets.ts';
import { digestOf } from '../io/digests.ts';
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
import { type BuiltDocument, digestOfPages, keepRecord, knownBytes, recordOf, recordsIn } from '../unchanged/record.ts';
import type { InputNames } from '../unchanged/take-over.ts';
import type { BundledParts } from './bundle.ts';

interface SingleFilesTask {
  counter: Counter;
  inputs: InputNames;
  /** Ids of documents that were taken over. */
  unchanged: ReadonlySet<string>;
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
  /** Ids of documents that were taken over. */
  unchanged: ReadonlySet<string>;
}

export interface SingleFilesProof {
  /** The documents' own pages, to be compared with all others. */
  pages: ReadPage[];
  /** Flaws of what stands beside them, and of the single files. */
  problems: Problem[];
}

const joined = (proofs: readonly SingleFilesProof[]): SingleFilesProof => ({
  pages: proofs.flatMap(({ pages }) => pages),
  problems: proofs.flatMap(({ problems }) => problems),
});

const artifactsOf = (policy: string): string[] => [`data/${policy}.json`, `data/${policy}.txt`, `${policy}/files/text.txt`];

/** What a document's proof reads; what is not there is missed by it. */
function contents(dir: string, files: ReadonlySet<string>, pages: readonly string[], policy: string): Map<string, string> {
  const wanted = [...pages, ...artifactsOf(policy)].filter((file) => files.has(file));
  return new Map(wanted.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

/** A document's own files, its single file among them. */
function filesByDocument(files: readonly string[]): (policy: string) => string[] {
  const below = Map.groupBy(files, (path) => path.slice(0, path.indexOf('/')));
  const all = new Set(files);
  return (policy) => {
    const data = artifactsOf(policy).filter((path) => all.has(path));
    return [...new Set([...(below.get(policy) ?? []), ...data, singleFile(policy)])];
  };
}

/**
 * Each file by itself, as a later build will find it.
 * @param texts of those that have been read already
 */
const digested = (dir: string, paths: readonly string[], texts: ReadonlyMap<string, string>): BuiltDocument['files'] =>
  paths.map((path) => {
    const text = texts.get(path);
    const bytes = text === undefined ? readFileSync(join(dir, path)) : Buffer.from(text);
    return [path, digestOf(knownBytes(path, bytes)).sha256];
  });

/** Writes the single file of one document, and reads back all that it has. @param paths of the pages that its single file holds @param texts of its files */
function prove(edition: Edition, paths: readonly string[], texts: ReadonlyMap<string, string>, site: ProvenSite): SingleFilesProof {
  const { id } = edition;
  // The file has its data in itself.
  const pages: BuiltPage[] = paths.map((file) => parseBuiltPage(file, nameOf(file, id) ?? '', withoutData(texts.get(file) ?? '')));
  const own = pages.filter(({ file }) => isDocumentPage(file, id)).map(({ file, all }) => readPage(file, all, site.editions));
  const single = join(site.code.dir, singleFile(id));
  mkdirSync(dirname(single), { recursive: true });
  writeFileSync(single, assemble(edition, inReadingOrder(pages, id), site));
  const problems = verifySingle(readFileSync(single), edition, paths, site.editions);
  return { pages: own, problems: [...verifyArtifacts(texts, edition), ...problems] };
}

const isProven = ({ pages, problems }: SingleFilesProof): boolean => !problems.length && pages.every(({ flaws }) => !flaws.length);

/** @returns every flaw of every document, but for those of pages among each other */
const proveDocuments: Job<SingleFilesTask, SingleFilesProof> = ({ content: { editions }, settings }, task) => {
  const { counter, files, inputs, unchanged } = task;
  const site = { ...prepareSite(task.site), editions };
  const { dir } = site.code;
  const [pagesOf, filesOf] = [pagesByDocument(files), filesByDocument(files)];
  const known = new Set(files);
  const records = recordsIn(settings);
  const ofTheSite = digestOfPages(sitePages(files).map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
  const proofs: SingleFilesProof[] = [];
  for (const edition of takeRemaining(editions, counter)) {
    const { id } = edition;
    const name = inputs.get(id) as string;
    const former = unchanged.has(id) ? recordOf(records, name) : null;
    if (former?.ofTheSite === ofTheSite) {
      proofs.push({ pages: former.pages, problems: [] });
      continue;
    }
    const paths = pagesOf(id);
    const texts = contents(dir, known, paths, id);
    const proof = prove(edition, paths, texts, site);
    if (isProven(proof)) keepRecord(records, name, { files: digested(dir, filesOf(id), texts), pages: proof.pages, ofTheSite });
    proofs.push(proof);
  }
  return joined(proofs);
};
export default proveDocuments;

/** Fewer documents are done sooner than a thread has all that they need. */
const WORTH_A_THREAD = 20;

/**
 * Writes the single file of every document into the built folder; proves it, and the document's pages and files.
 * @param files paths of what is in it, its pages finished
 */
export async function singleFiles(
  pool: Pool,
  files: readonly string[],
  { parts, inputs, unchanged }: MadeFiles,
  { content: { editions, search }, settings: { out, address } }: BuildContext,
): Promise<SingleFilesProof> {
  const site = { code: codeIn(out, parts), search, address };
  const others = Math.min(pool.size, Math.floor(editions.length / WORTH_A_THREAD));
  const task: SingleFilesTask = { files, site, inputs, unchanged, counter: newCounter() };
  const made = await pool.runOnAll<SingleFilesTask, SingleFilesProof>(new URL(import.meta.url), task, others);
  return joined(made);
}
