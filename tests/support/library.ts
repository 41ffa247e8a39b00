/** A site's search over documents that it has no pages of: the search page and its data alone, in seconds. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../src/proofread/model/words.ts';
import { dictionaries } from '../../src/search/dictionaries.ts';
import { type FoldedDocument, foldDocument } from '../../src/search/exact.ts';
import { libraryFiles } from '../../src/search/library/build.ts';
import { phraseFiles } from '../../src/search/library/phrase-files.ts';
import { dataScript } from '../../src/search/publish.ts';
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

/**
 * @param from a built site, whose search page and scripts are taken
 * @param dir the folder to make
 */
export function writeLibrary(from: string, dir: string, data: LibraryData): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of ['assets', 'search', '404.html']) cpSync(join(from, name), join(dir, name), { recursive: true });
  const page = join(dir, 'search/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(' data-search-page', ' data-search-page data-library="../assets/library/"'));
  rmSync(`${page}.gz`, { force: true });
  rmSync(`${page}.br`, { force: true });
  const [search = ''] = readdirSync(join(dir, 'assets')).filter((name) => /^search\.[\w-]+$/.test(name));
  const write = (folder: string, name: string, value: unknown) => {
    const file = join(dir, 'assets', folder, `${name}.js`);
    for (const copy of ['.gz', '.br']) rmSync(file + copy, { force: true });
    writeFileSync(file, `${dataScript(name, value)}\n`);
  };
  write(search, 'index', data.site);
  write(search, 'extras', data.extras);
  for (const document of data.documents) write(search, `in-${document.id}`, document);
  mkdirSync(join(dir, 'assets/library'));
  const { tables, folded } = foldLibrary(data);
  for (const [name, value] of libraryFiles(folded, tables.readings)) write('library', name, value);
  const words = data.documents.map(({ clauses }) => clauses.map(({ text }) => wordsOf(text).text));
  for (const [name, value] of phraseFiles(words)) write('library', name, value);
}
