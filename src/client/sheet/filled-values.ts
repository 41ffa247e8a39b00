/** What is filled in, and how far that has come. */
import { progressOf } from '../../sheets/labels.ts';
import { isOwnRowId } from '../../sheets/own-rows.ts';
import type { Row, Sheet, Values } from '../../sheets/types.ts';
import { fieldValue, isBlank, ownValue, recordRow } from './record.ts';
import type { SheetStore } from './store.ts';

/** What a row has in each field. */
export function rowValues({ fields }: Sheet, { record }: SheetStore, id: string): Values {
  const values: Values = {};
  for (const field of fields) values[field.key] = fieldValue(field, ownValue(recordRow(record, id).values, field.key));
  return values;
}

export const sheetRows = ({ groups }: Sheet): Row[] => groups.reduce<Row[]>((sum, { rows }) => sum.concat(rows), []);

export function progressText(sheet: Sheet, store: SheetStore): string {
  const added = Object.keys(store.record.rows).filter(isOwnRowId);
  const ids = sheetRows(sheet).map(({ id }) => id);
  const rows = ids.concat(added).map((id) => rowValues(sheet, store, id));
  const filled = rows.filter((values) => Object.keys(values).some((key) => !isBlank(values[key]))).length;
  const ticked = rows.filter((values) => sheet.fields.some(({ kind, key }) => kind === 'tick' && values[key] === true)).length;
  return progressOf(sheet.kind, rows.length, filled, ticked);
}
