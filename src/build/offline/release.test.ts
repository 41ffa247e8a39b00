import { expect, test } from 'vitest';
import { type ListedFile, type Release, releasePath } from '../../client/offline/release-format.ts';
import { digestOf as digest } from '../io/digests.ts';
import { releaseListing } from './release.ts';

const digestOf = (content: Uint8Array | string) => Buffer.from(digest(content).sha256, 'hex').toString('base64');

const site = new Map(
  [
    'index.html',
    'sw.js',
    'sitemap.xml',
    'assets/main.x.js',
    'assets/library.x/library.js',
    'assets/search.x/index.js',
    'assets/search.x/in-a.js',
    'changes/index.html',
    'data/schema.json',
    'data/a.json',
    'duties/files/u1.xlsx',
    'duties/index.html',
    'duties/units/1/index.html',
    'feed.xml',
    'a/index.html',
    'a/text/index.html',
    'a/files/text.pdf',
    'b/index.html',
  ].map((path): [string, Uint8Array] => [path, Buffer.from(`the file ${path}`)]),
);
const digests = new Map([...site].map(([path, bytes]) => [path, digest(bytes)]));
const documents = ['a', 'b'].map((id) => ({ id, name: id }));

function read(limit?: number) {
  const { id, lists } = releaseListing(digests, documents, limit);
  const release = JSON.parse(lists.get(releasePath(id)) ?? '') as Release;
  const filesOf = (of: string) => {
    const part = release.parts.find((one) => one.id === of);
    return part ? (JSON.parse(lists.get(part.list[0]) ?? '') as ListedFile[]).map(([path]) => path) : undefined;
  };
  return { id, lists, release, shell: release.shell.map(([path]) => path), filesOf };
}

test('of a small site everything is in the shell but downloads', () => {
  const { shell, filesOf } = read();
  expect(filesOf('a')).toEqual(['a/files/text.pdf']);
  expect(filesOf('b')).toBeUndefined();
  expect(filesOf('duties')).toEqual(['duties/files/u1.xlsx']);
  expect(filesOf('changes')).toBeUndefined();
  const others = ['a/files/text.pdf', 'duties/files/u1.xlsx', 'feed.xml', 'sitemap.xml', 'sw.js'];
  expect([...shell, ...others].sort()).toEqual([...site.keys()].sort());
});

test('of a large library what belongs to a document is its part, so are later pages of its lists, and its index is not kept', () => {
  const { shell, filesOf } = read(0);
  const first = ['changes/index.html', 'duties/index.html'];
  expect(shell).toEqual(['assets/main.x.js', 'assets/search.x/index.js', ...first, 'data/schema.json', 'index.html'].sort());
  expect(filesOf('duties')).toEqual(['duties/files/u1.xlsx', 'duties/units/1/index.html']);
  expect(filesOf('a')).toEqual(['a/files/text.pdf', 'a/index.html', 'a/text/index.html', 'assets/search.x/in-a.js', 'data/a.json']);
  expect(filesOf('b')).toEqual(['b/index.html']);
});

test('lists that are short are kept whole with a large library', () => {
  const list = [...site].filter(([path]) => /^duties\/(?!files)/.test(path)).reduce((sum, [, { length }]) => sum + length, 0);
  const { shell, filesOf } = read(list);
  expect(shell).toEqual(expect.arrayContaining(['changes/index.html', 'duties/index.html', 'duties/units/1/index.html']));
  expect(filesOf('duties')).toEqual(['duties/files/u1.xlsx']);
  expect(filesOf('a')).toContain('a/text/index.html');
});

test('the id stands for every byte: the lists for the files, the id for the lists', () => {
  for (const limit of [undefined, 0]) {
    const { id, lists, release } = read(limit);
    expect(digestOf(lists.get(releasePath(id)) ?? '')).toBe(id);
    for (const { list } of release.parts) expect(digestOf(lists.get(list[0]) ?? '')).toBe(list[1]);
    for (const [path, sha256, bytes] of release.shell)
      expect([sha256, bytes]).toEqual([digestOf(site.get(path) ?? ''), site.get(path)?.length]);
  }
  const other = new Map([...digests, ['a/files/text.pdf', digest('other')]]);
  expect(releaseListing(other, documents).id).not.toBe(releaseListing(digests, documents).id);
  expect(releaseListing(new Map([...digests].reverse()), documents)).toEqual(releaseListing(digests, documents));
});
