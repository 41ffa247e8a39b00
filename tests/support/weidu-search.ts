/** The search of the project's own document, as a reader's browser has it. */
import { entriesByCollection } from '../../src/content/collections/registry.ts';
import { loadContent } from '../../src/content/load.ts';
import { dictionaries } from '../../src/search/dictionaries.ts';
import { foldDocument } from '../../src/search/exact.ts';
import { searchDocument, searchFiles } from '../../src/search/publish.ts';
import { tablesOf, withExtras } from '../../src/search/tables.ts';
import type { Hit } from '../../src/search/types.ts';

const { editions, search: table } = loadContent('content');
const policies = editions.map((edition) => ({ ...edition, name: edition.meta.title }));
const files = searchFiles(policies, table, dictionaries);
const edition = editions.find(({ id }) => id === 'weidu-2014');
if (!edition) throw new Error('no edition');

export const tables = withExtras(tablesOf(files.site), files.extras);
export const foldedWeidu = foldDocument(searchDocument(edition, files.extras.entries), tables.simplified);

/** What an entry's page says: its names, its note and its quotations; an index names its entries. */
const pages = new Map<string, string>();
for (const { name, definition, entries } of entriesByCollection(edition)) {
  pages.set(`${name}/`, entries.map((entry) => entry.name).join('\n'));
  for (const entry of entries) {
    const quoted = definition.quotes(entry as never).map(({ text }) => text);
    pages.set(`${name}/${entry.id}`, [entry.name, ...definition.otherNames(entry as never), entry.noteText, ...quoted].join('\n'));
  }
}

/** What a reader finds who follows a hit. */
export const hitText = (hit: Hit): string =>
  hit.kind === 'clause' ? hit.clause.text : (pages.get(`${hit.collection}/${hit.entry?.id ?? ''}`) ?? '');
