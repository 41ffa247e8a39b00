/** How far the filling in of a sheet has come, in words. */
import type { Sheet } from './types.ts';

/**
 * @param total number of rows; filled: rows with anything in them; ticked: rows with a ticked box
 * @returns 共 12 条，已填 3 条，销号 1 条; 共 13 步，已完成 2 步
 */
export const progressOf = (kind: Sheet['kind'], total: number, filled = 0, ticked = 0): string =>
  kind === 'ledger' ? `共 ${total} 条，已填 ${filled} 条，销号 ${ticked} 条` : `共 ${total} 步，已完成 ${ticked} 步`;
