/** Adding rows to the record and removing them: whatever another window writes meanwhile is not lost by it. */
import { offerUndo } from './notices.ts';
import { cloneJson, emptyRecord, type MergeCounts, mergeRows, ownValue, type SheetRecord } from './record.ts';
import type { SheetStore } from './store.ts';

type Rows = SheetRecord['rows'];

export function importRows(store: SheetStore, rows: Rows): MergeCounts {
  let first: MergeCounts | undefined;
  // The edit is made on what is shown, and again on what the device has: the counts are of what is shown.
  store.change((record) => {
    const merged = mergeRows(record, rows);
    first = first || merged;
  });
  return first || { filled: 0, differing: 0 };
}

/** @param ids of the rows; all when left out */
export function removeRows(store: SheetStore, done: string, ids?: string[]): void {
  let removed: Rows = {};
  store.change((record) => {
    const now = emptyRecord();
    for (const id of ids || Object.keys(record.rows)) {
      const row = ownValue(record.rows, id);
      if (row) now.rows[id] = cloneJson(row);
      delete record.rows[id];
    }
    // Made again on what the device has, the edit may remove more than was shown: undone, that comes back, too.
    mergeRows(now, removed);
    removed = now.rows;
  });
  offerUndo(done, () => void importRows(store, removed));
}
