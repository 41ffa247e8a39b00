/** Code pages that fonts and files of the format name. */

const PAGES: Record<number, string> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  65001: 'utf-8',
};
/** `\fcharset` to code pages; 0, 1 and 2 say nothing of Chinese, and the file's own page holds. */
const CHARSETS: Record<number, number> = { 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 204: 1251, 238: 1250 };

/** @returns a label that TextDecoder knows */
export const encodingOfPage = (page: number): string => PAGES[page] ?? 'gb18030';

export const encodingOfCharset = (charset: number): string | undefined => {
  const page = CHARSETS[charset];
  return page === undefined ? undefined : PAGES[page];
};
