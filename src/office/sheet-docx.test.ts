import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, FILLED, IMPRINT, KEPT, SHEET, WITHOUT_CODE } from '../../tests/support/office.ts';
import { packageParts, readDocx } from '../../tests/support/office-readback.ts';
import { filledBy } from '../sheets/labels.ts';
import { HEAD_ROW } from '../sheets/own-rows.ts';
import type { Filled, Sheet } from '../sheets/types.ts';
import { type Imprint, imprintLines } from './imprint.ts';
import { sheetDocx } from './sheet-docx.ts';
import { sheetTable } from './sheet-rows.ts';
import type { EarlierEntries } from './types.ts';
import { withoutControls } from './xml.ts';

const shown = (sheet: Sheet, filled: Filled, kept?: EarlierEntries): string[] => {
  const { columns, rows } = sheetTable(sheet, filled, kept);
  return [
    sheet.title,
    filledBy(filled[HEAD_ROW]),
    ...columns.map(({ name }) => name),
    ...rows.flatMap((row) => ('group' in row ? [row.group] : row.cells)),
  ].map(withoutControls);
};
const endOf = (imprint: Imprint) => ['', ...imprintLines(imprint), ...(imprint.url ? ['', ''] : [''])];

describe('sheetDocx', () => {
  test('reads back cell by cell', async () => {
    expect(await readDocx(sheetDocx(SHEET, FILLED, IMPRINT, KEPT))).toEqual([...shown(SHEET, FILLED, KEPT), ...endOf(IMPRINT)]);
  });

  test('so does any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (title, text, found) => {
        const row = { id: 'a', label: '一', clause: 's1', cells: [{ text, clause: 's1', start: 0, end: 0 }] };
        const sheet = { ...SHEET, title, groups: [{ name: title, rows: [row] }] };
        const filled = { a: { found } };
        const kept = { former: { a: found }, gone: [{ id: 'b', text: title, values: { measure: text } }] };
        expect(await readDocx(sheetDocx(sheet, filled, WITHOUT_CODE, kept))).toEqual([
          ...shown(sheet, filled, kept),
          ...endOf(WITHOUT_CODE),
        ]);
      }),
    );
  });

  test('same sheet, same bytes', () => {
    expect(sheetDocx(SHEET, FILLED, IMPRINT, KEPT)).toEqual(sheetDocx(SHEET, FILLED, IMPRINT, KEPT));
  });

  test('the head repeats, no row splits, the page lies across', () => {
    const document = packageParts(sheetDocx(SHEET, FILLED, IMPRINT)).get('word/document.xml') as string;
    const rows = document.match(/<w:tr>/g)?.length;
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows as number);
    expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  test('a row that no page holds may split', () => {
    const filled = { 'central-1': { found: '措施'.repeat(400) } };
    const [without, withLong] = [{}, filled].map((one) => packageParts(sheetDocx(SHEET, one, IMPRINT)).get('word/document.xml') as string);
    const count = (document?: string) => document?.match(/<w:cantSplit\/>/g)?.length ?? 0;
    expect(count(without) - count(withLong)).toBe(1);
  });

  test('without an address no picture', () => {
    const parts = packageParts(sheetDocx(SHEET, {}, { ...IMPRINT, url: null }));
    expect(parts.get('word/document.xml')).not.toContain('drawing');
    expect(parts.get('word/_rels/document.xml.rels')).not.toContain('qr');
  });
});
