/** Which pages are a document's, whatever it is called and whatever stands beside it. */
import { expect, test } from 'vitest';
import { nameOf, pagesByDocument } from './pages.ts';

test.each([
  ['2014-index/index.html', ''],
  ['2014-index/text/index.html', 'text/'],
  ['2014-index/terms/files/index.html', 'terms/files/'],
  ['2014-index/files/2014-index.html', null],
  ['2014/text/index.html', null],
  ['search/index.html', 'search/'],
  ['404.html', null],
])('%s is called %s in the file of 2014-index', (file, name) => {
  expect(nameOf(file, '2014-index')).toBe(name);
});

test('every document has its own pages and the site’s', () => {
  const pagesOf = pagesByDocument([
    '404.html',
    'about/index.html',
    'data/a.json',
    'a/files/a.html',
    'a/index.html',
    'a/text/index.html',
    'ab/index.html',
    'index.html',
    'search/index.html',
    'search/search-extras.js',
  ]);
  expect(pagesOf('a')).toEqual(['a/index.html', 'a/text/index.html', 'search/index.html', 'about/index.html']);
  expect(pagesOf('ab')).toEqual(['ab/index.html', 'search/index.html', 'about/index.html']);
});
