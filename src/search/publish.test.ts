/** A document's own search data is the same, whichever dictionaries it is made with. */
import { expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { dictionaries } from './dictionaries.ts';
import { dataIn, dataScript, dictionariesOf, searchFiles } from './publish.ts';

const { editions, search } = loadContent('content');
const named = [...editions, ...loadContent('tests/support/fixtures/content').editions].map((edition) => ({
  ...edition,
  name: edition.meta.title,
}));

test('what the site has of the dictionaries is enough for each of its documents', () => {
  const whole = searchFiles(named, search, dictionaries);
  expect(named.length).toBeGreaterThan(1);
  expect(whole.site.traditional).not.toBe('');
  for (const one of named) expect(searchFiles([one], search, dictionariesOf(whole))).toEqual(searchFiles([one], search, dictionaries));
});

test('data are read from the scripts that publish them', () => {
  const { site } = searchFiles(named, search, dictionaries);
  expect(dataIn(`${dataScript('index', site)}\n`)).toEqual(site);
});
