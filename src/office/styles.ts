/** word/styles.xml: the styles of the full text, the table of a sheet, and the imprint. */
import { FANGSONG, HEITI, KAITI, runFonts, SONGTI, XIAOBIAOSONG } from './fonts.ts';
import { WORDPROCESSING } from './wordprocessing.ts';
import { DECLARATION } from './xml.ts';

/** Two characters of 16 pt, as the grid sets them. */
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="632"/>';
const NO_GRID = '<w:snapToGrid w:val="0"/>';
export const CENTER = '<w:jc w:val="center"/>';

export interface ParagraphStyle {
  id: string;
  /** Word shows its own styles in the reader's language; they go by their English names. */
  name: string;
  basedOn?: string;
  pPr?: string;
  font?: string;
  /** In half-points. */
  size?: number;
}

const PARAGRAPHS: ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    pPr: `<w:keepNext/><w:spacing w:after="289" w:line="700" w:lineRule="exact"/>${CENTER}`,
    font: XIAOBIAOSONG,
    size: 44,
  },
  {
    id: 'Issuer',
    name: '发文机关',
    pPr: `<w:keepNext/><w:spacing w:line="700" w:lineRule="exact"/>${CENTER}`,
    font: XIAOBIAOSONG,
    size: 44,
  },
  { id: 'IssueDate', name: '成文日期', pPr: `<w:spacing w:after="579"/>${CENTER}`, font: KAITI },
  { id: 'BodyText', name: 'Body Text', pPr: INDENT },
  { id: 'Gap', name: '缺文', pPr: CENTER, font: KAITI, size: 28 },
  { id: 'Note', name: '整理说明', pPr: INDENT, font: KAITI, size: 28 },
  { id: 'Source', name: '出处', pPr: '<w:jc w:val="right"/>', font: KAITI, size: 28 },
  { id: 'NotesTitle', name: '校勘标题', pPr: `<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="240"/>${CENTER}`, font: KAITI },
  { id: 'Emendation', name: '校勘', pPr: `${NO_GRID}<w:spacing w:after="80" w:line="360" w:lineRule="exact"/>`, font: KAITI, size: 24 },
  {
    id: 'TableHead',
    name: '表头',
    pPr: `<w:keepNext/>${NO_GRID}<w:spacing w:line="300" w:lineRule="exact"/>${CENTER}`,
    font: HEITI,
    size: 22,
  },
  {
    id: 'TableGroup',
    name: '表内小标题',
    pPr: `<w:keepNext/>${NO_GRID}<w:spacing w:line="320" w:lineRule="exact"/>`,
    font: KAITI,
    size: 22,
  },
  { id: 'TableText', name: '表内文字', pPr: `${NO_GRID}<w:spacing w:line="300" w:lineRule="exact"/><w:jc w:val="left"/>`, size: 22 },
  { id: 'TableCenter', name: '表内居中', pPr: `${NO_GRID}<w:spacing w:line="300" w:lineRule="exact"/>${CENTER}`, size: 22 },
  {
    id: 'Imprint',
    name: '版本说明',
    pPr: `${NO_GRID}<w:spacing w:line="280" w:lineRule="atLeast"/><w:jc w:val="left"/>`,
    font: KAITI,
    size: 20,
  },
  { id: 'End', name: '文末', pPr: `${NO_GRID}<w:spacing w:line="20" w:lineRule="exact"/>`, size: 2 },
  { id: 'Footer', name: 'footer', pPr: NO_GRID, font: SONGTI, size: 28 },
];

const HEADINGS: [level: number, font: string][] = [
  [1, HEITI],
  [2, KAITI],
  [3, FANGSONG],
];

const BODY = 32;
/** In 1/20 pt: 28 characters of 16 pt and this fit into 156 mm, in programs that know no grid of characters too. */
const BODY_SPACING = -5;

const runProperties = (font?: string, size?: number): string => {
  const spacing = size ? `<w:spacing w:val="${size === BODY ? BODY_SPACING : 0}"/>` : '';
  const all = (font ? runFonts(font) : '') + spacing + (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '');
  return all && `<w:rPr>${all}</w:rPr>`;
};

export const paragraphStyle = ({ id, name, basedOn = 'Normal', pPr, font, size }: ParagraphStyle): string =>
  `<w:style w:type="paragraph"${/^[A-Za-z ]+$/.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/>` +
  `<w:basedOn w:val="${basedOn}"/><w:qFormat/>${pPr ? `<w:pPr>${pPr}</w:pPr>` : ''}${runProperties(font, size)}</w:style>`;

/** A heading and the character style of the same look, for headings that run into their paragraph. */
const headingStyles = ([level, font]: [number, string]): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/>` +
  `<w:next w:val="BodyText"/><w:link w:val="Heading${level}Char"/><w:uiPriority w:val="9"/><w:qFormat/>` +
  `<w:pPr><w:keepNext/>${INDENT}<w:outlineLvl w:val="${level - 1}"/></w:pPr>${runProperties(font)}</w:style>` +
  `<w:style w:type="character" w:customStyle="1" w:styleId="Heading${level}Char"><w:name w:val="标题 ${level} 字符"/>` +
  `<w:link w:val="Heading${level}"/><w:uiPriority w:val="9"/>${runProperties(font)}</w:style>`;

/** Of runs in another type than their paragraph. */
export const characterStyle = (id: string, name: string, font: string): string =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/>${runProperties(font)}</w:style>`;

/** @param more styles besides those that every document has */
export const docxStyles = (
  more: string,
): string => `${DECLARATION}<w:styles xmlns:w="${WORDPROCESSING}"><w:docDefaults><w:rPrDefault><w:rPr>${runFonts(FANGSONG)}\
<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/>\
</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>\
<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid/>\
<w:jc w:val="both"/></w:pPr>${runProperties(undefined, BODY)}</w:style>${HEADINGS.map(headingStyles).join('')}${PARAGRAPHS.map(paragraphStyle).join('')}${more}</w:styles>`;
