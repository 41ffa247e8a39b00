/** Feeds say what the log says, whatever words stand in it; any parser reads them. */
import fc from 'fast-check';
import { SAXParser } from 'sax';
import { expect, test } from 'vitest';
import { type Edit, edited, inFolder, loaded, replace, write } from '../../tests/support/content.ts';
import { withEntries } from '../content/append-changes.ts';
import { loadContent } from '../content/load.ts';
import { withoutControls } from '../office/xml.ts';
import { atomFeed, type Feed, feedOf, jsonFeed } from './feeds.ts';
import { siteOf } from './published.ts';
import type { Settings } from './settings.ts';

const SETTINGS: Settings = {
  run: '',
  root: process.cwd(),
  content: 'content',
  out: '',
  cache: '',
  address: 'https://a.cn/b/',
  base: '/b/',
  pdf: false,
  isEdited: false,
  unchanged: [],
};
const without = replace(
  'policy.yaml',
  '  - sic: 推委\n    corr: 推诿\n    kind: misprint\n    certainty: certain\n    basis: 形近而误。\n',
  '',
);
const first = withEntries('', '2021-07-01', loaded(without).pending);
const second = withEntries(first, '2021-07-02', loaded(write('../changes.yaml', first)).pending);
const third = withEntries(second, '2021-07-03', loaded(write('../changes.yaml', second), without).pending);
const feedWith = (edits: readonly Edit[], settings: Partial<Settings> = {}): Feed | null =>
  inFolder(edited(edits).files, (dir) => feedOf(siteOf(loadContent(dir), { ...SETTINGS, content: dir, ...settings })));

/** Texts by the path of their elements. */
function parsedXml(xml: string): { texts: Record<string, string[]>; ids: string[] } {
  const texts: Record<string, string[]> = {};
  const path: string[] = [];
  const parser = new SAXParser(true, {});
  let text = '';
  parser.onopentag = ({ name }) => {
    path.push(name);
    text = '';
  };
  parser.ontext = (more) => {
    text += more;
  };
  parser.onclosetag = () => {
    const key = path.join('/');
    texts[key] = [...(texts[key] ?? []), text];
    path.pop();
    text = '';
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return { texts, ids: texts['feed/entry/id'] ?? [] };
}

test('a document that is here no more is told by its former name, and leads to where that is said', () => {
  const named = '    title: 青石市集市办法\n    issuer: 青石市人民政府\n    issued: 2020-01-02\n';
  const log = `${first}  - date: 2021-07-02\n    document: jishi\n    sha256: ${'a'.repeat(64)}\n${named}  - date: 2021-07-03\n    document: jishi\n    withdrawn: true\n`;
  const [gone] = (feedWith([write('../changes.yaml', log)]) as Feed).items;
  expect(gone).toEqual({
    id: 'https://a.cn/b/changes/#c-2021-07-03-jishi',
    url: 'https://a.cn/b/changes/#c-2021-07-03-jishi',
    title: '撤下：《青石市集市办法》',
    date: '2021-07-03T00:00:00+08:00',
    text: '《青石市集市办法》（青石市人民政府，2020年1月2日）\n这份文件已经撤下。',
  });
});

test('each change is an entry with the clause and its words, the newest first', () => {
  const feed = feedWith([write('../changes.yaml', third), without]) as Feed;
  expect(feed.items.map(({ id, url, title, date }) => [id, url, title, date])).toEqual([
    [
      'https://a.cn/b/changes/#c-2021-07-03-qingshi-2021',
      'https://a.cn/b/qingshi-2021/text/#s2-p1',
      expect.stringContaining('撤回校勘 1 处：'),
      '2021-07-03T00:00:00+08:00',
    ],
    [
      'https://a.cn/b/changes/#c-2021-07-02-qingshi-2021',
      'https://a.cn/b/qingshi-2021/text/#s2-p1',
      expect.stringContaining('加上校勘 1 处：'),
      '2021-07-02T00:00:00+08:00',
    ],
    [
      'https://a.cn/b/changes/#c-2021-07-01-qingshi-2021',
      'https://a.cn/b/qingshi-2021/',
      expect.stringContaining('新收：'),
      '2021-07-01T00:00:00+08:00',
    ],
  ]);
  expect(feed.items[0]?.text).toContain('二、第1段：撤回，原件【推委】，曾校作【推诿】');
  expect(feed.items[1]?.text).toContain('二、第1段：原件【推委】，校作【推诿】');
  const { ids, texts } = parsedXml(atomFeed(feed));
  expect(ids).toEqual(feed.items.map(({ id }) => id));
  expect(texts['feed/entry/content']).toEqual(feed.items.map(({ text }) => text));
  expect(texts['feed/updated']).toEqual(['2021-07-03T00:00:00+08:00']);
});

test('a site without an address has no feed, nor one that keeps no log', () => {
  expect(feedWith([write('../changes.yaml', first), without], { address: undefined })).toBeNull();
  expect(feedWith([])).toBeNull();
});

test('hostile words come out as they went in, but for what XML forbids', () => {
  const words = fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      ']]>',
      '"',
      "'",
      '\0',
      '\u001b',
      '\ud800',
      '\ufffe',
      '\r',
      '\n',
      '灯',
      '𠮷',
      '<!--',
      '&#0;',
      '</entry>',
    ),
    maxLength: 12,
  });
  const url = fc.constantFrom('https://a.cn/b/', 'https://a.cn/b/?c=1&d=%3C&amp;#e', "https://a.cn/b/'");
  const item = fc.record({ id: url, url, title: words, date: fc.constant('2021-07-01T00:00:00+08:00'), text: words });
  const feeds = fc.record({
    title: words,
    description: words,
    author: words,
    home: fc.constant('https://a.cn/b/'),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(feeds, (feed) => {
      const { texts, ids } = parsedXml(atomFeed(feed));
      expect(ids).toEqual(feed.items.map(({ id }) => id));
      expect(texts['feed/entry/title']).toEqual(feed.items.map(({ title }) => withoutControls(title)));
      expect(texts['feed/entry/content']).toEqual(feed.items.map(({ text }) => withoutControls(text)));
      expect(texts['feed/author/name']).toEqual([withoutControls(feed.author)]);
      const json = JSON.parse(jsonFeed(feed)) as { version: string; items: { title: string; content_text: string }[] };
      expect(json.items.map((one) => one.content_text)).toEqual(feed.items.map(({ text }) => withoutControls(text)));
    }),
    { numRuns: 50 },
  );
});
