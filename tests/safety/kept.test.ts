/** Whatever a file to be taken in holds, or the device has under our keys: nothing runs, nothing of the reader's is lost, the page works. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  area,
  catchFiles,
  count,
  exported,
  FIRST,
  go,
  importing,
  KEY,
  keep,
  kept,
  LEDGER,
  notice,
  page,
  sheetTests,
  valueIn,
} from '../browser/sheet/harness.ts';
import { hostile } from './payloads.ts';

sheetTests();

const KEYS = [
  KEY,
  `${KEY}:damaged`,
  'duizhao:find',
  'duizhao:unit:weidu-2014',
  'duizhao:sheet:weidu-2014/phases/xuexi-jiaoyu',
  'duizhao:draft',
];

const names = fc.oneof(fc.constantFrom(FIRST, 'gone-1', '__proto__', 'constructor', 'toString', ''), hostile);
const fields = fc.constantFrom('source', 'who', 'due', 'closed', '__proto__', 'constructor', '<b>');
const plain = fc.oneof(hostile, fc.string(), fc.boolean(), fc.array(hostile, { maxLength: 3 }));
const anything = fc.anything({ withNullPrototype: false, maxDepth: 3, values: [hostile, fc.boolean(), fc.integer(), fc.constant(null)] });
const valuesOf = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fields, value, { maxKeys: 4 });
const rowsOf = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(
    names,
    fc.record(
      { text: hostile, values: valuesOf(value), other: valuesOf(fc.array(value, { maxLength: 2 })), more: value },
      { requiredKeys: ['text', 'values'] },
    ),
    { maxKeys: 3 },
  );
const rows = fc.oneof(rowsOf(plain), rowsOf(anything), anything);

beforeEach(async () => {
  await catchFiles();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, '__pwned', { set: () => console.error('words were run') });
  });
});

const added = () => count('main :is(img, script, iframe, svg, style, a[href^="javascript:"])');
const unpolluted = () => page.evaluate(() => Object.keys(Object.prototype).length === 0 && ({} as { text?: unknown }).text === undefined);

describe('a file to be taken in', () => {
  const envelope = { format: 'duizhao-sheet', version: 1, policy: 'weidu-2014', sheet: 'sectors/shequ' };
  const file = fc.oneof(
    { weight: 3, arbitrary: rows.map((all) => JSON.stringify({ ...envelope, rows: all })) },
    fc.record({ title: anything, sheet: anything, version: anything, rows }).map((other) => JSON.stringify({ ...envelope, ...other })),
    fc.json(),
    hostile,
  );

  test('is taken or refused in words, and leaves what was filled in', async () => {
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '张三');
    const before = await added();
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        const told = await importing(content);
        expect(told).toMatch(/^(没有导入：.+现有的内容没有变。|已导入：填入 \d+ 处。.*)$/s);
        expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
        expect(JSON.parse((await kept()) ?? '').rows[FIRST].values.who).toBe('张三');
        expect(JSON.parse((await exported()).text).rows[FIRST].values.who).toBe('张三');
        expect(await added()).toBe(before);
        expect(await unpolluted()).toBe(true);
      }),
      { numRuns: 15, endOnFailure: true },
    );
    const all = await kept();
    await page.reload();
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    expect(await kept()).toBe(all);
  });
});

describe('what the device has under our keys', () => {
  const record = rows.map((all) => JSON.stringify({ version: 1, rows: all }));
  const unit = fc.record({ id: fc.oneof(names, hostile), name: fc.oneof(hostile, anything) }).map((one) => JSON.stringify(one));
  const handed = fc
    .record({ words: fc.array(fc.oneof(hostile, anything), { maxLength: 3 }), time: fc.constant(4e12) })
    .map((one) => JSON.stringify(one));
  const other = fc.oneof(fc.json(), hostile, record);
  /** Mostly of the shape that is looked for under the key. */
  const under = (key: string) => fc.oneof({ weight: 2, arbitrary: /unit/.test(key) ? unit : /find/.test(key) ? handed : record }, other);

  test('is shown as text or passed over, and what is written then is kept', async () => {
    await go(LEDGER);
    await fc.assert(
      fc.asyncProperty(fc.tuple(...KEYS.map(under)), async (values) => {
        await page.evaluate(() => localStorage.clear());
        for (const [at, one] of values.entries()) await keep(one, KEYS[at]);
        await page.reload();
        await page.type(area(FIRST, 'proof'), '附件');
        const typed = await valueIn(area(FIRST, 'proof'));
        expect(typed).toContain('附件');
        expect(await page.$(notice('failing'))).toBeNull();
        await page.reload();
        expect(await valueIn(area(FIRST, 'proof'))).toBe(typed);
        const all = await page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key)));
        const [text] = values as [string];
        // What is no record was put aside as it is; the rows of a record are in what was written.
        if (!all.includes(text))
          expect(Object.keys(JSON.parse((await kept()) ?? '').rows)).toEqual(expect.arrayContaining(Object.keys(JSON.parse(text).rows)));
        await go('weidu-2014/text/#s2-1');
        await go('weidu-2014/');
        const link = await page.$eval('[data-my-unit]', (one) => (one as HTMLAnchorElement).href);
        expect(link).toMatch(/\/weidu-2014\/sectors\/([a-z0-9-]+\/)?$/);
        expect(await added()).toBe(0);
        expect(await unpolluted()).toBe(true);
        await go('proofread/');
        expect(await added()).toBe(0);
        expect(await unpolluted()).toBe(true);
        await go(LEDGER);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
