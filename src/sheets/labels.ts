/** What every sheet says in all its forms: its first two columns, who filled it in, how far it has come. */
import * as wording from '../wording/interface.ts';
import { HEAD_FIELDS } from './own-rows.ts';
import type { Sheet, Values } from './types.ts';

/** What may be known of a step besides what is to be done, as readers ask for it. */
export const STEP_FACTS = [
  { key: 'who', name: wording.who },
  { key: 'how', name: wording.how },
  { key: 'when', name: wording.when },
] as const;

export const NUMBER_COLUMN = { name: wording.serial, width: 10 };
export const CLAUSE_COLUMN = { name: wording.clause, width: 20 };

/** A4 landscape within its margins, in mm. */
export const FULL_WIDTH = 247;

/** Heads what was filled in for rows that the sheet no longer has. */
export const FORMER_ROWS = wording.formerRows;

/** To be filled in by hand, as long as what stands there mostly is. */
const BLANKS: Record<string, string> = { unit: '＿＿＿＿＿＿＿＿＿＿', person: '＿＿＿＿＿＿', date: '＿＿＿＿＿＿' };

/** @param values of the sheet's head @returns who filled it in and when, or room for it */
export const filledBy = (values: Values = {}): string =>
  HEAD_FIELDS.map(({ key, name }) => `${name}：${values[key] || BLANKS[key]}`).join('　　');

/** What a sheet is narrowed to: rows whose box is not ticked. */
export const openRows = (tick: string): string => `只看未${tick}的`;

/**
 * @param total number of rows; filled: rows with anything in them; ticked: rows with a ticked box
 * @returns 共 12 条，已填 3 条，销号 1 条; 共 13 步，已完成 2 步
 */
export const progressOf = (kind: Sheet['kind'], total: number, filled = 0, ticked = 0): string =>
  kind === 'ledger' ? `共 ${total} 条，已填 ${filled} 条，销号 ${ticked} 条` : `共 ${total} 步，已完成 ${ticked} 步`;
