/** The two columns that every sheet begins with, and what all columns together fill. */
export const NUMBER = { name: '序号', width: 10 };
export const CLAUSE = { name: '条款', width: 22 };

/** A4 landscape within its margins, in mm. */
export const FULL_WIDTH = 247;
