/** The cells of tables, with whatever cells are said to be merged. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { withTables } from './table.ts';
import type { Document } from './types.ts';

const SIZE = 4;
const LINES = Array.from({ length: SIZE }, (_, row) => Array.from({ length: SIZE }, (_, column) => `${row}${column}`).join('\t'));

function documentOf(lines: readonly string[]): Document {
  const result = compile(['关于灯会的通知', ...lines, '灯会有序。', ...lines].join('\n'), {
    title: '关于灯会的通知',
    issuers: [],
    emendations: [],
    gaps: [],
  });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.document;
}

test('a merged cell ends with its table', () => {
  const document = documentOf(LINES);
  const rows = document.clauses.filter(({ kind }) => kind === 'row');
  expect(rows).toHaveLength(2 * SIZE);
  const merge = fc.record({
    clause: fc.constantFrom(...rows.map(({ id }) => id)),
    column: fc.nat(SIZE - 1),
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: SIZE }),
  });
  fc.assert(
    fc.property(fc.array(merge, { maxLength: 4 }), (merged) => {
      const tables = withTables({ ...document, merged }, document.clauses).flatMap((one) => ('rows' in one ? one : []));
      expect(tables.map((table) => table.rows.length)).toEqual([SIZE, SIZE]);
      for (const table of tables)
        for (const [r, { cells }] of table.rows.entries()) for (const cell of cells) expect(r + cell.rows).toBeLessThanOrEqual(SIZE);
    }),
  );
});
