/** A job that writes the index of a library: of which documents to read for a query. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../content/edition.ts';
import type { Content } from '../../content/load.ts';
import { wordsOf } from '../../document/words.ts';
import { dictionaries } from '../../search/dictionaries.ts';
import { foldDocument } from '../../search/exact.ts';
import { libraryFiles } from '../../search/library/build.ts';
import { phraseFiles } from '../../search/library/phrase-files.ts';
import { READ_WHOLE } from '../../search/library/shards.ts';
import { dataScript, searchDocument, searchFiles } from '../../search/publish.ts';
import { tablesOf, withExtras } from '../../search/tables.ts';
import type { SearchDocument } from '../../search/types.ts';
import { type Counter, type Job, takeRemaining } from '../pool/pool.ts';

type Library = Pick<Content, 'editions' | 'search'>;

/** One at a time: a folding has a number for each character. */
function* published<T>(editions: readonly Edition[], take: (document: SearchDocument) => T): Generator<T> {
  for (const edition of editions) yield take(searchDocument(edition, []));
}

/** Which pairs of characters are where. */
function* places({ editions, search }: Library) {
  const { site, extras } = searchFiles(
    editions.map((edition) => ({ ...edition, name: edition.meta.title })),
    search,
    // Words of the same meaning are no matter of where pairs are.
    { ...dictionaries, thesaurus: () => [] },
  );
  const { simplified, readings } = withExtras(tablesOf(site), extras);
  yield* libraryFiles(
    published(editions, (document) => foldDocument(document, simplified)),
    readings,
  );
}

/** Which documents have which phrases. */
const phrases = ({ editions }: Library) => phraseFiles(published(editions, ({ clauses }) => clauses.map(({ text }) => wordsOf(text).text)));

/** Each by itself, for a thread that is free. */
const PARTS = [places, phrases];

/**
 * @param library its editions in the site's order; so few that all are read have no index
 * @param dir the folder to make, which goes to assets/library/ in the site
 * @param parts what of the index is written, each when the one before is
 */
export function indexLibrary(library: Library, dir: string, parts: Iterable<(typeof PARTS)[number]> = PARTS): void {
  if (library.editions.length <= READ_WHOLE) return;
  mkdirSync(dir, { recursive: true });
  for (const part of parts) for (const [name, data] of part(library)) writeFileSync(join(dir, `${name}.js`), `${dataScript(name, data)}\n`);
}

const index: Job<{ counter: Counter }, void> = ({ settings, content }, { counter }) =>
  indexLibrary(content, join(settings.out, 'assets/library'), takeRemaining(PARTS, counter));
export default index;
