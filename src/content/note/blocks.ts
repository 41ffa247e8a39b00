/** Lists and tables that show something else than what was typed. */
import type { List, ListItem, Table } from 'mdast';
import { type Loss, startOf } from './loss.ts';

/** Numbers that are counted anew. */
export function wrongNumbers(list: List, note: string): Loss[] {
  if (!list.ordered) return [];
  return list.children.flatMap((item: ListItem, i): Loss[] => {
    const [typed, digits] = /^(\d+)[.)]/.exec(note.slice(startOf(item))) as unknown as [string, string];
    const shown = `${(list.start ?? 1) + i}.`;
    const at = startOf(item);
    const plain = `不作编号，就写成 ${digits}\\${typed.at(-1)} 的样子`;
    if (typed !== shown) return [{ at, reason: `编号 ${typed} 会显示成 ${shown}`, note: `编号要一个接一个，后面用点；${plain}` }];
    // A year, or an amount: no list is that long.
    return Number(digits) < 100 ? [] : [{ at, reason: `行首的 ${typed} 成了列表的编号`, note: plain }];
  });
}

/** Cells without a head, and lines that a table took for its own. */
export function wrongRows(table: Table, note: string): Loss[] {
  const columns = table.children[0]?.children.length ?? 0;
  const piped = note[startOf(table)] === '|';
  return table.children.flatMap((row): Loss[] => {
    const extra = row.children[columns];
    if (extra)
      return [{ at: startOf(extra), reason: `这一行比表头多出一栏，多出的不会显示`, note: '表头和各行的栏数要一样；栏里的 | 写成 \\|' }];
    if (!piped || note[startOf(row)] === '|') return [];
    return [{ at: startOf(row), reason: '这一行紧接表格，成了表格的一行', note: '表格后面空一行，再写下一段' }];
  });
}

/** A box to tick, which an editor's note has no use for. */
export function taskBox(item: ListItem, note: string): Loss[] {
  const found = /^[-*+]\s+(\[[ xX]\])\s/.exec(note.slice(startOf(item)));
  return found ? [{ at: startOf(item), reason: '说明里不能用待办的方框 - [ ]', note: '删去方框，或写成 □、☑' }] : [];
}
