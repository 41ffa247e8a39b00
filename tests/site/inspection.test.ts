/** Built sites have what inspections ask; what they lack is told where an editor can mend it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inspectSite } from '../../src/build/inspect.ts';
import { loadContent } from '../../src/content/load.ts';
import { readSettings } from '../../src/site/settings.ts';
import { root } from '../support/root.ts';
import { SITE, TWO, TWO_CONTENT, VERSIONS } from '../support/sites.ts';

const empty = join(root, '.tmp/empty-site');
afterAll(() => rmSync(empty, { recursive: true, force: true }));

const inspected = (out: string, content: string, wordings: Record<string, string> = {}) => {
  const settings = readSettings({ out, content });
  return inspectSite(settings, { ...loadContent(settings.content), wordings }).map(
    ({ file, place, reason, hint }) => `${file}:${place?.line}:${place?.column} ${hint ? '提示 ' : ''}${reason}`,
  );
};
const DENGHUI = 'tests/support/fixtures/denghui';

test('a site that says all has no problem, and one that is not official is told what it does not say', () => {
  expect(inspected(VERSIONS, DENGHUI)).toEqual([]);
  const code =
    'content/site.yaml:1:1 提示 没有写 code，网页就没有标签 SiteIDCode、ColumnDescription、ColumnKeywords 和各份文件的 Keywords、Author、Url';
  expect(inspected(TWO, TWO_CONTENT)).toEqual([code]);
  expect(inspected(SITE, 'content')).toEqual(['content/site.yaml:1:1 提示 没有写 address，网页就没有标签 SiteDomain', code]);
});

test('of an official site every page of a document says what it is of, who is answerable and where it stands', () => {
  const html = readFileSync(join(VERSIONS, 'denghui-2024/text/index.html'), 'utf8');
  const said = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
  expect(said('Keywords')?.split(',')).toEqual(expect.arrayContaining(['全文', said('ContentSource')]));
  expect(said('Author')).toBeTruthy();
  expect(said('Url')).toMatch(/^https:\/\/.*\/denghui-2024\/text\/$/);
  expect(said('PubDate')).toBe('2024-04-08');
});

test('words of an editor are told where the editor wrote them, once; words of the interface where they first stand', () => {
  const all = inspected(SITE, 'content', { 形近而误: '形似而误', 跳到正文: '转到正文', 群众路线: '路线' });
  const words = all.filter((one) => one.includes('应作'));
  expect(words).toEqual([
    expect.stringMatching(/^dist\/404\.html:\d+:\d+ “跳到正文”应作“转到正文”（有 102 处）$/),
    expect.stringMatching(/^content\/weidu-2014\/policy\.yaml:\d+:\d+ “形近而误”应作“形似而误”（有 2 处）$/),
  ]);
});

test('what was lost when a site was copied is told', () => {
  mkdirSync(empty, { recursive: true });
  writeFileSync(join(empty, 'index.html'), '<!doctype html>\n<a href="weidu-2014/text/">全文</a>\n');
  expect(inspected(empty, 'content')).toContain('dist/index.html:2:1 链接指向没有的页面');
  rmSync(empty, { recursive: true });
  expect(() => inspected(empty, 'content')).toThrow('里没有生成的网站');
});
