/** What was filled in for an earlier edition of the document. */
import { describe, expect, test } from 'vitest';
import { area, at, count, FIRST, go, keep, kept, LEDGER, notice, page, press, reload, sheetTests, textOf, valueIn } from './harness.ts';

sheetTests();

describe('a new edition', () => {
  test('an option that is no longer offered stays chosen until someone takes it away', async () => {
    await go(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: { text: '组织软弱涣散', values: { source: ['巡视', '群众提'] } } } });
    await reload();
    const ticked = () =>
      page.$$eval(`${at(FIRST, 'source')} label`, (all) =>
        all.filter((one) => one.querySelector('input')?.checked).map((one) => one.textContent),
      );
    expect(await ticked()).toEqual(['群众提', '巡视']);
    await page.click(`${at(FIRST, 'source')} label:nth-child(2)`);
    expect(JSON.parse((await kept()) ?? '').rows[FIRST].values.source).toEqual(['群众提', '本人找', '巡视']);
    await page.click(`${at(FIRST, 'source')} label:last-child`);
    await reload();
    expect(await ticked()).toEqual(['群众提', '本人找']);
  });

  test('both wordings are shown until someone has checked', async () => {
    await go(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: { text: '组织涣散<b>', values: { who: '张三' } } } });
    await reload();
    expect(await textOf('.former p')).toBe('原文有变化。填写时是：“组织涣散<b>”');
    expect(await textOf(`[data-row="${FIRST}"] .words`)).toBe('组织软弱涣散');
    await page.type(area(FIRST, 'who'), '、李四');
    expect(await count('.former p')).toBe(1);
    await press(`[data-row="${FIRST}"]`, '已核对');
    expect(await count('.former p')).toBe(0);
    await reload();
    expect(await count('.former p')).toBe(0);
    expect(await valueIn(area(FIRST, 'who'))).toBe('张三、李四');
  });

  test('rows that are no longer there stand at the end, can be filled in, and taken away', async () => {
    await go(LEDGER);
    await keep({ version: 1, rows: { 'shequ-local-99': { text: '不再有的<i>一条', values: { who: '张三', closed: true } } } });
    await reload();
    expect(await textOf('.gone .group')).toBe('新版中没有的条目');
    expect(await textOf('.former-words p')).toBe('不再有的<i>一条');
    const field = '.gone textarea[aria-label^="责任单位"]';
    expect(await valueIn(field)).toBe('张三');
    await page.type(field, '、李四');
    await reload();
    expect(await valueIn(field)).toBe('张三、李四');
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 0 条，销号 0 条');
    await press('.gone', '删去这一条');
    expect(await count('.gone')).toBe(0);
    expect(await kept()).toBeNull();
    await press(notice('undo'), '撤销');
    expect(await valueIn(field)).toBe('张三、李四');
  });
});
