/**
 * Some documents proven and made into single files, one held in memory at a time: each page is read once, for its
 * proof and for its part of the file, and each file is read back before the next is made.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../content/problem.ts';
import { type Read, read } from '../../proof/read.ts';
import { verifyBeside } from '../../proof/verify.ts';
import { dictionariesIn } from '../../search/part.ts';
import { type Job, type Turn, taken } from '../pool.ts';
import { assemble, type Site } from '../single/assemble.ts';
import { inOrder } from '../single/order.ts';
import { type BuiltPage, isOwn, nameOf, pagesByDocument, readPage, singleFile } from '../single/pages.ts';
import { verifySingle } from '../single/prove.ts';

export interface Part {
  turn: Turn;
  /** Files of the built folder. */
  files: readonly string[];
  site: Site;
}

export interface Proof {
  /** The documents' own pages, to be compared with all others. */
  pages: Read[];
  /** Flaws of what stands beside them, and of the single files. */
  problems: Problem[];
}

const BESIDE = (policy: string): string[] => [`data/${policy}.json`, `data/${policy}.txt`, `${policy}/files/text.txt`];

/** What a document's proof reads; what is not there is missed by it. */
function contents(dir: string, files: ReadonlySet<string>, pages: readonly string[], policy: string): Map<string, string> {
  const wanted = [...pages, ...BESIDE(policy)].filter((file) => files.has(file));
  return new Map(wanted.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

/** @returns every flaw of every document, but for those of pages among each other */
const proveDocuments: Job<Part, Proof> = ({ editions }, { turn, files, site }) => {
  const { dir } = site.code;
  const dictionaries = dictionariesIn(site.code.search);
  const pagesOf = pagesByDocument(files);
  const known = new Set(files);
  const proof: Proof = { pages: [], problems: [] };
  for (const edition of taken(editions, turn)) {
    const { id } = edition;
    const paths = pagesOf(id);
    const texts = contents(dir, known, paths, id);
    const pages: BuiltPage[] = paths.map((file) => readPage(file, nameOf(file, id) ?? '', texts.get(file) ?? ''));
    for (const { file, all } of pages) if (isOwn(file, id)) proof.pages.push(read(file, all, [edition]));
    const single = join(dir, singleFile(id));
    mkdirSync(dirname(single), { recursive: true });
    writeFileSync(single, assemble(edition, inOrder(pages, id), site, dictionaries));
    proof.problems.push(...verifyBeside(texts, edition), ...verifySingle(readFileSync(single, 'utf8'), edition, paths));
  }
  return proof;
};
export default proveDocuments;
