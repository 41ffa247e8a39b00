/** What a unit adds to a ledger: its name, rows of its own, other units' backups; and the ledger as someone wants to see it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PHONE } from '../../support/open.ts';
import {
  area,
  at,
  CHECKLIST,
  catchFiles,
  clear,
  count,
  exported,
  FIRST,
  go,
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

const head = (key: string) => `[data-head="${key}"] textarea`;
const rowIds = () =>
  page.$$eval('[data-row]', (rows) =>
    rows.filter((row) => (row as HTMLElement).offsetParent).map((row) => (row as HTMLElement).dataset.row),
  );
const record = async () => JSON.parse((await kept()) ?? '{"rows":{}}');

describe('who fills it in', () => {
  test('is kept, goes by every file, and is not a row', async () => {
    await catchFiles();
    await go(LEDGER);
    await page.type(head('unit'), '南关社区');
    await page.type(head('date'), '2014年5月4日');
    expect(await textOf('[data-progress]')).toBe('共 17 条，已填 0 条，销号 0 条');
    await reload();
    expect(await valueIn(head('unit'))).toBe('南关社区');
    const { name, text } = await exported();
    expect(name).toMatch(/^社区整改台账 南关社区 备份 /);
    expect(JSON.parse(text).rows).toEqual({ '+head': { text: '', values: { unit: '南关社区', date: '2014年5月4日' } } });
    expect(await count('.gone')).toBe(0);
  });
});

describe('a row of one’s own', () => {
  test('is added, filled in, counted, kept, written to files, and deleted', async () => {
    await page.evaluateOnNewDocument(() => {
      const write = (...given: unknown[]) => new TextEncoder().encode(JSON.stringify(given));
      Object.assign(window, { duizhaoOffice: { docx: write, xlsx: write } });
    });
    await catchFiles();
    await go(LEDGER);
    await page.click('[data-do="add"]');
    await page.keyboard.type('窗口中午没有人');
    const [id = ''] = (await rowIds()).slice(-1);
    await page.type(area(id, 'due'), '五月底');
    expect(await textOf('[data-progress]')).toBe('共 18 条，已填 1 条，销号 0 条');
    await reload();
    expect(await valueIn(`[data-row="${id}"] [data-column] textarea`)).toBe('窗口中午没有人');
    expect((await record()).rows[id]).toEqual({ text: '', values: { problem: '窗口中午没有人', due: '五月底' }, own: true });
    await page.click('[data-do="docx"]');
    await page.waitForFunction(() => 'saved' in window);
    const [sheet, filled] = JSON.parse((await saved()).text);
    expect(sheet.groups.at(-1)).toMatchObject({
      name: '本单位增加的问题',
      rows: [{ id, cells: [{ text: '窗口中午没有人', clause: null }] }],
    });
    expect(filled[id]).toMatchObject({ due: '五月底' });
    await press(`[data-row="${id}"]`, '删去这一条');
    expect(await count('.added')).toBe(0);
    await press(notice('undo'), '撤销');
    expect(await valueIn(area(id, 'due'))).toBe('五月底');
  });

  test('stays with nothing in it, and clearing takes it away', async () => {
    await go(LEDGER);
    await page.click('[data-do="add"]');
    const [id = ''] = (await rowIds()).slice(-1);
    await page.type(area(id, 'who'), '张');
    await page.keyboard.press('Backspace');
    await reload();
    expect(await count('.added')).toBe(1);
    await clear();
    expect(await count('.added')).toBe(0);
    expect(await kept()).toBeNull();
  });
});

describe('backups of several units', () => {
  const dir = mkdtempSync(join(tmpdir(), 'duizhao-units-'));
  const backup = (rows: object) =>
    JSON.stringify({ format: 'duizhao-sheet', version: 1, policy: 'weidu-2014', sheet: 'sectors/shequ', title: '', edition: '', rows });
  async function collecting(files: Record<string, string>): Promise<string> {
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(dir, name), text);
      return join(dir, name);
    });
    if (await page.$(notice('import'))) await press(notice('import'), '知道了');
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('[data-do="collect"]')]);
    await chooser.accept(paths);
    await page.waitForSelector(notice('import'));
    return textOf(`${notice('import')} p`);
  }

  test('are put together, each row under its unit’s name; once more changes nothing, undone nothing stays', async () => {
    const filled = (who: string) => ({ [FIRST]: { text: '组织软弱涣散', values: { who } } });
    const files = {
      'a.json': backup({
        ...filled('张三'),
        '+head': { text: '', values: { unit: '南关社区' } },
        '+q': { text: '', values: { problem: '路灯' }, own: true },
      }),
      // A backup of an earlier version has no head.
      '北大社区.json': backup(filled('李四')),
      'c.json': '{"name":"别的"}',
    };
    await go(LEDGER);
    await page.type(area(FIRST, 'who'), '本单位');
    const told = await collecting(files);
    expect(told).toContain('南关社区 2 条');
    expect(told).toContain('北大社区 1 条');
    expect(told).toContain('没有汇总：“c.json”不是从台账或核对表导出的备份');
    const names = () => page.$$eval('.added-rows .group', (all) => all.map((one) => one.textContent));
    expect(await names()).toEqual(['南关社区', '北大社区']);
    expect(await page.$$eval('.added .address', (all) => all.map((one) => one.textContent))).toEqual([
      '二（一）第2段\n南关社区',
      '南关社区',
      '二（一）第2段\n北大社区',
    ]);
    expect(await valueIn(area(`+北大社区/${FIRST}`, 'who'))).toBe('李四');
    expect(await valueIn(area(FIRST, 'who'))).toBe('本单位');
    const before = await kept();
    await collecting(files);
    expect(await kept()).toBe(before);
    await reload();
    expect(await names()).toEqual(['南关社区', '北大社区']);
    expect(await textOf('[data-progress]')).toBe('共 20 条，已填 3 条，销号 0 条');
  });

  test('can be undone', async () => {
    await go(LEDGER);
    await collecting({ '甲.json': backup({ [FIRST]: { text: '组织软弱涣散', values: { who: '张三' } } }) });
    await press(notice('import'), '撤销');
    expect(await count('.added')).toBe(0);
    expect(await kept()).toBeNull();
    rmSync(dir, { recursive: true, force: true });
  });
});

describe('the order', () => {
  test('only what is open, what is due first at the top, and as it was', async () => {
    const row = (due: string, closed = false) => ({ text: '', values: { due, ...(closed ? { closed } : {}) } });
    const rows = {
      'shequ-local-2': row('2014年6月30日'),
      'shequ-local-3': row('四月底'),
      'shequ-local-4': row('3月', true),
      'shequ-local-5': row('长期'),
    };
    await look(LEDGER);
    await keep({ version: 1, rows: { ...rows, '+head': { text: '', values: { date: '2014年3月20日' } } } });
    await go(LEDGER);
    const all = await rowIds();
    await page.click('[data-do="open"]');
    expect(await rowIds()).toEqual(all.filter((id) => id !== 'shequ-local-4'));
    expect(await textOf('[data-scope]')).toBe('现在只列出未销号的 16 条。');
    await page.click('[data-do="due"]');
    expect((await rowIds()).slice(0, 3)).toEqual(['shequ-local-3', 'shequ-local-2', 'shequ-local-1']);
    await page.click('[data-do="open"]');
    expect((await rowIds()).slice(0, 2)).toEqual(['shequ-local-4', 'shequ-local-3']);
    await page.type(area('shequ-local-3', 'who'), '张三');
    await page.click('[data-do="due"]');
    expect(await rowIds()).toEqual(all);
    expect((await record()).rows['shequ-local-3'].values).toEqual({ due: '四月底', who: '张三' });
  });

  test('a row added meanwhile is seen', async () => {
    await go(LEDGER);
    await page.click('[data-do="due"]');
    await page.click('[data-do="add"]');
    expect(await rowIds()).toHaveLength(18);
    expect(await page.$eval('[data-do="due"]', (one) => one.getAttribute('aria-pressed'))).toBe('false');
  });
});

describe('what was kept in the former form', () => {
  test('a checklist’s rows are the same rows, though what the document does not say was among their words', async () => {
    const key = 'duizhao:sheet:weidu-2014/phases/xuexi-jiaoyu';
    const text = '抓专题教育；全区党员；坚持“六问六带头”，认真学习弘扬焦裕禄、杨水才精神；引文未写明';
    await go(CHECKLIST);
    await keep({ version: 1, rows: { 'zhuanti-jiaoyu': { text, values: { done: true, date: '5月', remark: '已办' } } } }, key);
    await reload();
    expect(await valueIn(area('zhuanti-jiaoyu', 'remark'))).toBe('已办');
    expect(await textOf('[data-progress]')).toBe('共 13 步，已完成 1 步');
    expect(await page.$$eval('.former', (all) => all.map((one) => one.textContent).join(''))).toBe('');
  });
});

describe('on a phone', () => {
  test('rows are folded from the first: what they are about and how far they have come, on five screens at most', async () => {
    await page.setViewport(PHONE);
    await look(LEDGER);
    expect(await page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight)).toBeLessThanOrEqual(5);
    expect(await page.$eval(at(FIRST, 'measures'), (one) => (one as HTMLElement).offsetParent)).toBeNull();
    await press(`[data-row="${FIRST}"]`, '填写');
    await page.waitForSelector(`[data-row="${FIRST}"] .fold[aria-expanded="true"]`);
    await page.type(area(FIRST, 'measures'), '每月走访');
    expect(await textOf(`[data-row="${FIRST}"] .fold`)).toBe('收起');
    await press(`[data-row="${FIRST}"]`, '收起');
    expect(await textOf(`[data-row="${FIRST}"] .fold`)).toBe('已填 1 项');
    await press(`[data-row="${FIRST}"]`, '已填 1 项');
    await page.click(`${at(FIRST, 'closed')} label`);
    await press(`[data-row="${FIRST}"]`, '收起');
    expect(await textOf(`[data-row="${FIRST}"] .fold`)).toBe('已销号');
    expect(await page.$eval(at(FIRST, 'measures'), (one) => (one as HTMLElement).offsetParent)).toBeNull();
  });

  test('a row for which there is something to choose is open', async () => {
    await page.setViewport(PHONE);
    await go(LEDGER);
    await keep({ version: 1, rows: { [FIRST]: { text: '组织软弱涣散', values: { who: '张三' }, other: { who: ['李四'] } } } });
    await reload();
    await page.waitForSelector('.offer', { visible: true });
  });
});
