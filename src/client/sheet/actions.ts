/** What the buttons above the sheet do. */

import type { Imprint } from '../../office/imprint.ts';
import type { EarlierEntries } from '../../office/types.ts';
import type { Filled, Sheet } from '../../sheets/types.ts';
import * as wording from '../../wording/interface.ts';
import { createElement } from '../ui/dom.ts';
import { saveFile } from '../ui/save-file.ts';
import { backupJson, readBackup, tooLarge } from './backup.ts';
import { rowValues, sheetRows } from './filled-values.ts';
import { importRows, removeRows } from './import-rows.ts';
import { removeNotice, showNotice } from './notices.ts';
import { rowWording } from './read-table.ts';
import { recordRow } from './record.ts';
import { removedRowIds } from './rows.ts';
import { downloadOfficeFile, type OfficeWriters } from './save-file.ts';
import type { SheetStore } from './store.ts';

export interface SheetContext {
  sheet: Sheet;
  imprint: Imprint;
  store: SheetStore;
  /** Address of the writers' script. */
  office: string;
}

function filledOf({ sheet, store }: SheetContext): Filled {
  const filled: Filled = {};
  for (const { id } of sheetRows(sheet)) filled[id] = rowValues(sheet, store, id);
  return filled;
}

/** What was filled in for rows that an earlier version of the document had, or worded otherwise. */
function unmatchedOf({ sheet, store }: SheetContext): EarlierEntries {
  const former: Record<string, string> = {};
  const textOf = (id: string) => recordRow(store.record, id).text;
  for (const row of sheetRows(sheet)) {
    const text = textOf(row.id);
    if (text && text !== rowWording(row)) former[row.id] = text;
  }
  return { former, removed: removedRowIds(sheet, store).map((id) => ({ id, text: textOf(id), values: rowValues(sheet, store, id) })) };
}

/** Today, as the reader's clock has it: 2026-11-23. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const refuse = ({ name }: File, why: string): void =>
  showNotice('import', `没有导入：“${name}”${why}现有的内容没有变。`, [[wording.understood, () => removeNotice('import')]], true);

async function importFile({ sheet, store }: SheetContext, file: File): Promise<void> {
  const large = tooLarge(file.size);
  if (large) return refuse(file, large);
  const read = readBackup(await file.arrayBuffer(), sheet);
  if ('wrong' in read) return refuse(file, read.wrong);
  const { filled, differing } = importRows(store, read.rows);
  const both = differing ? `另有 ${differing} 处与现有的不同：现有的没有变，备份里的列在它下面，可以逐处采用。` : '';
  showNotice('import', `已导入：填入 ${filled} 处。${both}`, [[wording.understood, () => removeNotice('import')]]);
}

function chooseFile(context: SheetContext): void {
  const field = createElement('input', '');
  field.type = 'file';
  field.accept = '.json,application/json';
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    // The stick may be unplugged by now.
    if (file) importFile(context, file).catch(() => refuse(file, '读不出来。'));
  });
  field.click();
}

function clear({ store }: SheetContext): void {
  if (!window.confirm('清空这张表里填写的全部内容吗？清空以后可以撤销。')) return;
  removeRows(store, '已清空。');
}

async function write(context: SheetContext, kind: keyof OfficeWriters): Promise<void> {
  const { sheet, imprint, office } = context;
  removeNotice('office');
  try {
    await downloadOfficeFile(kind, office, sheet, filledOf(context), imprint, unmatchedOf(context));
  } catch {
    showNotice('office', '没有下载成：生成文件的程序没有取到，或者出了错。请刷新本页再试；填写的内容没有变。', [], true);
  }
}

/** By the name that a button has in data-do. */
export function sheetActions(context: SheetContext) {
  const { sheet, imprint, store } = context;
  return {
    print: () => window.print(),
    docx: () => void write(context, 'docx'),
    xlsx: () => void write(context, 'xlsx'),
    backup: () => saveFile(`${sheet.title} 备份 ${today()}`, 'json', backupJson(sheet, imprint.version, store.record), 'application/json'),
    import: () => chooseFile(context),
    clear: () => clear(context),
  };
}
