/** The fonts of official documents (GB/T 9704), and what stands in for them on a machine without. */
import { WORDPROCESSING } from './wordprocessing.ts';
import { DECLARATION } from './xml.ts';

export const XIAOBIAOSONG = '方正小标宋简体';
export const FANGSONG = '仿宋_GB2312';
export const KAITI = '楷体_GB2312';
export const HEITI = '黑体';
export const SONGTI = '宋体';

const ALTERNATIVES: [font: string, alternative: string, family: 'roman' | 'modern'][] = [
  [XIAOBIAOSONG, '华文中宋', 'roman'],
  [FANGSONG, '仿宋', 'modern'],
  [KAITI, '楷体', 'modern'],
  [HEITI, 'SimHei', 'modern'],
  [SONGTI, 'SimSun', 'roman'],
];

/** One font for all scripts: digits and letters stand in the font of the Chinese text. */
export const runFonts = (font: string): string => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;

const fonts = ALTERNATIVES.map(
  ([font, alternative, family]) =>
    `<w:font w:name="${font}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="${family}"/></w:font>`,
);

/** word/fontTable.xml */
export const FONT_TABLE = `${DECLARATION}<w:fonts xmlns:w="${WORDPROCESSING}">${fonts.join('')}</w:fonts>`;
