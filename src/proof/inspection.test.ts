/** Each thing that an inspection asks is missed where it is missing, at its place; words of documents are nobody's mistake. */
import { expect, test } from 'vitest';
import { setWordings } from '../content/set-wordings.ts';
import { type InspectedSite, inspectPages } from './inspection.ts';

const TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType', 'ArticleTitle'];
const OF_CONTENT = ['ContentSource', 'PubDate', 'Keywords', 'Author', 'Url', 'description'];
const metas = [...TAGS, ...OF_CONTENT].map((name) => `<meta name="${name}" content="某">`).join('\n');
const page = (body: string, head = metas) =>
  `<!doctype html>\n<html lang="zh-CN"><head>\n${head}\n</head>\n<body data-policy="d">\n${body}\n</body></html>`;
const SITE: InspectedSite = {
  address: 'https://a.gov.cn/b/',
  code: '4110000001',
  wordings: setWordings({ 窝蜂: '一窝蜂' }),
  isOfDocument: (words) => '水井和其它水源'.includes(words),
};
const inspected = (html: string, site: Partial<InspectedSite> = {}) => {
  const pages = new Map([
    ['index.html', html],
    ['other/index.html', page('<h2 id="here">一</h2>')],
  ]);
  const { problems, wordings } = inspectPages(pages, [...pages.keys(), 'a.txt'], { ...SITE, ...site });
  return [...problems, ...wordings.map(({ problem }) => problem)].map(
    ({ file, place, reason }) => `${file}:${place?.line}:${place?.column} ${reason}`,
  );
};

test('a page that has all has no problem', () => {
  expect(inspected(page('<a href="other/#here">二</a><a href="a.txt">三</a><a href="https://a.gov.cn/b/x">四</a>'))).toEqual([]);
});

test.each([...TAGS, ...OF_CONTENT])('without %s, or with it empty', (name) => {
  const reason = `dist/index.html:2:20 缺少网页标签 ${name}，或内容是空的`;
  expect(inspected(page('', metas.replace(`<meta name="${name}" content="某">`, '')))).toEqual([reason]);
  expect(inspected(page('', metas.replace(`name="${name}" content="某"`, `name="${name}" content=" "`)))).toEqual([reason]);
});

test('what a site does not know its pages need not say', () => {
  const without = metas.replace(
    /<meta name="(?:Site(?:Domain|IDCode)|Column(?:Description|Keywords)|Keywords|Author|Url)" content="某">/g,
    '',
  );
  expect(inspected(page('', without), { address: undefined, code: undefined })).toHaveLength(0);
  expect(
    inspected(page('', metas.replace(/<meta name="(?:PubDate|Keywords|Author|Url)"[^>]*>/g, '')).replace(' data-policy="d"', '')),
  ).toEqual([]);
});

test.each([
  ['gone/', '链接指向没有的页面'],
  ['other/#there', '链接指向没有的锚点'],
  ['https://b.cn/', '通向站外的链接没有注明'],
])('a link to %s', (href, reason) => {
  const line = metas.split('\n').length + 6;
  expect(inspected(page(`<p>\n一 <a href="${href}">二</a></p>`))).toEqual([`dist/index.html:${line}:3 ${reason}`]);
});

test('a link that leads out and says so', () => {
  expect(inspected(page('<a rel="external" href="https://b.cn/">二</a>'))).toEqual([]);
});

test('words that are set otherwise, in the page and in names of controls', () => {
  const line = metas.split('\n').length + 5;
  expect(inspected(page('<p>登陆系统以后</p>'))).toEqual([`dist/index.html:${line}:1 “登陆系统”应作“登录系统”`]);
  expect(inspected(page('<button aria-label="其它">一</button>'))).toEqual([`dist/index.html:${line}:1 “其它”应作“其他”`]);
  expect(inspected(page('<p>不要窝蜂而上，不要一窝蜂而上</p>'))).toEqual([`dist/index.html:${line}:1 “窝蜂”应作“一窝蜂”`]);
  for (const quoted of [
    '<q data-clause="a1">其它水源</q>',
    '<del data-emendation="1">其它</del>',
    '<b>和其它水源</b>',
    '<script>其它</script>',
  ])
    expect(inspected(page(quoted))).toEqual([]);
});

test('an editor adds words, and allows what the list does not', () => {
  expect(inspected(page('<p>其它的事</p>'), { wordings: setWordings({ 其它: '其它' }) })).toEqual([]);
  expect(inspected(page('<p>抓手</p>'), { wordings: setWordings({ 抓手: '办法' }) })).toHaveLength(1);
});
