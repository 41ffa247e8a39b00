/** What is filled in, and how far that has come. */
import type { Row, Sheet, Values } from '../../sheets/types.ts';
import { isBlank, own, rowOf, valueFor } from './record.ts';
import type { Store } from './store.ts';

/** What a row has in each field. */
export function valuesOf({ fields }: Sheet, { record }: Store, id: string): Values {
  const values: Values = {};
  for (const field of fields) values[field.key] = valueFor(field, own(rowOf(record, id).values, field.key));
  return values;
}

export const rowsOf = ({ groups }: Sheet): Row[] => groups.reduce<Row[]>((sum, { rows }) => sum.concat(rows), []);

/** 共 12 条，已填 3 条，销号 1 条; 共 13 步，已完成 2 步. */
export function progress(sheet: Sheet, store: Store): string {
  const rows = rowsOf(sheet).map(({ id }) => valuesOf(sheet, store, id));
  const filled = rows.filter((values) => Object.keys(values).some((key) => !isBlank(values[key]))).length;
  const ticked = rows.filter((values) => sheet.fields.some(({ kind, key }) => kind === 'tick' && values[key] === true)).length;
  return sheet.kind === 'ledger'
    ? `共 ${rows.length} 条，已填 ${filled} 条，销号 ${ticked} 条`
    : `共 ${rows.length} 步，已完成 ${ticked} 步`;
}
