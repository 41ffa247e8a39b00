/** A job that writes the index of a library: of which documents to read for a query. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../content/edition.ts';
import type { SearchData } from '../../content/schemas.ts';
import { wordsOf } from '../../document/words.ts';
import { dictionaries } from '../../search/dictionaries.ts';
import { foldDocument } from '../../search/exact.ts';
import { libraryFiles } from '../../search/library/build.ts';
import { phraseFiles } from '../../search/library/phrase-files.ts';
import { READ_WHOLE } from '../../search/library/shards.ts';
import { dataScript, searchDocument, searchFiles } from '../../search/publish.ts';
import { tablesOf, withExtras } from '../../search/tables.ts';
import type { SearchDocument } from '../../search/types.ts';
import type { Job } from '../pool/pool.ts';

/** One at a time: a folding has a number for each character. */
function* published<T>(editions: readonly Edition[], take: (document: SearchDocument) => T): Generator<T> {
  for (const edition of editions) yield take(searchDocument(edition, []));
}

/**
 * @param editions in the site's order; so few that all are read have no index
 * @param dir the folder to make, which goes to assets/library/ in the site
 */
export function indexLibrary(editions: readonly Edition[], search: SearchData, dir: string): void {
  if (editions.length <= READ_WHOLE) return;
  mkdirSync(dir, { recursive: true });
  const { site, extras } = searchFiles(
    editions.map((edition) => ({ ...edition, name: edition.meta.title })),
    search,
    dictionaries,
  );
  const { simplified, readings } = withExtras(tablesOf(site), extras);
  const write = ([name, data]: readonly [string, unknown]) => writeFileSync(join(dir, `${name}.js`), `${dataScript(name, data)}\n`);
  const folded = published(editions, (document) => foldDocument(document, simplified));
  const words = published(editions, ({ clauses }) => clauses.map(({ text }) => wordsOf(text).text));
  for (const file of libraryFiles(folded, readings)) write(file);
  for (const file of phraseFiles(words)) write(file);
}

const index: Job<null, void> = ({ settings, content }) =>
  indexLibrary(content.editions, content.search, join(settings.out, 'assets/library'));
export default index;
