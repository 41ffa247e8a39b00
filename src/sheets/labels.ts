/** What every sheet says in all its forms: its first two columns, who filled it in, how far it has come. */
import type { Sheet } from './types.ts';

/** What may be known of a step besides what is to be done, as readers ask for it. */
export const STEP_FACTS = [
  { key: 'who', name: '谁' },
  { key: 'how', name: '怎么做' },
  { key: 'when', name: '什么时候' },
] as const;

export const NUMBER_COLUMN = { name: '序号', width: 10 };
export const CLAUSE_COLUMN = { name: '条款', width: 20 };

/** A4 landscape within its margins, in mm. */
export const FULL_WIDTH = 247;

/** Heads what was filled in for rows that the sheet no longer has. */
export const FORMER_ROWS = '新版中没有的条目';

export const FILLED_BY = '填报单位：＿＿＿＿＿＿＿＿＿＿　　填表人：＿＿＿＿＿＿　　填表日期：＿＿＿＿＿＿';

/**
 * @param total number of rows; filled: rows with anything in them; ticked: rows with a ticked box
 * @returns 共 12 条，已填 3 条，销号 1 条; 共 13 步，已完成 2 步
 */
export const progressOf = (kind: Sheet['kind'], total: number, filled = 0, ticked = 0): string =>
  kind === 'ledger' ? `共 ${total} 条，已填 ${filled} 条，销号 ${ticked} 条` : `共 ${total} 步，已完成 ${ticked} 步`;
