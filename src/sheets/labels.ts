/** What every sheet says in all its forms: its first two columns, who filled it in, how far it has come. */
import * as wording from '../wording/interface.ts';
import type { Sheet } from './types.ts';

export const NUMBER_COLUMN = { name: wording.serial, width: 12 };
export const CLAUSE_COLUMN = { name: wording.clause, width: 22 };

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
