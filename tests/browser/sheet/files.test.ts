/** .docx and .xlsx of a sheet, and the script that writes them. */
import { describe, expect, test } from 'vitest';
import { checklist } from '../../../src/sheets/checklist.ts';
import { intercept } from '../../support/open.ts';
import {
  CHECKLIST,
  catchFiles,
  edition,
  go,
  keep,
  LEDGER,
  notice,
  page,
  reload,
  saved,
  sheetTests,
  shequ,
  textOf,
  wrong,
} from './harness.ts';

sheetTests();

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
      await reload();
      await page.click('[data-do="docx"]');
      await page.waitForFunction(() => 'saved' in window);
      const { name, text } = await saved();
      const [sheet, filled, imprint, before] = JSON.parse(text);
      expect(name).toBe(`${expected.title}.docx`);
      expect(sheet).toEqual(JSON.parse(JSON.stringify(expected)));
      if (expected.kind === 'ledger') expect(filled[first].source).toEqual(['巡视']);
      expect(Object.keys(filled)).toEqual([...expected.groups.flatMap(({ rows }) => rows.map(({ id }) => id)), '+head']);
      expect(imprint).toMatchObject({ title: edition.meta.title, sha256: edition.meta.sha256 });
      expect(before).toMatchObject({ former: { [first]: '旧文' }, removed: [{ id: 'gone', text: '没有了' }] });
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
    await intercept(page, (request) => void (request.url().includes('/assets/office.') ? request.abort() : request.continue()));
    await go(LEDGER);
    await page.click('[data-do="docx"]');
    await page.waitForSelector(notice('office'));
    expect(await textOf(`${notice('office')} p`)).toContain('填写的内容没有变');
    wrong.length = 0;
  });
});
