import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableRow } from '../document/table.ts';
import type { Clause } from '../document/types.ts';
import { gridOf } from './table-grid.ts';

const cell = (rows: number, columns: number) => ({ span: { start: 0, end: 0 }, rows, columns });
const row = (...cells: TableRow['cells']): TableRow => ({ clause: {} as Clause, cells });
/** F: the first row of a merged cell, c: covered, .: nothing; a column a character. */
const drawn = (rows: TableRow[]) =>
  gridOf(rows).map((cells) =>
    cells.map((one) => (one.merge === 'first' ? 'F' : one.merge ? 'c' : one.cell ? 'x' : '.').repeat(one.columns)).join(''),
  );

test('what a merged cell covers stands in the rows below', () => {
  expect(drawn([row(cell(2, 1), cell(1, 2)), row(cell(1, 1), cell(1, 1)), row(cell(1, 3))])).toEqual(['Fxx', 'cxx', 'xxx']);
});

test('a shorter row is filled up, on either side of what hangs into it', () => {
  expect(drawn([row(cell(1, 1), cell(1, 1), cell(3, 1)), row(cell(1, 1)), row()])).toEqual(['xxF', 'x.c', '..c']);
});

test('a cell that would run over a hanging one ends before it', () => {
  expect(drawn([row(cell(1, 1), cell(2, 1)), row(cell(1, 3), cell(1, 1))])).toEqual(['xF.', 'xcx']);
});

test('whatever is merged, no cell is lost and all rows are equally wide', () => {
  const size = fc.integer({ min: 1, max: 4 });
  const cells = fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (sizes) => {
      const rows = sizes.map((each, i) => row(...each.map(([height, width]) => cell(Math.min(height, sizes.length - i), width))));
      const grid = gridOf(rows);
      expect(grid.map((each) => each.flatMap((one) => one.cell ?? []))).toEqual(rows.map((each) => each.cells));
      expect(new Set(drawn(rows).map(({ length }) => length)).size).toBe(1);
      for (const each of grid) for (const one of each) expect(one.columns).toBeGreaterThan(0);
      // Below the first row of a merged cell stand as many covered places of the same width as it has rows more.
      for (const [i, each] of grid.entries())
        for (const { cell: own, column, columns } of each)
          for (let y = 1; own && y < own.rows; y++) expect(grid[i + y]).toContainEqual({ column, columns, merge: 'covered', cell: null });
    }),
  );
});
