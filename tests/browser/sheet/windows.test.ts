/** One sheet in two windows: neither takes anything from the other. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { newWindow } from '../../support/open.ts';
import {
  area,
  at,
  clear,
  FIRST,
  go,
  KEY,
  keep,
  kept,
  LEDGER,
  notice,
  page,
  press,
  reload,
  sheetTests,
  textOf,
  valueIn,
} from './harness.ts';

sheetTests();

describe('two windows', () => {
  let other: Page;
  const until = (check: () => Promise<boolean>) => expect.poll(check).toBe(true);
  beforeEach(async () => {
    other = await newWindow(page.browserContext());
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
    await reload(other);
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
