/** What the site publishes, put together by the page, is what the command works on. */
import { expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { cite } from '../document/cite.ts';
import { searchDocument } from '../search/publish.ts';
import { withClauses } from './model/published.ts';
import { publishedLibrary, referenceDocument } from './publish.ts';

const editions = loadContent('content').editions.map((edition) => ({ ...edition, cited: cite(edition.meta) }));

test('with the clauses that the search has, the published library is the documents', () => {
  const { documents } = JSON.parse(JSON.stringify(publishedLibrary(editions))) as ReturnType<typeof publishedLibrary>;
  const together = documents.map((one, i) => withClauses(one, searchDocument(editions[i] as (typeof editions)[number], []).clauses));
  expect(together).toEqual(editions.map((edition) => referenceDocument(edition)));
});

test('the places are those that editors mended or doubt, each where its words stand', () => {
  for (const { clauses } of editions.map((edition) => referenceDocument(edition))) {
    const places = clauses.flatMap(({ edited, text }) => edited.map((one) => ({ ...one, words: text.slice(one.start, one.end) })));
    for (const { certainty, sic, words } of places) if (certainty === 'uncertain') expect(words).toBe(sic);
    expect(places.map(({ words }) => words)).toContain('一窝蜂');
  }
});
