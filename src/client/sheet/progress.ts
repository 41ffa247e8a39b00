/** What is filled in, and how far that has come. */
import { progressOf } from '../../sheets/progress.ts';
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

export function progress(sheet: Sheet, store: Store): string {
  const rows = rowsOf(sheet).map(({ id }) => valuesOf(sheet, store, id));
  const filled = rows.filter((values) => Object.keys(values).some((key) => !isBlank(values[key]))).length;
  const ticked = rows.filter((values) => sheet.fields.some(({ kind, key }) => kind === 'tick' && values[key] === true)).length;
  return progressOf(sheet.kind, rows.length, filled, ticked);
}
