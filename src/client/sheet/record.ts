/** What the device keeps of a sheet, as plain data: reading it, changing a cell of it, taking in another one. */
import type { SheetField, Values } from '../../sheets/types.ts';

export type CellValue = Values[string];

export interface RecordRow {
  /** The document's wording when the row was first filled in. */
  text: string;
  /** As kept; what a field cannot hold stays here and is not shown. */
  values: Record<string, unknown>;
  /** A row that the unit added: it is there with nothing in it, too. */
  own?: true;
  /** Who filled it in, where that is another unit. */
  unit?: string;
  /** What else was filled in for a cell, in another window or in a backup, until someone chooses. */
  other?: Record<string, unknown[]>;
}

/** Keys that nobody here knows are kept as they are. */
export interface SheetRecord {
  version: 1;
  rows: Record<string, RecordRow>;
}

export const emptyRecord = (): SheetRecord => ({ version: 1, rows: {} });

export const cloneJson = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

/** Ids and keys come from files: `constructor` is no row unless someone filled it in. */
export const ownValue = <T>(object: Record<string, T>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;

const NONE: RecordRow = { text: '', values: {} };

/** What is kept of a row; an empty one of no wording when nothing is. */
export const recordRow = ({ rows }: SheetRecord, id: string): RecordRow => ownValue(rows, id) || NONE;

/** `__proto__` is no key: what is set under it is not kept. */
export const isPlainObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data) && Object.keys(data).indexOf('__proto__') < 0;

export const isBlank = (value: unknown): boolean => !value || (Array.isArray(value) && !value.length);

export const isSameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function isRow(data: unknown): data is RecordRow {
  if (!isPlainObject(data) || typeof data.text !== 'string' || !isPlainObject(data.values)) return false;
  const { other } = data;
  return other === undefined || (isPlainObject(other) && Object.keys(other).every((key) => Array.isArray(other[key])));
}

/** Rows of the shape that this version writes. */
export const isRecordRows = (data: unknown): data is SheetRecord['rows'] =>
  isPlainObject(data) && Object.keys(data).every((id) => isRow(data[id]));

/** @returns null for what is no record of this version */
export function parseRecord(json: string): SheetRecord | null {
  try {
    // Nested too deep to be written again, it fails here, and not every change that someone makes.
    const data: unknown = cloneJson(JSON.parse(json));
    return isPlainObject(data) && data.version === 1 && isRecordRows(data.rows) ? (data as unknown as SheetRecord) : null;
  } catch {
    return null;
  }
}

/** Today's options in their order; those that an older version had come after them and stay chosen. */
function chosen(options: string[], raw: unknown[]): string[] {
  const former = raw.filter((one, at): one is string => typeof one === 'string' && options.indexOf(one) < 0 && raw.indexOf(one) === at);
  return options.filter((option) => raw.indexOf(option) >= 0).concat(former);
}

/** What the field can show of a kept value; line breaks as a text field has them. */
export function fieldValue({ kind, options }: SheetField, raw: unknown): CellValue {
  if (kind === 'tick') return raw === true;
  if (kind === 'choice') return Array.isArray(raw) ? chosen(options, raw) : [];
  return typeof raw === 'string' ? raw.replace(/\r\n?/g, '\n') : '';
}

/** A row with nothing in it is not kept, unless it has what nobody here knows. */
function prune({ rows }: SheetRecord, id: string): void {
  const row = ownValue(rows, id);
  if (!row) return;
  if (row.other && !Object.keys(row.other).length) delete row.other;
  if (!Object.keys(row.values).length && Object.keys(row).length === 2) delete rows[id];
}

/** Sets one cell; the row keeps the wording under which it was begun. */
export function setCell(record: SheetRecord, id: string, text: string, field: SheetField, value: CellValue): void {
  const row = ownValue(record.rows, id) || { text, values: {} };
  record.rows[id] = row;
  if (isBlank(value)) delete row.values[field.key];
  else row.values[field.key] = value;
  removeAlternative(record, id, field.key, value);
}

export const alternatives = ({ other = {} }: RecordRow, key: string): unknown[] => ownValue(other, key) || [];

/** Keeps another value beside a cell's own, also where that is empty. */
export function addAlternative(record: SheetRecord, id: string, text: string, key: string, value: unknown): void {
  const row = ownValue(record.rows, id) || { text, values: {} };
  if (isBlank(value) || isSameJson(ownValue(row.values, key), value) || alternatives(row, key).some((one) => isSameJson(one, value)))
    return;
  record.rows[id] = row;
  row.other = row.other || {};
  row.other[key] = alternatives(row, key).concat([value]);
}

/** Lets another value go. */
export function removeAlternative(record: SheetRecord, id: string, key: string, value: unknown): void {
  const row = ownValue(record.rows, id);
  if (row?.other) {
    row.other[key] = alternatives(row, key).filter((one) => !isSameJson(one, value));
    if (isBlank(row.other[key])) delete row.other[key];
  }
  prune(record, id);
}

export interface MergeCounts {
  /** Cells that were empty and are filled now, and cells that have two values now. */
  filled: number;
  differing: number;
}

function mergeRow(record: SheetRecord, id: string, mine: RecordRow, theirs: RecordRow, counts: MergeCounts): void {
  for (const key of Object.keys(theirs.values)) {
    const value = ownValue(theirs.values, key);
    const present = ownValue(mine.values, key);
    if (isBlank(value) || isSameJson(present, value)) continue;
    if (isBlank(present)) {
      mine.values[key] = value;
      counts.filled++;
    } else {
      addAlternative(record, id, mine.text, key, value);
      counts.differing++;
    }
  }
  for (const key of Object.keys(theirs.other || {}))
    for (const value of alternatives(theirs, key)) addAlternative(record, id, mine.text, key, value);
}

/** Takes in other rows: what is there stays, what is not is taken, and where both differ both are kept. */
export function mergeRows(record: SheetRecord, rows: SheetRecord['rows']): MergeCounts {
  const counts = { filled: 0, differing: 0 };
  for (const id of Object.keys(rows)) {
    const theirs = cloneJson(ownValue(rows, id)) as RecordRow;
    const mine = ownValue(record.rows, id) || { ...theirs, values: {} };
    record.rows[id] = { ...theirs, ...mine };
    mergeRow(record, id, record.rows[id] as RecordRow, theirs, counts);
    prune(record, id);
  }
  return counts;
}
