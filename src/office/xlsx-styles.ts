/** xl/styles.xml: the looks of cells, by name. */
import { FANGSONG, HEITI, KAITI, XIAOBIAOSONG } from './fonts.ts';
import { SPREADSHEET } from './xlsx.ts';
import { DECLARATION } from './xml.ts';

interface Look {
  font: string;
  size: number;
  border: boolean;
  horizontal: 'left' | 'center';
}

const LOOKS = {
  title: { font: XIAOBIAOSONG, size: 22, border: false, horizontal: 'center' },
  head: { font: HEITI, size: 11, border: true, horizontal: 'center' },
  group: { font: KAITI, size: 11, border: true, horizontal: 'left' },
  text: { font: FANGSONG, size: 11, border: true, horizontal: 'left' },
  center: { font: FANGSONG, size: 11, border: true, horizontal: 'center' },
  imprint: { font: KAITI, size: 10, border: false, horizontal: 'left' },
} satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

const ALL: Look[] = Object.values(LOOKS);

/** Number of a look; 0 is that of cells without one. */
export const look = (name: LookName): number => Object.keys(LOOKS).indexOf(name) + 1;

const font = (name: string, size: number): string =>
  `<font><sz val="${size}"/><color auto="1"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`;

const format = ({ border, horizontal }: Look, at: number): string =>
  `<xf numFmtId="0" fontId="${at + 1}" fillId="0" borderId="${border ? 1 : 0}" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">` +
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`;

const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`;

export const XLSX_STYLES = `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}">\
<fonts count="${ALL.length + 1}">${font(FANGSONG, 11)}${ALL.map(({ font: name, size }) => font(name, size)).join('')}</fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${ALL.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${ALL.map(format).join('')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
