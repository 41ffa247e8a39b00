/** What the buttons above the sheet do. */

import type { Imprint } from '../../office/imprint.ts';
import type { EarlierEntries } from '../../office/types.ts';
import { arrangeSheet } from '../../sheets/arranged.ts';
import { HEAD_FIELDS, HEAD_ROW, withAddedRows } from '../../sheets/own-rows.ts';
import type { Filled, Sheet } from '../../sheets/types.ts';
import * as wording from '../../wording/interface.ts';
import { createElement, one } from '../ui/dom.ts';
import { saveFile } from '../ui/save-file.ts';
import { today } from '../ui/today.ts';
import { addedRows, addRow, unitOf } from './added-rows.ts';
import { type Arrangement, yearOf } from './arrange.ts';
import { backupJson, readBackup, tooLarge } from './backup.ts';
import { backupUnit, rowsOfUnit } from './collect.ts';
import { rowValues, sheetRows } from './filled-values.ts';
import { unfold } from './fold.ts';
import { importRows, removeRows } from './import-rows.ts';
import { removeNotice, showNotice } from './notices.ts';
import { isSameWording, rowWording } from './read-table.ts';
import { recordRow, type SheetRecord } from './record.ts';
import { removedRowIds } from './rows.ts';
import { downloadOfficeFile, type SheetFile } from './save-file.ts';
import type { SheetStore } from './store.ts';

export interface SheetContext {
  sheet: Sheet;
  imprint: Imprint;
  store: SheetStore;
  arrangement: Arrangement;
  /** Address of the writers' script. */
  office: string;
}

function filledOf({ sheet, store }: SheetContext): Filled {
  const filled: Filled = {};
  for (const { id } of sheetRows(sheet)) filled[id] = rowValues(sheet, store, id);
  for (const { id, values } of addedRows(sheet, store)) filled[id] = values;
  filled[HEAD_ROW] = rowValues({ ...sheet, fields: [...HEAD_FIELDS] }, store, HEAD_ROW);
  return filled;
}

/** What was filled in for rows that an earlier version of the document had, or worded otherwise. */
function unmatchedOf({ sheet, store }: SheetContext): EarlierEntries {
  const former: Record<string, string> = {};
  const textOf = (id: string) => recordRow(store.record, id).text;
  for (const row of sheetRows(sheet)) {
    const text = textOf(row.id);
    if (text && !isSameWording(text, rowWording(row))) former[row.id] = text;
  }
  return { former, removed: removedRowIds(sheet, store).map((id) => ({ id, text: textOf(id), values: rowValues(sheet, store, id) })) };
}

const refuse = ({ name }: File, why: string): void =>
  showNotice('import', `没有导入：“${name}”${why}现有的内容没有变。`, [[wording.understood, () => removeNotice('import')]], true);

async function importFile({ sheet, store }: SheetContext, file: File): Promise<void> {
  const read = await rowsIn(sheet, file);
  if ('wrong' in read) return refuse(file, read.wrong);
  const { filled, differing } = importRows(store, read.rows);
  const both = differing ? `另有 ${differing} 处与现有的不同：现有的没有变，备份里的列在它下面，可以逐处采用。` : '';
  showNotice('import', `已导入：填入 ${filled} 处。${both}`, [[wording.understood, () => removeNotice('import')]]);
}

/** @param take gets the files that someone chooses */
function chooseFiles(multiple: boolean, take: (files: File[]) => void): void {
  const field = createElement('input', '');
  field.type = 'file';
  field.accept = '.json,application/json';
  field.multiple = multiple;
  field.addEventListener('change', () => take(Array.from(field.files || [])));
  field.click();
}

/** @returns its rows, or why they cannot be taken */
async function rowsIn(sheet: Sheet, file: File): Promise<{ rows: SheetRecord['rows'] } | { wrong: string }> {
  const large = tooLarge(file.size);
  if (large) return { wrong: large };
  // The stick may be unplugged by now.
  return file.arrayBuffer().then(
    (bytes) => readBackup(bytes, sheet),
    () => ({ wrong: '读不出来。' }),
  );
}

/** Backups of several units become rows of this sheet, each under its unit's name. */
async function collect({ sheet, store }: SheetContext, files: File[]): Promise<void> {
  const told: string[] = [];
  const taken: string[] = [];
  for (const file of files) {
    const read = await rowsIn(sheet, file);
    if ('wrong' in read) {
      told.push(`没有汇总：“${file.name}”${read.wrong}`);
      continue;
    }
    const unit = backupUnit(read.rows, file.name);
    const rows = rowsOfUnit(read.rows, unit);
    const ids = Object.keys(rows);
    taken.push(...ids.filter((id) => !recordRow(store.record, id).unit));
    const { differing } = importRows(store, rows);
    told.push(`已汇总：${unit} ${ids.length} 条${differing ? `，其中 ${differing} 处与原来汇总的不同，两种都留着` : ''}。`);
  }
  const done: [string, () => void] = [wording.understood, () => removeNotice('import')];
  const undo: [string, () => void] = [
    wording.undo,
    () => {
      removeNotice('import');
      removeRows(store, '已撤销汇总。', taken);
    },
  ];
  showNotice('import', told.join('\n'), taken.length ? [undo, done] : [done], !taken.length);
}

function add({ store, arrangement }: SheetContext): void {
  arrangement.reset();
  const row = one(`[data-row="${addRow(store)}"]`);
  if (!row) return;
  unfold(row);
  one('textarea', row)?.focus();
}

function clear({ store }: SheetContext): void {
  if (!window.confirm('清空这张表里填写的全部内容吗？清空以后可以撤销。')) return;
  removeRows(store, '已清空。');
}

async function write(context: SheetContext, kind: SheetFile): Promise<void> {
  const { sheet, store, imprint, office, arrangement } = context;
  const filled = filledOf(context);
  const arranged = arrangeSheet(withAddedRows(sheet, addedRows(sheet, store)), filled, arrangement.shown, yearOf(store));
  removeNotice('office');
  try {
    await downloadOfficeFile(kind, office, arranged, filled, imprint, unmatchedOf(context));
  } catch {
    showNotice('office', '没有下载成：生成文件的程序没有取到，或者出了错。请刷新本页再试；填写的内容没有变。', [], true);
  }
}

/** By the name that a button has in data-do. */
export function sheetActions(context: SheetContext) {
  const { sheet, imprint, store, arrangement } = context;
  const named = () => [sheet.title, unitOf(store)].filter(Boolean).join(' ');
  return {
    print: () => window.print(),
    docx: () => void write(context, 'docx'),
    xlsx: () => void write(context, 'xlsx'),
    backup: () => saveFile(`${named()} 备份 ${today()}`, 'json', backupJson(sheet, imprint.version, store.record), 'application/json'),
    import: () => chooseFiles(false, ([file]) => file && void importFile(context, file)),
    collect: () => chooseFiles(true, (files) => void collect(context, files)),
    add: () => add(context),
    open: arrangement.toggleOpen,
    due: arrangement.toggleDue,
    clear: () => clear(context),
  };
}
