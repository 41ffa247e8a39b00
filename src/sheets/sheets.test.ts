/** Ledgers and checklists hold the document's words, each at its place, and nothing else. */
import { describe, expect, test } from 'vitest';
import type { Edition } from '../content/edition.ts';
import { loadContent } from '../content/load.ts';
import { clauseById } from '../document/clause.ts';
import { unsaid } from '../wording/interface.ts';
import { UNSAID_MARK } from './cells.ts';
import { checklist } from './checklist.ts';
import { CLAUSE_COLUMN, FULL_WIDTH, NUMBER_COLUMN } from './labels.ts';
import { ledger } from './ledger.ts';
import type { Sheet } from './types.ts';

const loaded = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!loaded) throw new Error('weidu-2014 does not hold');
const edition: Edition = loaded;

const sector = (id: string) => edition.sectors.find((one) => one.id === id) as Edition['sectors'][number];
const phase = (id: string) => edition.phases.find((one) => one.id === id) as Edition['phases'][number];
const sheets: [string, Sheet][] = [
  ...edition.sectors.map((one) => ledger(edition, one)),
  ...edition.phases.filter(({ steps }) => steps.length).map((one) => checklist(edition, one)),
].map((sheet) => [sheet.id, sheet]);

const rows = ({ groups }: Sheet) => groups.flatMap((group) => group.rows);
const names = ({ groups }: Sheet) => groups.map(({ name, rows }) => [name, rows.length]);

describe.each(sheets)('%s', (_, sheet) => {
  test('fills the width of the paper exactly', () => {
    const all = [NUMBER_COLUMN, CLAUSE_COLUMN, ...sheet.columns, ...sheet.fields];
    expect(all.reduce((sum, { width }) => sum + width, 0)).toBe(FULL_WIDTH);
  });

  test('every cell is the clause from start to end, or says that nothing is said', () => {
    const cells = rows(sheet).flatMap((row) => row.cells);
    expect(cells.length).toBe(rows(sheet).length * sheet.columns.length);
    for (const { text, clause, start, end } of cells) {
      if (clause === null) {
        expect([text, start, end]).toEqual([UNSAID_MARK, 0, 0]);
        continue;
      }
      const { reading } = clauseById(edition.document, clause);
      expect(edition.document.reading.slice(reading.start + start, reading.start + end)).toBe(text);
      expect(reading.start + end).toBeLessThanOrEqual(reading.end);
      expect(text).not.toBe('');
    }
  });

  test('rows and columns are told apart, and each row is cited', () => {
    const ids = rows(sheet).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = [...sheet.columns, ...sheet.fields].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { label, clause } of rows(sheet)) expect(label).toBe(clauseById(edition.document, clause).label);
  });

  test('options are words without spaces, and only choices have them', () => {
    for (const { kind, options } of sheet.fields) {
      expect(options.length > 0).toBe(kind === 'choice');
      for (const option of options) expect(option).toMatch(/^\S+$/);
    }
  });
});

describe('ledgers', () => {
  test('a unit: its own list, the one quoted from above, then everyone’s', () => {
    const sheet = ledger(edition, sector('jiedao'));
    expect(sheet.title).toBe('街道（产业集聚区）领导班子和领导干部整改台账');
    expect(sheet.id).toBe('sectors/jiedao');
    expect(names(sheet)).toEqual([
      ['要解决的问题', 10],
      ['中央：乡镇、街道领导班子和领导干部', 5],
      ['各类单位共同的问题', 2],
    ]);
    expect(rows(sheet)[0]?.cells[0]?.text).toBe('对群众冷暖关心不够');
    expect(rows(sheet).at(-1)).toMatchObject({ id: 'geji-danwei-local-2', label: '二（一）第2段', clause: 's2-1-p2' });
  });

  test('no problem that the document lists for anyone is left out', () => {
    for (const one of edition.sectors) {
      const ids = rows(ledger(edition, one)).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(one.lists.flatMap(({ items }) => items.map(({ id }) => id))));
    }
  });

  test('what is asked of all is its own ledger once, and a field has its lists by name', () => {
    expect(names(ledger(edition, sector('geji-danwei')))).toEqual([
      ['要解决的问题', 2],
      ['中央：省以下各级机关及其直属单位和基层组织', 2],
    ]);
    expect(names(ledger(edition, sector('fuwuxing-dangzuzhi')))).toEqual(
      sector('fuwuxing-dangzuzhi').lists.map(({ name, items }) => [name, items.length]),
    );
  });

  test('an entry without lists has no rows', () => {
    expect(ledger({ ...edition, sectors: [] }, { ...sector('shequ'), lists: [] }).groups).toEqual([]);
  });

  test('the columns of an official ledger, in their order', () => {
    const { columns, fields } = ledger(edition, sector('shequ'));
    expect([...columns, ...fields].map(({ name }) => name)).toEqual([
      '问题表现（原文）',
      '问题来源',
      '责任单位、责任人',
      '整改措施',
      '完成时限',
      '完成情况',
      '佐证',
      '销号',
    ]);
  });
});

describe('checklists', () => {
  test('one row a step, in order, with who, how and when where the text says it', () => {
    const one = phase('xuexi-jiaoyu');
    const sheet = checklist(edition, one);
    expect(sheet.title).toBe('学习教育，听取意见核对表');
    expect(rows(sheet).map(({ id }) => id)).toEqual(one.steps.map(({ id }) => id));
    expect(rows(sheet).map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      one.steps.map(({ what, who, how, when }) => [what, who ?? UNSAID_MARK, how ?? UNSAID_MARK, when ?? UNSAID_MARK]),
    );
    expect(sheet.note).toBe(`“${UNSAID_MARK}”：${unsaid}。`);
  });

  test('a phase without steps has no rows', () => {
    expect(checklist(edition, { ...phase('xuexi-jiaoyu'), steps: [] }).groups).toEqual([]);
  });
});
