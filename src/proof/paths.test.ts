/** Pages and files to carry away are told apart whatever documents and entries are called. */
import { describe, expect, test } from 'vitest';
import { isDownload, pageFolder } from './paths.ts';
import { verify } from './verify.ts';

describe('paths', () => {
  test.each([
    ['index.html', ''],
    ['weidu-2014/text/index.html', 'weidu-2014/text/'],
    ['weidu-2014/terms/files/index.html', 'weidu-2014/terms/files/'],
    ['files/text/index.html', 'files/text/'],
    ['404.html', null],
    ['2014-index/files/2014-index.html', null],
    ['index/files/index.html', null],
    ['a/b-index.html', null],
  ])('%s shows %s', (path, folder) => {
    expect(pageFolder(path)).toBe(folder);
  });

  test.each([
    ['weidu-2014/files/text.txt', true],
    ['index/files/index.html', true],
    ['weidu-2014/terms/files/index.html', false],
    ['files/text/index.html', false],
  ])('%s is to carry away: %s', (path, carried) => {
    expect(isDownload(path)).toBe(carried);
  });
});

test('the page of an entry that is called files is proven as any page', () => {
  const html = '<!doctype html><html lang="zh-CN"><title>甲</title><main><h1>甲</h1><a href="nowhere/">乙</a></main></html>';
  const found = verify({ files: new Map([['weidu-2014/terms/files/index.html', html]]) }, []);
  expect(found.map(({ reason }) => reason)).toEqual(['没有摘要', '链接指向没有的页面']);
});
