/** A site's search over documents that it has no pages of: the search page and its data alone, in seconds. */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../src/document/words.ts';
import type { PublishedLibrary } from '../../src/proofread/model/published.ts';
import { dictionaries } from '../../src/search/dictionaries.ts';
import { type FoldedDocument, foldDocument } from '../../src/search/exact.ts';
import { libraryFiles } from '../../src/search/library/build.ts';
import { phraseFiles } from '../../src/search/library/phrase-files.ts';
import { dataScript, foldersScript } from '../../src/search/publish.ts';
import { type Tables, tablesOf, withExtras } from '../../src/search/tables.ts';
import type { SearchDocument, SearchExtras, SearchSite, SearchTitle } from '../../src/search/types.ts';

export interface LibraryData {
  site: SearchSite;
  extras: SearchExtras;
  documents: readonly SearchDocument[];
}

/** A document of paragraphs, the title the first. */
export const plainDocument = (id: string, paragraphs: readonly string[]): SearchDocument => ({
  id,
  citations: [],
  gaps: [],
  clauses: paragraphs.map((text, i) => {
    const [, label = `第${i}段`] = /^(第[一二三四五六七八九十]+条)/.exec(text) ?? [];
    return { id: i ? `p${i}` : 'title', kind: i ? 'paragraph' : 'title', label: i ? label : '标题', text, pieces: [], facets: [] };
  }),
});

/** Without editors' entries and words. */
export function plainLibrary(titles: readonly SearchTitle[], documents: readonly SearchDocument[]): LibraryData {
  const occurring = new Set(documents.flatMap(({ clauses }) => clauses.flatMap(({ text }) => [...text])));
  const site = { collections: [], documents: [...titles], traditional: '', simplified: '' };
  const words = { synonyms: [], thesaurus: [], patterns: [], fillers: [] };
  return { site, extras: { entries: [], pinyin: dictionaries.pinyin(occurring), notes: [], lists: [], ...words }, documents };
}

/** What the index and the tests read. */
export function foldLibrary({ site, extras, documents }: LibraryData): { tables: Tables; folded: FoldedDocument[] } {
  const tables = withExtras(tablesOf(site), extras);
  return { tables, folded: documents.map((document) => foldDocument(document, tables.simplified)) };
}

/** Without the copies that were compressed before. */
function writeAnew(file: string, text: string): void {
  for (const copy of ['.gz', '.br']) rmSync(file + copy, { force: true });
  writeFileSync(file, text);
}

const writeScript = (folder: string, name: string, value: unknown): void =>
  writeAnew(join(folder, `${name}.js`), `${dataScript(name, value)}\n`);

const searchFolder = (dir: string): string => readdirSync(join(dir, 'assets')).filter((name) => /^search\.[\w-]+$/.test(name))[0] ?? '';

/** The proofreading page beside a library's search. @param dir a folder that writeLibrary has made */
export function writeProofreading(from: string, dir: string, published: PublishedLibrary): void {
  cpSync(join(from, 'proofread'), join(dir, 'proofread'), { recursive: true });
  writeScript(join(dir, 'assets', searchFolder(dir)), 'proofread', published);
}

/**
 * @param from a built site, whose search page and scripts are taken
 * @param dir the folder to make
 */
export function writeLibrary(from: string, dir: string, data: LibraryData): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of ['assets', 'search', '404.html']) cpSync(join(from, name), join(dir, name), { recursive: true });
  const search = searchFolder(dir);
  for (const file of readdirSync(join(dir, 'search')).filter((name) => /^folders\..+\.js$/.test(name)))
    writeAnew(join(dir, 'search', file), foldersScript({ search: `../assets/${search}/`, library: '../assets/library/' }));
  const write = (folder: string, name: string, value: unknown) => writeScript(join(dir, 'assets', folder), name, value);
  write(search, 'index', data.site);
  write(search, 'extras', data.extras);
  for (const document of data.documents) write(search, `in-${document.id}`, document);
  mkdirSync(join(dir, 'assets/library'));
  const { tables, folded } = foldLibrary(data);
  for (const [name, value] of libraryFiles(folded, tables.readings)) write('library', name, value);
  const words = data.documents.map(({ clauses }) => clauses.map(({ text }) => wordsOf(text).text));
  for (const [name, value] of phraseFiles(words)) write('library', name, value);
}
