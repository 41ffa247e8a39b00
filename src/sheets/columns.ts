/** What every sheet has in all its forms: the two columns that it begins with, and what all columns together fill. */
export const NUMBER_COLUMN = { name: '序号', width: 12 };
export const CLAUSE_COLUMN = { name: '条款', width: 22 };

/** A4 landscape within its margins, in mm. */
export const FULL_WIDTH = 247;

/** Heads what was filled in for rows that the sheet no longer has. */
export const FORMER_ROWS = '新版中没有的条目';
