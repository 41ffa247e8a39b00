/** Styles of what not every document has, by GB/T 9704-2012 where it says how it is set; a file has those that it uses. */
import { HEITI, KAITI, XIAOBIAOSONG } from './fonts.ts';
import { CENTER, characterStyle, type ParagraphStyle, paragraphStyle } from './styles.ts';
import type { BlockStyle, HeadingStyle } from './types.ts';

/** Word's ids of the styles. */
export const STYLE_IDS: Record<BlockStyle, string> = {
  masthead: 'Masthead',
  number: 'DocumentNumber',
  title: 'Title',
  partTitle: 'PartTitle',
  subtitle: 'Subtitle',
  issuer: 'Issuer',
  date: 'IssueDate',
  contents: 'ContentsLine',
  recipients: 'Recipients',
  volume: 'Volume',
  chapter: 'Chapter',
  subchapter: 'Subchapter',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'BodyText',
  signature: 'SignatureLine',
  copies: 'Copies',
  printing: 'Printing',
  annex: 'AnnexNumber',
  gap: 'Gap',
  note: 'Note',
  source: 'Source',
};

export const HEADING_STYLES: readonly HeadingStyle[] = ['heading1', 'heading2', 'heading3'];

/** A line of 22 a page. */
const LINE = 579;
const LEFT = '<w:jc w:val="left"/>';
const NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const rule = (...sides: ('top' | 'bottom')[]) =>
  `<w:pBdr>${sides.map((side) => `<w:${side} w:val="single" w:sz="8" w:space="1" w:color="auto"/>`).join('')}</w:pBdr>`;
/** Space around several of a kind, not between them. */
const apart = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const TOGETHER = '<w:contextualSpacing/>';
/** Chapters are in the type of their heading, but centred. */
const chapter = (id: string, name: string, basedOn: string): ParagraphStyle => ({
  id,
  name,
  basedOn,
  pPr: `<w:keepNext/>${apart(LINE / 3, LINE / 3)}${NO_INDENT}${CENTER}`,
});

const FORM_STYLES: ParagraphStyle[] = [
  { id: 'Masthead', name: '版头', pPr: LEFT },
  { id: 'DocumentNumber', name: '发文字号', pPr: `${apart(0, LINE)}${CENTER}` },
  {
    id: 'PartTitle',
    name: '所附文件标题',
    pPr: `<w:keepNext/><w:spacing w:after="289" w:line="600" w:lineRule="exact"/>${CENTER}<w:outlineLvl w:val="0"/>`,
    font: XIAOBIAOSONG,
    size: 36,
  },
  { id: 'Subtitle', name: 'Subtitle', pPr: `${apart(0, LINE)}${TOGETHER}${CENTER}`, font: KAITI },
  { id: 'ContentsLine', name: '目录', pPr: LEFT },
  { id: 'Recipients', name: '主送机关', pPr: LEFT },
  chapter('Volume', '编', 'Heading1'),
  chapter('Chapter', '章', 'Heading1'),
  chapter('Subchapter', '节', 'Heading2'),
  {
    id: 'SignatureLine',
    name: '署名和成文日期',
    pPr: `${apart(LINE, 0)}<w:ind w:rightChars="400" w:right="1264"/>${TOGETHER}<w:jc w:val="right"/>`,
  },
  { id: 'AnnexNumber', name: '附件序号', pPr: `<w:keepNext/>${LEFT}`, font: HEITI },
  { id: 'Copies', name: '抄送机关', pPr: `${rule('top')}${apart(LINE, 0)}${TOGETHER}`, size: 28 },
  { id: 'Printing', name: '印发机关和印发日期', pPr: rule('top', 'bottom'), size: 28 },
];

/** Of the number of an article. */
export const NUMBER_STYLE = 'ArticleNumber';

/** By id, as word/styles.xml has them. */
const DRAWN: [id: string, xml: string][] = [
  ...FORM_STYLES.map((style): [string, string] => [style.id, paragraphStyle(style)]),
  [NUMBER_STYLE, characterStyle(NUMBER_STYLE, '条的序号', HEITI)],
];

/**
 * @param body the document's paragraphs and tables
 * @returns XML of the styles that stand in it
 */
export const stylesUsed = (body: string): string =>
  DRAWN.filter(([id]) => body.includes(`Style w:val="${id}"/>`))
    .map(([, xml]) => xml)
    .join('');
