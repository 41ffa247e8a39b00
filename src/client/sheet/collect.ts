/** Backups of several units put together in one sheet: each row keeps the unit that filled it in. */
import { HEAD_ROW, isAddedId, unitRowId } from '../../sheets/own-rows.ts';
import { isBlank, type RecordRow, recordRow, type SheetRecord } from './record.ts';

type Rows = SheetRecord['rows'];

/** A file's name without what the browser and the backup add to it. */
const bareName = (file: string): string => file.replace(/(?:\s*\(\d+\))?\.json$/i, '').trim();

/** The unit that a backup's head names; one of an earlier version has none, and goes by its file's name. */
export function backupUnit(rows: Rows, file: string): string {
  const { unit } = recordRow({ version: 1, rows }, HEAD_ROW).values;
  return (typeof unit === 'string' && unit.trim()) || bareName(file);
}

const hasAny = ({ values, other = {} }: RecordRow): boolean =>
  Object.keys(values).some((key) => !isBlank(values[key])) || Object.keys(other).length > 0;

/** @returns the rows of one unit's backup as rows of the sheet that puts them together, those it has of others as they are */
export function rowsOfUnit(rows: Rows, unit: string): Rows {
  const taken: Rows = {};
  for (const id of Object.keys(rows)) {
    const row = rows[id] as RecordRow;
    if (id === HEAD_ROW || !hasAny(row)) continue;
    if (isAddedId(id) && row.unit) taken[id] = row;
    else taken[unitRowId(unit, id)] = { ...row, unit };
  }
  return taken;
}
