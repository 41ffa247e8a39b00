/** What the buttons above the sheet do. */

import type { Imprint } from '../../office/imprint.ts';
import type { EarlierEntries } from '../../office/types.ts';
import type { Filled, Sheet } from '../../sheets/types.ts';
import { make } from '../ui/dom.ts';
import { backup, readBackup } from './backup.ts';
import { download, type Office, save } from './files.ts';
import { wordingOf } from './form.ts';
import { takeAway, takeIn } from './import-rows.ts';
import { tell, untell } from './notices.ts';
import { rowsOf, valuesOf } from './progress.ts';
import { rowOf } from './record.ts';
import { goneIds } from './rows.ts';
import type { Store } from './store.ts';

export interface Given {
  sheet: Sheet;
  imprint: Imprint;
  store: Store;
  /** Address of the writers' script. */
  office: string;
}

function filledOf({ sheet, store }: Given): Filled {
  const filled: Filled = {};
  for (const { id } of rowsOf(sheet)) filled[id] = valuesOf(sheet, store, id);
  return filled;
}

/** What was filled in for an earlier edition. */
function keptOf({ sheet, store }: Given): EarlierEntries {
  const former: Record<string, string> = {};
  const textOf = (id: string) => rowOf(store.record, id).text;
  for (const row of rowsOf(sheet)) {
    const text = textOf(row.id);
    if (text && text !== wordingOf(row)) former[row.id] = text;
  }
  return { former, removed: goneIds(sheet, store).map((id) => ({ id, text: textOf(id), values: valuesOf(sheet, store, id) })) };
}

/** Today, as the reader's clock has it: 2026-11-23. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

const LARGEST = 20;

const refuse = ({ name }: File, why: string): void =>
  tell('import', `没有导入：“${name}”${why}现有的内容没有变。`, [['知道了', () => untell('import')]], true);

async function importFile({ sheet, store }: Given, file: File): Promise<void> {
  if (file.size > LARGEST * 1024 * 1024) {
    return refuse(file, `超过 ${LARGEST} MB，不是从台账或核对表导出的备份。请选“导出备份”存下的 .json 文件。`);
  }
  const read = readBackup(await file.arrayBuffer(), sheet);
  if ('wrong' in read) return refuse(file, read.wrong);
  const { taken, differing } = takeIn(store, read.rows);
  const both = differing ? `另有 ${differing} 处与现有的不同：现有的没有变，备份里的列在它下面，可以逐处采用。` : '';
  tell('import', `已导入：填入 ${taken} 处。${both}`, [['知道了', () => untell('import')]]);
}

function importing(given: Given): void {
  const field = make('input', '');
  field.type = 'file';
  field.accept = '.json,application/json';
  field.addEventListener('change', () => {
    const file = field.files?.[0];
    // The stick may be unplugged by now.
    if (file) importFile(given, file).catch(() => refuse(file, '读不出来。'));
  });
  field.click();
}

function clear({ store }: Given): void {
  if (!window.confirm('清空这张表里填写的全部内容吗？清空以后可以撤销。')) return;
  takeAway(store, '已清空。');
}

async function write(given: Given, kind: keyof Office): Promise<void> {
  const { sheet, imprint, office } = given;
  untell('office');
  try {
    await download(kind, office, sheet, filledOf(given), imprint, keptOf(given));
  } catch {
    tell('office', '没有下载成：生成文件的程序没有取到，或者出了错。请刷新本页再试；填写的内容没有变。', [], true);
  }
}

/** By the name that a button has in data-do. */
export function actions(given: Given) {
  const { sheet, imprint, store } = given;
  return {
    print: () => window.print(),
    docx: () => void write(given, 'docx'),
    xlsx: () => void write(given, 'xlsx'),
    backup: () => save(`${sheet.title} 备份 ${today()}`, 'json', backup(sheet, imprint.version, store.record), 'application/json'),
    import: () => importing(given),
    clear: () => clear(given),
  };
}
