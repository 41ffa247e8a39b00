/** Ledgers and checklists: filled in, kept on the device, and never lost without a word. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { load } from '../../src/collections/load.ts';
import { root } from '../../src/settings.ts';
import { checklist } from '../../src/sheets/checklist.ts';
import { FULL_WIDTH } from '../../src/sheets/columns.ts';
import { ledger } from '../../src/sheets/ledger.ts';
import { SITE } from '../lib/test-sites.ts';
import { DESK, type Opened, open, PHONE, troubles } from './open.ts';

const LEDGER = 'weidu-2014/sectors/shequ/ledger/';
const CHECKLIST = 'weidu-2014/phases/xuexi-jiaoyu/checklist/';
const KEY = 'duizhao:sheet:weidu-2014/sectors/shequ';
const FIRST = 'shequ-local-1';

const loaded = load('content').editions.find(({ id }) => id === 'weidu-2014');
if (!loaded) throw new Error('weidu-2014 does not hold');
const edition = loaded;
const shequ = ledger(edition, edition.sectors.find(({ id }) => id === 'shequ') as (typeof edition.sectors)[number]);

let site: Opened;
let page: Page;
let wrong: string[];
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());
beforeEach(async () => {
  const context = await site.browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport(DESK);
  wrong = troubles(page, site.origin);
});
afterEach(async () => {
  await page.browserContext().close();
  expect(wrong).toEqual([]);
});

const go = (path: string, on = page) => on.goto(site.origin + path, { waitUntil: 'load' });
const at = (row: string, key: string) => `[data-row="${row}"] [data-field="${key}"]`;
const area = (row: string, key: string) => `${at(row, key)} textarea`;
const valueIn = (selector: string, on = page) => on.$eval(selector, (one) => (one as HTMLTextAreaElement).value);
const textOf = (selector: string, on = page) => on.$eval(selector, (one) => one.textContent ?? '');
const count = (selector: string) => page.$$eval(selector, (all) => all.length);
const kept = (key = KEY) => page.evaluate((name) => localStorage.getItem(name), key);
const keep = (value: unknown, key = KEY) =>
  page.evaluate((name, text) => localStorage.setItem(name, text), key, typeof value === 'string' ? value : JSON.stringify(value));
const notice = (id: string) => `[data-notice="${id}"]`;

/** The button of these words within an element. */
async function button(within: string, words: string, on = page): Promise<ElementHandle<HTMLButtonElement>> {
  for (const one of await on.$$(`${within} button`)) {
    if ((await one.evaluate((element) => element.textContent)) === words) return one as ElementHandle<HTMLButtonElement>;
  }
  throw new Error(`no button ${words}`);
}
const press = async (within: string, words: string, on = page) => (await button(within, words, on)).click();

/** A file that a button makes: its name and its text, caught before the browser has it. */
async function catchFiles(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      const address = create(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      const saved = Promise.resolve(blobs.get(this.href)?.text()).then((text) => ({ name: this.download, text: text ?? '' }));
      Object.assign(window, { saved });
    };
  });
}
type Saved = { name: string; text: string };
const saved = () => page.evaluate(() => (window as unknown as { saved: Promise<Saved> }).saved);

mkdirSync(join(root, '.tmp'), { recursive: true });
const files = mkdtempSync(join(root, '.tmp', 'sheet-'));
let number = 0;
afterAll(() => rmSync(files, { recursive: true, force: true }));

/** Hands a file to 导入备份, and waits until it has been said what came of it. */
async function importing(content: string | Uint8Array): Promise<string> {
  const path = join(files, `备份${number++}.json`);
  writeFileSync(path, content);
  const before = (await page.$(notice('import'))) && (await textOf(`${notice('import')} p`));
  if (before) await press(notice('import'), '知道了');
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('[data-do="import"]')]);
  await chooser.accept([path]);
  await page.waitForSelector(notice('import'));
  return textOf(`${notice('import')} p`);
}

async function exported(): Promise<Saved> {
  await page.click('[data-do="backup"]');
  return saved();
}

async function clear(): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.click('[data-do="clear"]');
}

describe('filling in', () => {
  test('is still there after a reload: words, choices, ticks; and counted', async () => {
    await go(LEDGER);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 0 条，销号 0 条');
    await page.type(area(FIRST, 'measures'), '每月走访\n形成记录');
    await page.click(`${at(FIRST, 'source')} label:nth-child(2)`);
    await page.click(`${at('shequ-local-2', 'closed')} label`);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 2 条，销号 1 条');
    await page.reload();
    expect(await valueIn(area(FIRST, 'measures'))).toBe('每月走访\n形成记录');
    expect(await page.$$eval('input:checked', (all) => all.length)).toBe(2);
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 2 条，销号 1 条');
    expect(JSON.parse((await kept()) ?? '')).toEqual({
      version: 1,
      rows: {
        [FIRST]: { text: '组织软弱涣散', values: { measures: '每月走访\n形成记录', source: ['本人找'] } },
        'shequ-local-2': { text: '凝聚力、战斗力不强', values: { closed: true } },
      },
    });
  });

  test('a checklist counts its steps', async () => {
    await go(CHECKLIST);
    await page.click(`${at('lilun-jiaoyu', 'done')} label`);
    expect(await textOf('[data-progress]')).toBe('共 13 步，已完成 1 步');
  });

  test('every control has a name of its own, and every target is large enough', async () => {
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      for (const path of [LEDGER, CHECKLIST]) {
        await go(path);
        const names = await page.$$eval('.sheet-table textarea, .sheet-table .tick input, .sheet-table [role="group"]', (all) =>
          all.map((one) => one.getAttribute('aria-label') ?? ''),
        );
        expect(names.every((name) => /^\S+，第 \d+ [条步]$/.test(name))).toBe(true);
        expect(new Set(names).size).toBe(names.length);
        const small = await page.$$eval('main button, main label, main textarea', (all) =>
          all
            .map((one) => one.getBoundingClientRect())
            .filter(({ width, height }) => width < 43.9 || height < 43.9)
            .map(({ width, height }) => [width, height]),
        );
        expect(small).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      }
    }
  });

  test('the document’s words and the unit’s own are set in different faces', async () => {
    await go(LEDGER);
    const face = (selector: string) => page.$eval(selector, (one) => getComputedStyle(one).fontFamily);
    expect(await face(area(FIRST, 'measures'))).not.toBe(await face('[data-column] .words'));
  });

  test('works from a folder', async () => {
    await page.goto(pathToFileURL(join(SITE, LEDGER, 'index.html')).href);
    await page.type(area(FIRST, 'who'), '张三');
    await page.reload();
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    wrong.length = 0;
  });
});

describe('on paper', () => {
  test('the whole text is printed, and no control', async () => {
    await go(LEDGER);
    const long = Array.from({ length: 40 }, (_, i) => `第${i}项措施`).join('，');
    await page.type(area(FIRST, 'measures'), long);
    await page.emulateMediaType('print');
    const mirror = await page.$eval(`${at(FIRST, 'measures')} .mirror`, (one) => {
      const { visibility, overflow } = getComputedStyle(one);
      return {
        text: one.textContent?.replace('\u200b', ''),
        visibility,
        cut: overflow === 'hidden' && one.scrollHeight > one.clientHeight,
      };
    });
    expect(mirror).toEqual({ text: long, visibility: 'visible', cut: false });
    const shown = await page.$$eval('main button, main textarea, [data-tools], [data-notices]', (all) =>
      all.filter((one) => (one as HTMLElement).offsetParent !== null).map((one) => one.outerHTML),
    );
    expect(shown).toEqual([]);
    expect(await page.$eval('.sheet-table thead', (one) => getComputedStyle(one).display)).toBe('table-header-group');
    const title = await page.$eval('h1', (one) => getComputedStyle(one).fontSize);
    expect(Number.parseFloat(title)).toBeCloseTo((22 * 96) / 72, 0);
  });

  test('A4 across, and the table as wide as the type area', async () => {
    await go(LEDGER);
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 841\.\d+ 59[45]\.\d+\s*\]/);
    await page.setViewport({ width: Math.round((FULL_WIDTH * 96) / 25.4), height: 700 });
    await page.emulateMediaType('print');
    const width = await page.$eval('.sheet-table', (one) => one.getBoundingClientRect().width);
    expect(width).toBeCloseTo((FULL_WIDTH * 96) / 25.4, -1);
  });
});

describe('backup', () => {
  beforeEach(catchFiles);

  test('says what it is of', async () => {
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '张三');
    const { name, text } = await exported();
    expect(name).toMatch(/^社区整改台账 备份 \d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text)).toEqual({
      format: 'duizhao-sheet',
      version: 1,
      policy: 'weidu-2014',
      sheet: 'sectors/shequ',
      title: '社区整改台账',
      edition: expect.stringMatching(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/),
      rows: { [FIRST]: { text: '组织软弱涣散', values: { who: '张三' } } },
    });
  });

  test('taken in after clearing, everything is as it was, markup, emoji and line breaks included', async () => {
    await go(LEDGER);
    const hostile = fc.constantFrom(
      '<img src=x onerror="document.title=1">',
      '</textarea><script>document.title=2</script>',
      '👩‍👧‍👦👍🏽',
      '甲\n\n乙\n',
      '"\'&amp;\\u0000',
    );
    const words = fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }));
    const values = fc.record({ measures: words, who: words, closed: fc.constant(true) }, { requiredKeys: ['measures'] });
    const ids = fc.constantFrom(...shequ.groups.flatMap(({ rows }) => rows.map(({ id }) => id)), 'gone-local-9', 'constructor');
    const text = fc.string();
    await fc.assert(
      fc.asyncProperty(fc.dictionary(ids, fc.record({ text, values }), { minKeys: 1 }), async (rows) => {
        await keep({ version: 1, rows });
        await page.reload();
        const { text } = await exported();
        await clear();
        expect(await kept()).toBeNull();
        await importing(text);
        expect(JSON.parse((await kept()) ?? '')).toEqual(JSON.parse(JSON.stringify({ version: 1, rows })));
        for (const [id, { values }] of Object.entries(rows)) {
          if (!id.startsWith('shequ-')) continue;
          expect(await valueIn(area(id, 'measures'))).toBe(values.measures.replace(/\r\n?/g, '\n'));
        }
        expect(await page.title()).toContain('整改台账');
        expect(await count('main img, main script')).toBe(0);
      }),
      { seed: 1993, numRuns: 12 },
    );
  });

  test('an empty cell takes what comes, an equal one is left, a different one keeps both', async () => {
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '张三');
    await page.type(area(FIRST, 'due'), '六月');
    const { text } = await exported();
    const data = JSON.parse(text);
    data.rows[FIRST].values = { who: '李四', due: '六月', proof: '见附件' };
    expect(await importing(JSON.stringify(data))).toBe(
      '已导入：填入 1 处。另有 1 处与现有的不同：现有的没有变，备份里的列在它下面，可以逐处采用。',
    );
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    expect(await valueIn(area(FIRST, 'proof'))).toBe('见附件');
    expect(await count('.offer')).toBe(1);
    await page.reload();
    expect(await textOf(`${at(FIRST, 'who')} .offer p`)).toBe('李四');
    await press(at(FIRST, 'who'), '采用');
    expect(await valueIn(area(FIRST, 'who'))).toBe('李四');
    expect(await count('.offer')).toBe(0);
    await press(notice('undo'), '撤销');
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    await press(at(FIRST, 'who'), '不用');
    await page.reload();
    expect(await count('.offer')).toBe(0);
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
  });

  test('what was let go comes back, and what was typed after adopting is not lost when that is undone', async () => {
    await go(LEDGER);
    const offers = () => page.$$eval('.offer p', (all) => all.map((one) => one.textContent));
    const other = { who: ['李四'] };
    for (const values of [{ who: '张三' }, {}] as { who?: string }[]) {
      await keep({ version: 1, rows: { [FIRST]: { text: '组织软弱涣散', values, other } } });
      await page.reload();
      await press(at(FIRST, 'who'), '不用');
      expect(await offers()).toEqual([]);
      await press(notice('undo'), '撤销');
      expect(await offers()).toEqual(['李四']);
      await press(at(FIRST, 'who'), '采用');
      await page.type(area(FIRST, 'who'), '、王五');
      await press(notice('undo'), '撤销');
      expect(await valueIn(area(FIRST, 'who'))).toBe(values.who ?? '');
      expect(await offers()).toEqual(['李四', '李四、王五']);
    }
  });

  test('a file that is no backup of this sheet changes nothing, and it is said why', async () => {
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '张三');
    const { text } = await exported();
    const before = await kept();
    const data = JSON.parse(text);
    const cases: [string | Uint8Array, string][] = [
      [text.slice(0, -5), '读不出来'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0xff]), '读不出来'],
      ['{"name":"别的"}', '不是从台账或核对表导出的备份'],
      [JSON.stringify({ ...data, sheet: 'sectors/quzhi', title: '区直机关整改台账' }), '另一张表的备份（区直机关整改台账）'],
      [JSON.stringify({ ...data, version: 2 }), '较新的版本'],
    ];
    for (const [content, said] of cases) {
      const told = await importing(content);
      expect(told).toContain(said);
      expect(told).toContain('现有的内容没有变');
      expect(await kept()).toBe(before);
    }
    expect(await page.$eval(notice('import'), (one) => one.getAttribute('role'))).toBe('alert');
  });

  test('one that cannot be read, or kept, or is too big, is said so and stops nothing', async () => {
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '张三');
    const { text } = await exported();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await importing(text.replace('"张三"', deep))).toContain('读不出来');
    expect(await importing(text.replace(`"${FIRST}"`, '"__proto__"'))).toContain('读不出来');
    expect(await importing(new Uint8Array(20 * 1024 * 1024 + 1))).toContain('超过 20 MB');
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('unplugged', 'NotReadableError'));
    });
    expect(await importing(text)).toMatch(/^没有导入：“备份\d+\.json”读不出来。现有的内容没有变。$/);
    await page.type(area(FIRST, 'due'), '六月');
    expect(JSON.parse((await kept()) ?? '').rows[FIRST].values).toEqual({ who: '张三', due: '六月' });
    expect(await page.$(notice('failing'))).toBeNull();
  });

  test('clearing asks, and can be undone', async () => {
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '张三');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.click('[data-do="clear"]');
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    const before = await kept();
    await clear();
    expect(await valueIn(area(FIRST, 'who'))).toBe('');
    expect(await kept()).toBeNull();
    await press(notice('undo'), '撤销');
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    expect(await kept()).toBe(before);
  });
});

describe('a new edition', () => {
  test('an option that is no longer offered stays chosen until someone takes it away', async () => {
    await go(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: { text: '组织软弱涣散', values: { source: ['巡视', '群众提'] } } } });
    await page.reload();
    const ticked = () =>
      page.$$eval(`${at(FIRST, 'source')} label`, (all) =>
        all.filter((one) => one.querySelector('input')?.checked).map((one) => one.textContent),
      );
    expect(await ticked()).toEqual(['群众提', '巡视']);
    await page.click(`${at(FIRST, 'source')} label:nth-child(2)`);
    expect(JSON.parse((await kept()) ?? '').rows[FIRST].values.source).toEqual(['群众提', '本人找', '巡视']);
    await page.click(`${at(FIRST, 'source')} label:last-child`);
    await page.reload();
    expect(await ticked()).toEqual(['群众提', '本人找']);
  });

  test('both wordings are shown until someone has checked', async () => {
    await go(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: { text: '组织涣散<b>', values: { who: '张三' } } } });
    await page.reload();
    expect(await textOf('.former p')).toBe('原文有变化。填写时是：“组织涣散<b>”');
    expect(await textOf(`[data-row="${FIRST}"] .words`)).toBe('组织软弱涣散');
    await page.type(area(FIRST, 'who'), '、李四');
    expect(await count('.former p')).toBe(1);
    await press(`[data-row="${FIRST}"]`, '已核对');
    expect(await count('.former p')).toBe(0);
    await page.reload();
    expect(await count('.former p')).toBe(0);
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三、李四');
  });

  test('rows that are no longer there stand at the end, can be filled in, and taken away', async () => {
    await go(LEDGER);
    await keep({ version: 1, rows: { 'shequ-local-99': { text: '不再有的<i>一条', values: { who: '张三', closed: true } } } });
    await page.reload();
    expect(await textOf('.gone .group')).toBe('新版中没有的条目');
    expect(await textOf('.former-words p')).toBe('不再有的<i>一条');
    const field = '.gone textarea[aria-label^="责任单位"]';
    expect(await valueIn(field)).toBe('张三');
    await page.type(field, '、李四');
    await page.reload();
    expect(await valueIn(field)).toBe('张三、李四');
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 0 条，销号 0 条');
    await press('.gone', '删去这一条');
    expect(await count('.gone')).toBe(0);
    expect(await kept()).toBeNull();
    await press(notice('undo'), '撤销');
    expect(await valueIn(field)).toBe('张三、李四');
  });
});

describe('a device that does not keep', () => {
  beforeEach(catchFiles);

  test('says so at once, keeps what is filled in while the page is open, and warns before it is closed', async () => {
    await page.evaluateOnNewDocument(() => {
      for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
        Storage.prototype[name] = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      }
    });
    await go(LEDGER);
    expect(await textOf(notice('failing'))).toContain('关闭本页会丢失');
    expect(await page.$eval(notice('failing'), (one) => one.getAttribute('role'))).toBe('alert');
    await page.type(area(FIRST, 'who'), '张三');
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    await press(notice('failing'), '导出备份');
    expect(JSON.parse((await saved()).text).rows[FIRST].values).toEqual({ who: '张三' });
    const asked = new Promise<string>((done) =>
      page.once('dialog', (dialog) => {
        done(dialog.type());
        void dialog.accept();
      }),
    );
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    page = await page.browserContext().newPage();
  });

  test('a full one keeps what it had; when there is room again, everything is written and the notice goes', async () => {
    await page.evaluateOnNewDocument(() => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if ((window as unknown as { full?: boolean }).full) throw new DOMException('full', 'QuotaExceededError');
        set.call(this, key, value);
      };
    });
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '张三');
    const before = await kept();
    await page.evaluate(() => Object.assign(window, { full: true }));
    await page.type(area(FIRST, 'due'), '六月');
    await page.type(area('shequ-local-2', 'due'), '七月');
    expect(await kept()).toBe(before);
    expect(await textOf(notice('failing'))).toContain('存储空间已满');
    await page.evaluate(() => Object.assign(window, { full: false }));
    await page.type(area(FIRST, 'proof'), '见');
    expect(await page.$(notice('failing'))).toBeNull();
    const { rows } = JSON.parse((await kept()) ?? '');
    expect(rows[FIRST].values).toEqual({ who: '张三', due: '六月', proof: '见' });
    expect(rows['shequ-local-2'].values).toEqual({ due: '七月' });
  });

  test.each(['{"version":1,"rows":', '{"version":2,"rows":{}}', '[]', 'x'])(
    'what it has and cannot read is kept aside: %s',
    async (junk) => {
      await go(LEDGER);
      await keep(junk);
      await page.reload();
      expect(await kept(`${KEY}:damaged`)).toBe(junk);
      expect(await textOf(notice('damaged'))).toContain('读不出来');
      await page.type(area(FIRST, 'who'), '张三');
      await page.reload();
      expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
      expect(await kept(`${KEY}:damaged`)).toBe(junk);
      await press(notice('damaged'), '存成文件');
      expect((await saved()).text).toBe(junk);
      page.once('dialog', (dialog) => void dialog.accept());
      await press(notice('damaged'), '删去');
      expect(await kept(`${KEY}:damaged`)).toBeNull();
      expect(await page.$(notice('damaged'))).toBeNull();
    },
  );

  test('what can neither be read nor be put aside is left alone', async () => {
    await go(LEDGER);
    await keep('junk');
    await page.evaluateOnNewDocument(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.reload();
    await page.type(area(FIRST, 'who'), '张三');
    expect(await kept()).toBe('junk');
    expect(await page.$(notice('failing'))).not.toBeNull();
    await press(notice('damaged'), '存成文件');
    expect((await saved()).text).toBe('junk');
    page.on('dialog', (dialog) => void dialog.accept());
  });
});

describe('two windows', () => {
  let other: Page;
  const until = (check: () => Promise<boolean>) => expect.poll(check).toBe(true);
  beforeEach(async () => {
    other = await page.browserContext().newPage();
    await go(LEDGER);
    await go(LEDGER, other);
  });

  test('different cells: both are kept and both are shown', async () => {
    await page.focus(area(FIRST, 'who'));
    await page.type(area(FIRST, 'who'), '张三');
    await other.type(area(FIRST, 'due'), '六月');
    await until(async () => (await valueIn(area(FIRST, 'due'))) === '六月');
    await until(async () => (await valueIn(area(FIRST, 'who'), other)) === '张三');
    expect(JSON.parse((await kept()) ?? '').rows[FIRST].values).toEqual({ who: '张三', due: '六月' });
  });

  test('the same cell: neither replaces the other, and both outlive a reload', async () => {
    await page.focus(area(FIRST, 'who'));
    await other.focus(area(FIRST, 'who'));
    await page.type(area(FIRST, 'who'), '甲');
    await until(async () => (await other.$('.offer')) !== null);
    await other.type(area(FIRST, 'who'), '乙');
    await until(async () => (await page.$('.offer')) !== null);
    expect(await valueIn(area(FIRST, 'who'))).toBe('甲');
    expect(await textOf('.offer p')).toBe('乙');
    expect(await valueIn(area(FIRST, 'who'), other)).toBe('乙');
    await other.reload();
    expect([await valueIn(area(FIRST, 'who'), other), await textOf('.offer p', other)]).toEqual(['乙', '甲']);
    await press(at(FIRST, 'who'), '采用');
    expect(await valueIn(area(FIRST, 'who'))).toBe('乙');
  });

  test('what another wrote and this one has not heard of is not replaced', async () => {
    await keep({ version: 1, rows: { [FIRST]: { text: '组织软弱涣散', values: { who: '乙' } } } });
    await page.type(area(FIRST, 'who'), '甲');
    const row = JSON.parse((await kept()) ?? '').rows[FIRST];
    expect([row.values.who, row.other.who]).toEqual(['甲', ['乙']]);
  });

  test.each(['before', 'after'])('what another wrote %s the disk was full is kept beside, however much is typed', async (when) => {
    const setFull = (full: boolean) =>
      page.evaluate((now) => {
        const own = Storage.prototype as { set?: Storage['setItem'] } & Storage;
        own.set = own.set ?? own.setItem;
        own.setItem = now
          ? () => {
              throw new DOMException('full', 'QuotaExceededError');
            }
          : own.set;
      }, full);
    const theirs = async () => {
      await other.type(area(FIRST, 'who'), '乙');
      await until(async () => (await page.$('.offer')) !== null);
    };
    await page.focus(area(FIRST, 'who'));
    if (when === 'before') await theirs();
    await setFull(true);
    await page.type(area(FIRST, 'who'), '甲甲');
    if (when === 'after') await theirs();
    await page.type(area(FIRST, 'who'), '甲');
    expect(JSON.parse((await kept()) ?? '').rows[FIRST].values).toEqual({ who: '乙' });
    await setFull(false);
    await page.type(area(FIRST, 'due'), '六');
    const { values, other: beside } = JSON.parse((await kept()) ?? '').rows[FIRST];
    expect([values, beside]).toEqual([{ who: '甲甲甲', due: '六' }, { who: ['乙'] }]);
  });

  test('what another wrote while this one was clearing comes back with the rest', async () => {
    await page.type(area(FIRST, 'who'), '张三');
    const row = { text: '组织软弱涣散', values: { who: '张三', due: '六月' } };
    const gone = { text: '不再有的一条', values: { who: '李四' } };
    await page.evaluate(
      (key, written) => {
        window.confirm = () => {
          localStorage.setItem(key, written);
          return true;
        };
      },
      KEY,
      JSON.stringify({ version: 1, rows: { [FIRST]: row, gone } }),
    );
    await page.click('[data-do="clear"]');
    expect(await kept()).toBeNull();
    await press(notice('undo'), '撤销');
    expect(JSON.parse((await kept()) ?? '').rows).toEqual({ [FIRST]: row, gone });
    const later = { ...gone, values: { who: '李四', due: '七月' } };
    await keep({ version: 1, rows: { gone: later } });
    await press('.gone', '删去这一条');
    expect(await kept()).toBeNull();
    await press(notice('undo'), '撤销');
    expect(JSON.parse((await kept()) ?? '').rows).toEqual({ gone: later });
  });

  test('clearing in one clears the other', async () => {
    await page.type(area(FIRST, 'who'), '张三');
    await page.focus('h1').catch(() => undefined);
    await until(async () => (await valueIn(area(FIRST, 'who'), other)) === '张三');
    await clear();
    await until(async () => (await valueIn(area(FIRST, 'who'), other)) === '');
  });
});

describe('files', () => {
  test('the writers get the whole sheet, what is filled in, the edition, and what an earlier one had', async () => {
    await catchFiles();
    await page.evaluateOnNewDocument(() => {
      const write = (...given: unknown[]) => new TextEncoder().encode(JSON.stringify(given));
      Object.assign(window, { duizhaoOffice: { docx: write, xlsx: write } });
    });
    for (const [path, expected] of [
      [LEDGER, shequ],
      [CHECKLIST, checklist(edition, edition.phases.find(({ id }) => id === 'xuexi-jiaoyu') as (typeof edition.phases)[number])],
    ] as const) {
      await go(path);
      const key = `duizhao:sheet:weidu-2014/${expected.id}`;
      const first = expected.groups[0]?.rows[0]?.id as string;
      await keep(
        { version: 1, rows: { [first]: { text: '旧文', values: { source: ['巡视'] } }, gone: { text: '没有了', values: {} } } },
        key,
      );
      await page.reload();
      await page.click('[data-do="docx"]');
      await page.waitForFunction(() => 'saved' in window);
      const { name, text } = await saved();
      const [sheet, filled, imprint, before] = JSON.parse(text);
      expect(name).toBe(`${expected.title}.docx`);
      expect(sheet).toEqual(JSON.parse(JSON.stringify(expected)));
      if (expected.kind === 'ledger') expect(filled[first].source).toEqual(['巡视']);
      expect(Object.keys(filled)).toEqual(expected.groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
      expect(imprint).toMatchObject({ title: edition.meta.title, sha256: edition.meta.sha256 });
      expect(before).toMatchObject({ former: { [first]: '旧文' }, gone: [{ id: 'gone', text: '没有了' }] });
    }
  });
});

describe('the writers', () => {
  test('are loaded when first asked for, and once', async () => {
    await catchFiles();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await go(LEDGER);
    const loads = () => asked.filter((url) => url.includes('/assets/office.')).length;
    expect(loads()).toBe(0);
    for (const kind of ['docx', 'xlsx']) {
      await page.click(`[data-do="${kind}"]`);
      await page.waitForFunction(() => 'saved' in window);
      const { name, text } = await saved();
      expect([name, text.slice(0, 2)]).toEqual([`社区整改台账.${kind}`, 'PK']);
      await page.evaluate(() => Reflect.deleteProperty(window, 'saved'));
    }
    expect(loads()).toBe(1);
  });

  test('that do not come are said not to have come', async () => {
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().includes('/assets/office.') ? request.abort() : request.continue()));
    await go(LEDGER);
    await page.click('[data-do="docx"]');
    await page.waitForSelector(notice('office'));
    expect(await textOf(`${notice('office')} p`)).toContain('填写的内容没有变');
    wrong.length = 0;
  });
});

describe('without scripts', () => {
  test('the table is whole, with every column to fill in by hand, and nothing that would do nothing', async () => {
    await page.setJavaScriptEnabled(false);
    for (const viewport of [PHONE, DESK]) {
      await page.setViewport(viewport);
      await go(LEDGER);
      const words = await page.$$eval('[data-column] .words', (all) => all.map((one) => one.textContent));
      expect(words).toEqual(shequ.groups.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text)));
      expect(await count('[data-field]')).toBe(17 * 7);
      const controls = await page.$$eval('main button, main textarea, main input, main select', (all) =>
        all.filter((one) => (one as HTMLElement).offsetParent !== null).map((one) => one.outerHTML),
      );
      expect(controls).toEqual([]);
    }
    expect(await textOf('noscript')).toContain('可以打印出来手填');
  });
});

describe('the way there', () => {
  test('from the unit and from the phase', async () => {
    for (const path of [LEDGER, CHECKLIST]) {
      await go(path.replace(/[a-z]+\/$/, ''));
      expect(await page.$$eval('.more a', (all) => all.map((one) => (one as HTMLAnchorElement).href))).toContain(site.origin + path);
    }
  });
});
