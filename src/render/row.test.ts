/** A row of a table: what it has of the document is all of its line. */
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import { withTables } from '../document/table.ts';
import { rowHtml } from './row.ts';

test('paragraphs of a cell stand on lines of their own, each of them', () => {
  const edition = made('d', '灯会办法', ['灯具\t数量\u2028单位\u2028备注', '路灯\t12\u2028盏']);
  const policy = { ...edition, principles: [], sectors: [], phases: [], terms: [], marks: [], links: [] };
  const rows = withTables(edition.document, edition.document.clauses).flatMap((one) => ('rows' in one ? one.rows : []));
  const cells = rows.map((row) => Array.from(rowHtml(policy, row).matchAll(/<td[^>]*>(.*?)<\/td>/gs), ([, cell]) => cell));
  expect(cells).toEqual([
    ['灯具', '数量\u2028<br>单位\u2028<br>备注'],
    ['路灯', '12\u2028<br>盏'],
  ]);
});
