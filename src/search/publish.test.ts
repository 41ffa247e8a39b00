/** A document's own search data is the same, whichever dictionaries it is made with. */
import { expect, test } from 'vitest';
import type { Edition } from '../content/edition.ts';
import { loadContent } from '../content/load.ts';
import { libraryReferences } from '../crosslinks/references/library-references.ts';
import { libraryStatus } from '../crosslinks/status/library-status.ts';
import { dictionaries } from './dictionaries.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { gapWords } from './gaps.ts';
import { dataIn, dataScript, dictionariesOf, searchDocument, searchFiles, searchValidity, siteEntries } from './publish.ts';

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

test('of words of the same meaning there are the groups of which a text has one', () => {
  const { thesaurus } = searchFiles(named, search, dictionaries).extras;
  expect(thesaurus.length).toBeGreaterThan(50);
  const texts = named.map(({ document }) => document.reading).join('\n');
  const notes = searchFiles(named, search, dictionaries).extras.notes.join('\n');
  const names = siteEntries(named)
    .map(({ name }) => name)
    .join('\n');
  for (const group of thesaurus) expect(group.some((word) => [texts, notes, names].some((text) => text.includes(word)))).toBe(true);
});

test('the general words are groups of at least two, each of two characters or more and once in its group', () => {
  expect(EVERYDAY_WORDS.length).toBeGreaterThan(200);
  for (const group of EVERYDAY_WORDS) {
    expect(group.length, group.join()).toBeGreaterThan(1);
    expect(group.every((word) => word.length > 1)).toBe(true);
  }
});

test('a document’s gaps are told by the place where they are', () => {
  const [edition] = editions;
  expect(edition && searchDocument(edition, []).gaps).toEqual([{ place: '三（一）2', isEnd: true }]);
  expect(gapWords({ place: '三（一）2', isEnd: true }, null)).toBe('收到的文字到三（一）2为止，不能据此断定文件没有规定。');
  expect(gapWords({ place: '第二条', isEnd: false }, '某办法')).toBe('《某办法》收到的文字在第二条处有缺，不能据此断定文件没有规定。');
});

const withStatus = (all: readonly (Edition & { name: string })[]) => {
  const status = libraryStatus(all, libraryReferences(all));
  return searchFiles(all, search, dictionaries, (id) => searchValidity(status.of(id)));
};

test('documents carry the days on which their status changes, and those of the clauses that others amend', () => {
  const versions = loadContent('tests/support/fixtures/denghui').editions.map((edition) => ({ ...edition, name: edition.meta.title }));
  expect(Object.fromEntries(withStatus(versions).site.documents.map(({ id, validity }) => [id, validity]))).toEqual({
    'denghui-2015': [['', '尚未施行,2015-04-01 现行有效,2024-05-01 已废止']],
    'denghui-2024': [
      ['', '尚未施行,2024-05-01 现行有效,2025-01-01 已修改,2029-05-01,2029-05-02 有效期已过'],
      ['a5', '尚未施行,2024-05-01 现行有效,2025-01-01 已修改,2029-05-01,2029-05-02 有效期已过'],
      ['a9', '尚未施行,2024-05-01 现行有效,2025-01-01 已修改,2029-05-01,2029-05-02 有效期已过'],
    ],
    'jueding-2025': [['', '尚未施行,2025-01-01 现行有效']],
  });
});

test('where words say nothing of it, the data have nothing of it', () => {
  expect(withStatus(named)).toEqual(searchFiles(named, search, dictionaries));
});
