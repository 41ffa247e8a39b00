/** A Word document around its body. */

import { fontTable } from './fonts.ts';
import type { Imprint } from './imprint.ts';
import { officePackage, type PackagePart } from './package.ts';
import { qrPart, RELATIONS } from './picture.ts';
import { DOCX_STYLES } from './styles.ts';
import { twips } from './units.ts';
import { paragraph, textRun, WORDPROCESSING } from './wordprocessing.ts';
import { DECLARATION } from './xml.ts';

/** In mm. */
export interface Page {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** From the page's lower edge to the foot of the page number. */
  footer: number;
  /** w:docGrid */
  grid: string;
}

/** Page numbers — 1 —, on odd pages one character from the right edge, on even ones from the left. */
function footer(side: 'left' | 'right'): string {
  const page = `${textRun('— ')}<w:fldSimple w:instr=" PAGE ">${textRun('1')}</w:fldSimple>${textRun(' —')}`;
  const place = `<w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/>`;
  return `${DECLARATION}<w:ftr xmlns:w="${WORDPROCESSING}">${paragraph('Footer', page, place)}</w:ftr>`;
}

const SETTINGS =
  `${DECLARATION}<w:settings xmlns:w="${WORDPROCESSING}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/></w:settings>';

function section({ width, height, margin, footer, grid }: Page): string {
  const orientation = width > height ? ' w:orient="landscape"' : '';
  const { top, right, bottom, left } = margin;
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>' +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${orientation}/>` +
    `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}"` +
    ` w:header="${twips(15)}" w:footer="${twips(footer)}" w:gutter="0"/>${grid}</w:sectPr>`
  );
}

const wordPart = (id: string, name: string, relation: string, content: string): PackagePart => ({
  id,
  name,
  relation,
  contentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${relation}+xml`,
  content,
});

/**
 * @param body paragraphs and tables, the imprint's among them; it may show the picture `qr`, of the imprint's address
 * @param title of the file, in its properties
 */
export function docx(body: string, page: Page, title: string, { issuer, date, url }: Imprint): Uint8Array<ArrayBuffer> {
  const document = `${DECLARATION}<w:document xmlns:w="${WORDPROCESSING}" xmlns:r="${RELATIONS}"><w:body>${body}${section(page)}</w:body></w:document>`;
  const parts = [
    wordPart('styles', 'styles.xml', 'styles', DOCX_STYLES),
    wordPart('settings', 'settings.xml', 'settings', SETTINGS),
    wordPart('fonts', 'fontTable.xml', 'fontTable', fontTable(WORDPROCESSING)),
    wordPart('odd', 'footer1.xml', 'footer', footer('right')),
    wordPart('even', 'footer2.xml', 'footer', footer('left')),
  ];
  if (url) parts.push(qrPart(url));
  return officePackage({ path: 'word/document.xml', kind: 'wordprocessingml.document', content: document }, parts, {
    title,
    author: issuer,
    date,
  });
}
