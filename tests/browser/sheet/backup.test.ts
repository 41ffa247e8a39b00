/** A sheet taken to a file and back: nothing is lost, and what is no backup changes nothing. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  area,
  at,
  catchFiles,
  clear,
  count,
  exported,
  FIRST,
  go,
  importing,
  keep,
  kept,
  LEDGER,
  notice,
  page,
  press,
  reload,
  sheetTests,
  shequ,
  textOf,
  valueIn,
} from './harness.ts';

sheetTests();

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
        await reload();
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
      { seed: 1993, numRuns: 5 },
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
    await reload();
    expect(await textOf(`${at(FIRST, 'who')} .offer p`)).toBe('李四');
    await press(at(FIRST, 'who'), '采用');
    expect(await valueIn(area(FIRST, 'who'))).toBe('李四');
    expect(await count('.offer')).toBe(0);
    await press(notice('undo'), '撤销');
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
    await press(at(FIRST, 'who'), '不用');
    await reload();
    expect(await count('.offer')).toBe(0);
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三');
  });

  test('what was let go comes back, and what was typed after adopting is not lost when that is undone', async () => {
    await go(LEDGER);
    const offers = () => page.$$eval('.offer p', (all) => all.map((one) => one.textContent));
    const other = { who: ['李四'] };
    for (const values of [{ who: '张三' }, {}] as { who?: string }[]) {
      await keep({ version: 1, rows: { [FIRST]: { text: '组织软弱涣散', values, other } } });
      await reload();
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
      [new Uint8Array([0x50, 0x4b, 3, 4, 0xff]), '是压缩文件'],
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
    expect(await importing(new Uint8Array(5e6 + 1))).toContain('超过 5 MB');
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
