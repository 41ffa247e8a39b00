/**
 * The record of one sheet on this device. Every change is read, made and written at once, so that two windows
 * do not undo each other's; what could not be written waits, and goes with the next change that can be.
 */
import { cloneJson, emptyRecord, parseRecord, type SheetRecord } from './record.ts';

/** May be made more than once: on what is shown, and on what the device has by then. */
export type RecordEdit = (record: SheetRecord) => void;

/** What stood in the record's place and is none. */
export interface DamagedCopy {
  key: string;
  raw: string;
}

export interface SheetStore {
  /** As it is now, with what waits. */
  record: SheetRecord;
  /** @throws what the edit throws; then nothing has changed */
  change(edit: RecordEdit): void;
  /** What another window wrote. */
  reload(): void;
  /** Whether what is filled in would be, or is, in this window alone. */
  failing: boolean;
  /** Whether it is. */
  waiting(): boolean;
  /** Called after every change, made here or in another window. */
  changed: () => void;
  damaged(): DamagedCopy[];
  discard(damaged: DamagedCopy): void;
}

/** Damaged data is never written over: a copy is put beside it first. */
function setAside(key: string, raw: string): void {
  let copy = `${key}:damaged`;
  for (let n = 2; [null, raw].indexOf(localStorage.getItem(copy)) < 0; n++) copy = `${key}:damaged:${n}`;
  localStorage.setItem(copy, raw);
}

function isEmpty(record: SheetRecord): boolean {
  return !Object.keys(record.rows).length && Object.keys(record).length === 2;
}

function write(key: string, record: SheetRecord): void {
  if (isEmpty(record)) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(record));
}

function damagedAt(key: string): DamagedCopy[] {
  const copies = Object.keys(localStorage).filter((one) => one.indexOf(`${key}:damaged`) === 0);
  const found = copies.map((one) => ({ key: one, raw: localStorage.getItem(one) || '' }));
  const raw = localStorage.getItem(key);
  const uncopied = raw !== null && !parseRecord(raw) && !found.some((one) => one.raw === raw);
  return uncopied ? found.concat([{ key, raw }]) : found;
}

export function openSheetStore(key: string): SheetStore {
  /** One after another: an edit that took another's place would lose what that one kept beside. */
  let pending: RecordEdit[] = [];
  /** @throws when the device cannot be read, or holds what could not be set aside */
  const fresh = (): SheetRecord => {
    const raw = localStorage.getItem(key);
    if (raw === null) return emptyRecord();
    const read = parseRecord(raw);
    if (!read) setAside(key, raw);
    return read || cloneJson(store.record);
  };
  const attempt = (action: () => void) => {
    try {
      action();
      store.failing = pending.length > 0;
    } catch {
      store.failing = true;
    }
  };
  const load = () => {
    const now = fresh();
    for (const edit of pending) edit(now);
    store.record = now;
  };
  const store: SheetStore = {
    record: emptyRecord(),
    failing: false,
    changed: () => undefined,
    waiting: () => pending.length > 0,
    change(edit) {
      // Tried before it waits: one that cannot be made would stop all that come after it.
      const tried = cloneJson(store.record);
      edit(tried);
      store.record = tried;
      pending.push(edit);
      attempt(() => {
        load();
        write(key, store.record);
        pending = [];
      });
      store.changed();
    },
    reload() {
      attempt(load);
      store.changed();
    },
    damaged() {
      try {
        return damagedAt(key);
      } catch {
        return [];
      }
    },
    discard({ key: copy, raw }) {
      attempt(() => {
        if (localStorage.getItem(key) === raw) localStorage.removeItem(key);
        localStorage.removeItem(copy);
      });
      store.changed();
    },
  };
  store.reload();
  return store;
}
