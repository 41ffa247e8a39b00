/** What documents lay down: a page of each kind where there is any, and the library's lists of what is asked. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { elements, parsePage, textOf } from '../../src/proof/html.ts';
import { closeReader, newReader, type Opened, open } from '../support/open.ts';
import { pagesOf } from '../support/pages.ts';
import { root } from '../support/root.ts';

const LAMPS = [
  '青石市灯会管理办法',
  '青石市人民政府',
  '2020年1月2日',
  '第一条　本办法所称灯会，是指展出灯具的活动。',
  '第二条　水务局负责灯会的用水工作。',
  '第三条　举办灯会应当具备下列条件：',
  '（一）有灯具；',
  '（二）有场地。',
  '第四条　城管局要于2020年6月底前公布灯会的地点。',
  '第五条　本办法自2020年3月1日起施行。',
];
const WELLS = [
  '青石市水井管理办法',
  '青石市人民政府',
  '2019年1月2日',
  '第一条　检查水井。（水务局牵头，城管局参与）',
  `第二条　${'修理水井的井盖、井壁和水泵，'.repeat(12)}做好记录。（水务局负责）`,
];
const CONFIRMED = 'duties:\n  - clause: a1\n    text: 检查水井。\n  - clause: a2\n    text: 做好记录。\n';
const PLAIN = ['青石市桥梁管理办法', '青石市人民政府', '2018年1月2日', '第一条　桥梁应当限重。', '第二条　桥梁应当限高。'];

function write(content: string, id: string, lines: readonly string[]): void {
  const source = `${lines.join('\n\n')}\n`;
  const [title, issuer, date = ''] = lines;
  const [year, month = '', day = ''] = date.match(/\d+/g) ?? [];
  const sha256 = createHash('sha256').update(source).digest('hex');
  mkdirSync(join(content, id), { recursive: true });
  writeFileSync(join(content, id, 'source.txt'), source);
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  writeFileSync(join(content, id, 'policy.yaml'), `title: ${title}\nissuer: ${issuer}\ndate: ${on}\nsha256: ${sha256}\n`);
}

let dir: string;
let out: string;
let site: Opened;
let page: Page;
const html = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');
const wordsIn = (path: string): string =>
  elements(parsePage(html(path)))
    .filter(({ tagName }) => tagName === 'main')
    .map((main) => textOf(main, 'reading').replace(/\s+/g, ''))
    .join('');

beforeAll(async () => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  dir = mkdtempSync(join(root, '.tmp/provisions-'));
  const content = join(dir, 'content');
  out = join(dir, 'site');
  for (const [id, lines] of Object.entries({ lamps: LAMPS, wells: WELLS, plain: PLAIN })) write(content, id, lines);
  writeFileSync(join(content, 'wells/provisions.yaml'), CONFIRMED);
  writeFileSync(
    join(content, 'site.yaml'),
    'name: 文件库\ndescription: 几份文件\npublisher: 编者\naddress: https://www.example.gov.cn/some/\n',
  );
  await build({ content, out });
  site = await open(out);
  page = await newReader(site.browser);
});
afterAll(async () => {
  await closeReader(page);
  await site.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a document', () => {
  test('has a page of each kind that it has, and no other', () => {
    const own = pagesOf(out).filter((path) =>
      /^(?:lamps|wells|plain)\/(?:deadlines|duties|definitions|requirements|annexes)\/$/.test(path),
    );
    expect(own.sort()).toEqual(['lamps/deadlines/', 'lamps/definitions/', 'lamps/duties/', 'lamps/requirements/', 'wells/duties/']);
  });

  test('its overview leads to them, and the header does not', () => {
    expect(html('lamps')).toContain('程序据字面列出');
    expect(html('plain')).not.toContain('程序据字面列出');
    const [, nav = ''] = /<nav aria-label="本文件">(.*?)<\/nav>/s.exec(html('lamps')) ?? [];
    expect(nav).toContain('全文');
    expect(nav).not.toContain('deadlines');
  });

  test('each says whose list it is, and quotes with addresses', () => {
    expect(wordsIn('lamps/deadlines')).toMatch(/程序据字面列出.*2020年6月底前.*城管局要于2020年6月底前公布灯会的地点。第四条.*施行/);
    expect(wordsIn('lamps/duties')).toMatch(/程序据字面列出.*水务局负责灯会的用水工作。第二条/);
    expect(wordsIn('lamps/requirements')).toMatch(/举办灯会应当具备下列条件：第三条.*有灯具；第三条第一项/);
    expect(wordsIn('lamps/definitions')).toMatch(/灯会本办法所称灯会，是指展出灯具的活动。第一条/);
  });

  test('what an editor has looked at is no longer said to be a rule’s', () => {
    expect(wordsIn('wells/duties')).toMatch(/^分工编者逐条核对过/);
    expect(wordsIn('wells/duties')).not.toContain('程序据字面列出');
    expect(wordsIn('duties/units/1')).toContain('青石市水井管理办法第一条编者核对');
  });

  test('its single file holds them', () => {
    const single = readFileSync(join(out, 'lamps/files/lamps.html'), 'utf8');
    for (const name of ['deadlines', 'duties', 'requirements', 'definitions']) expect(single).toContain(`data-page="${name}/"`);
  });
});

describe('the library', () => {
  test('lists by unit, by time and by document what is asked', () => {
    expect(wordsIn('duties')).toMatch(/水务局3项，2份文件.*城管局2项，2份文件/);
    expect(wordsIn('duties/units/1')).toMatch(
      /水务局.*负责灯会的用水工作.*青石市灯会管理办法第二条.*牵头检查水井。.*城管局.*配合检查水井。/,
    );
    expect(wordsIn('duties/time/1')).toMatch(/2020年6月底前城管局要于.*青石市灯会管理办法第四条/);
    expect(wordsIn('duties/documents/1')).toMatch(/青石市灯会管理办法分工1项时限2处.*青石市水井管理办法分工2项$/);
    expect(html('')).toContain('要求库');
  });

  test('quotes of long words the beginning, and says that they go on', () => {
    expect(wordsIn('duties/units/1')).toMatch(/修理水井的井盖、[^。]{20,60}……青石市水井管理办法第二条/);
  });

  test('pages weigh no more than others', () => {
    const styles = /<link rel="stylesheet" href="[^"]*\/assets\/([^"]+)">/g;
    for (const path of pagesOf(out).filter((one) => one.startsWith('duties/'))) {
      const own = html(path);
      const files = [...own.matchAll(styles), ...own.matchAll(/<script[^>]* src="[^"]*\/assets\/([^"]+)"/g)].map(([, name = '']) =>
        readFileSync(join(out, 'assets', name)),
      );
      const bytes = [Buffer.from(own), ...files].reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
      expect(bytes).toBeLessThanOrEqual(16 * 1024);
    }
  });

  test('the workbook has each demand with its words, and the calendar each day with its citation', async () => {
    const [sheet] = await readXlsx(join(out, 'duties/files/duties.xlsx'));
    const rows = sheet?.data.map((row) => row.filter((cell) => cell !== null).join('|')) ?? [];
    expect(rows).toContain('1|第二条|负责|水务局负责灯会的用水工作。|《青石市灯会管理办法》（青石市人民政府，2020年1月2日）');
    const calendar = readFileSync(join(out, 'duties/files/deadlines.ics'), 'utf8').replaceAll('\r\n ', '');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20200630');
    expect(calendar).toContain('《青石市灯会管理办法》（青石市人民政府，2020年1月2日）第四条');
    expect(calendar).toContain('URL:https://www.example.gov.cn/some/lamps/text/#a4');
  });
});

describe('in a browser', () => {
  const shown = () =>
    page.$$eval('[data-demand], [data-listed] > li', (all) =>
      all.filter((one) => one.getClientRects().length > 0).map((one) => (one.textContent ?? '').replace(/\s+/g, '')),
    );

  test('the box narrows what a page lists', async () => {
    await page.goto(`${site.origin}duties/units/1/`);
    const whole = (await shown()).length;
    await page.type('[data-filter] input', '检查');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '2 项');
    expect((await shown()).every((words) => words.includes('检查水井'))).toBe(true);
    expect(whole).toBeGreaterThan(2);
  });

  /** What the page shows of the reader's unit, once it leads. */
  const leading = async () => {
    await page.waitForSelector('[data-my-demands]:not([hidden])');
    return page.$eval('[data-my-demands]', (place) => ({
      words: (place.textContent ?? '').replace(/\s+/g, ''),
      links: [...place.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    }));
  };
  const press = (name: string) =>
    page.$$eval('[data-my-demands] button', (all, words) => all.find((one) => one.textContent === words)?.click(), name);
  const kept = () => page.evaluate(() => window.localStorage.getItem('duizhao:duty-unit'));
  const visit = async (unit: string | null) => {
    await page.goto(`${site.origin}duties/`);
    await page.evaluate((name) => {
      window.localStorage.clear();
      if (name !== null) window.localStorage.setItem('duizhao:duty-unit', name);
    }, unit);
    await page.goto(`${site.origin}duties/`);
  };

  test('the reader’s unit is kept, leads the page alone, and leads back to all', async () => {
    await visit(null);
    const all = (await shown()).length;
    expect(await page.$eval('[data-my-demands]', (place) => place.getClientRects().length)).toBe(0);
    await page.type('[data-filter] input', '城管');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '1 项');
    await page.click('[data-do="keep-unit"]');
    await leading();
    expect(await kept()).toBe('城管局');
    await page.goto(`${site.origin}duties/`);
    const { words, links } = await leading();
    expect(words).toMatch(/^城管局2项，2份文件逐项看写明日期的1项，日期都已过/);
    expect(links).toContain('units/1/#u2');
    expect(
      await page.$$eval('[data-listed], [data-filter], .lead-links', (rest) => rest.map((one) => one.getClientRects().length)),
    ).toEqual([0, 0, 0]);
    await press('看全部单位');
    expect(await shown()).toHaveLength(all);
    expect(await kept()).toBe('城管局');
    await page.goto(`${site.origin}duties/`);
    await leading();
    await press('换一个单位');
    expect(await kept()).toBe('');
    await page.goto(`${site.origin}duties/`);
    await page.mouse.move(9, 9);
    await page.mouse.move(19, 19);
    await page.waitForFunction(() => !document.querySelector('script[data-lazy]'));
    expect(await shown()).toHaveLength(all);
  });

  test('days to come are told in the words of the document that names them', async () => {
    await page.evaluateOnNewDocument(() => {
      const [Real, now] = [Date, Date.parse('2020-06-30T04:00:00Z')];
      window.Date = class extends Real {
        constructor(...given: []) {
          super(...(given.length ? given : ([now] as unknown as [])));
        }
      } as DateConstructor;
    });
    await visit('城管局');
    const { words, links } = await leading();
    expect(words).toContain('写明日期的1项，今天起还有1项2020年6月30日城管局要于2020年6月底前公布灯会的地点。');
    expect(links).toContain('../lamps/text/#a4');
    const quoted = await page.$$eval('[data-my-demands] [data-clause]', (all) =>
      all.map((one) => {
        const [from = 0, to = 0] = ((one as HTMLElement).dataset.span ?? '').split('-').map(Number);
        return { words: one.textContent ?? '', length: to - from, clause: (one as HTMLElement).dataset.clause };
      }),
    );
    expect(quoted).toHaveLength(1);
    for (const { words: said, length, clause } of quoted) {
      expect(said).toHaveLength(length);
      expect(LAMPS.join('')).toContain(said);
      expect(clause).toBe('a4');
    }
  });

  test('a name that no document has as it is kept is looked for', async () => {
    await visit('水务');
    await page.waitForFunction(() => document.querySelector('[data-count]')?.textContent === '1 项');
    expect((await shown())[0]).toMatch(/^水务局/);
  });

  /** What the page gives its reader to keep, as text. */
  async function saved(path: string, typed: string): Promise<string> {
    await page.goto(site.origin + path);
    if (typed) await page.type('[data-filter] input', typed);
    await page.evaluate(() => {
      const kept = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => Object.assign(window, { savedText: text }));
        return kept(blob);
      };
    });
    await page.click('[data-do="save-days"]');
    const text = await page.waitForFunction(() => (window as unknown as { savedText?: string }).savedText);
    return String(await text.jsonValue()).replaceAll('\r\n ', '');
  }

  test('the days that are listed are a calendar, whose events are those of the library’s', async () => {
    const whole = readFileSync(join(out, 'duties/files/deadlines.ics'), 'utf8').replaceAll('\r\n ', '');
    const uid = (calendar: string) => calendar.match(/^UID:.*$/gm);
    for (const path of ['duties/time/1/', 'duties/units/1/']) {
      const calendar = await saved(path, '');
      expect(uid(calendar)).toEqual(uid(whole));
      expect(calendar).toContain('DTSTART;VALUE=DATE:20200630');
      expect(calendar).toContain('《青石市灯会管理办法》（青石市人民政府，2020年1月2日）第四条');
    }
    expect(uid(await saved('duties/units/1/', '水务局'))).toBeNull();
  });
});

test('pages of one document alone make no library', () => {
  expect(existsSync(join(root, '.tmp/site/duties'))).toBe(false);
});
