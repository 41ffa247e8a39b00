/** From when to when a document holds, on pages and in files of two versions of one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attr, type Element, elements, parsePage, textOf } from '../../src/proof/html.ts';
import { pagesOf } from '../support/pages.ts';
import { SITE, VERSIONS } from '../support/sites.ts';

const [OLD, NEW] = ['denghui-2015', 'denghui-2024'];
const html = (dir: string, page: string) => readFileSync(join(dir, page, 'index.html'), 'utf8');
const hasClass = (name: string) => (element: Element) => (attr(element, 'class') ?? '').split(' ').includes(name);
const page = (path: string) => elements(parsePage(html(VERSIONS, path)));
const boxes = (path: string) => page(path).filter(hasClass('validity'));
const said = (path: string) => boxes(path).map((box) => textOf(box, 'reading'));

const OF_OLD = '自2015年4月1日起施行（第十条）；2024年5月1日被《青石市灯会管理办法》（2024年4月8日）代替（第十一条）。';
const DECISION = '《关于修改〈青石市灯会管理办法〉的决定》';
const OF_NEW = `自2024年5月1日起施行（第十一条）；有效期5年，2029年5月1日届满（第十一条）；2025年1月1日第五条被${DECISION}修改（一、）；2025年1月1日第九条被${DECISION}修改（二、）。`;

describe.each([
  [OLD, OF_OLD],
  [NEW, OF_NEW],
])('%s', (id, facts) => {
  test.each(['', 'text/', 'references/'])('%s says what the words say, each with its place', (path) => {
    const [first = ''] = boxes(`${id}/${path}`).map(
      (box) =>
        elements(box)
          .filter(({ tagName }) => tagName === 'p')
          .map(rendered)[1] ?? '',
    );
    expect(first).toContain(facts);
  });
  test('so does what is carried away', () => {
    const plain = facts.replace(/（(?:第十一?条|一、|二、)）/g, '').replace(/。$/, '');
    expect(readFileSync(join(VERSIONS, id, 'files/text.txt'), 'utf8')).toContain(`效力：${plain}（据原文字面）`);
    expect(readFileSync(join(VERSIONS, id, `files/${id}.html`), 'utf8')).toContain('data-validity=');
  });
});

/** All text, the editors' too. */
const rendered = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? rendered(node as Element) : '')).join('');

test('scripts are told on which days the status changes', () => {
  const [box] = boxes(`${OLD}/`);
  expect(box && attr(box, 'data-validity')).toBe('尚未施行,2015-04-01 现行有效,2024-05-01 已废止');
});

test('the card of a document that is referred to says it too', () => {
  const card = page(`${NEW}/text/`).find((element) => attr(element, 'id') === `card-d-${OLD}`);
  expect(card && elements(card).some((element) => attr(element, 'data-validity') !== undefined)).toBe(true);
});

test('the overview lists what the document does to others', () => {
  const about = page(`${NEW}/`).find(hasClass('about-list'));
  expect(about && rendered(about)).toContain('代替青石市灯会管理办法（2015-03-01）（本文件第十一条）');
});

test('a clause that was amended says so itself, wherever it is cited, and no other does', () => {
  const notes = (path: string) =>
    page(path)
      .filter(hasClass('clause-validity'))
      .map((note) => rendered(note).trim());
  expect(notes(`${NEW}/text/`)).toEqual([`2025年1月1日第五条被${DECISION}修改`, `2025年1月1日第九条被${DECISION}修改`]);
  expect(notes(`${NEW}/references/`)).toEqual([]);
  expect(notes(`${OLD}/text/`)).toEqual([]);
});

test('machines are told it as schema.org has it', () => {
  const [data = ''] = html(VERSIONS, `${NEW}/`).match(/\{"@context"[^<]*"WebPage"[^<]*/) ?? [];
  expect(JSON.parse(data).about).toMatchObject({
    '@type': 'Legislation',
    legislationDate: '2024-04-08',
    legislationDateOfApplicability: '2024-05-01',
    temporalCoverage: '2024-05-01/2029-05-01',
    legislationRepeals: [{ '@type': 'Legislation', name: '青石市灯会管理办法' }],
  });
});

test('pages of a document whose words say nothing of it have nothing of it', () => {
  expect(said(`${OLD}/`)).toHaveLength(1);
  for (const path of pagesOf(SITE)) expect(html(SITE, path)).not.toMatch(/validity|"Legislation"/);
});
