/** Taking rows in and away: whatever another window writes meanwhile is not lost by it. */
import { undoable } from './notices.ts';
import { clone, empty, type Merged, merge, own, type SheetRecord } from './record.ts';
import type { Store } from './store.ts';

type Rows = SheetRecord['rows'];

export function takeIn(store: Store, rows: Rows): Merged {
  let first: Merged | undefined;
  // Made on what is shown, and again on what the device has: what is shown is what is told.
  store.change((record) => {
    const merged = merge(record, rows);
    first = first || merged;
  });
  return first || { taken: 0, differing: 0 };
}

/** @param ids of the rows; all when left out */
export function takeAway(store: Store, done: string, ids?: string[]): void {
  let taken: Rows = {};
  store.change((record) => {
    const now = empty();
    for (const id of ids || Object.keys(record.rows)) {
      const row = own(record.rows, id);
      if (row) now.rows[id] = clone(row);
      delete record.rows[id];
    }
    // Made again on what the device has, it takes more away than was shown: that comes back, too.
    merge(now, taken);
    taken = now.rows;
  });
  undoable(done, () => void takeIn(store, taken));
}
