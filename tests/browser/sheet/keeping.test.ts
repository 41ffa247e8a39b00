/** Private mode, a full device and damaged records: said, and nothing lost. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  area,
  catchFiles,
  FIRST,
  go,
  KEY,
  keep,
  kept,
  LEDGER,
  look,
  notice,
  page,
  press,
  reload,
  saved,
  sheetTests,
  textOf,
  valueIn,
} from './harness.ts';

sheetTests();

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
    await look(LEDGER);
    await page.waitForSelector(notice('failing'));
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
      await reload();
      expect(await kept(`${KEY}:damaged`)).toBe(junk);
      expect(await textOf(notice('damaged'))).toContain('读不出来');
      await page.type(area(FIRST, 'who'), '张三');
      await reload();
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
    await reload();
    await page.type(area(FIRST, 'who'), '张三');
    expect(await kept()).toBe('junk');
    expect(await page.$(notice('failing'))).not.toBeNull();
    await press(notice('damaged'), '存成文件');
    expect((await saved()).text).toBe('junk');
    page.on('dialog', (dialog) => void dialog.accept());
  });
});
