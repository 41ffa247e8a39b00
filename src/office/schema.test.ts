/** Word and Excel refuse a file whose elements stand in another order than the schema's (ECMA-376). */
import { describe, expect, test } from 'vitest';
import { FILLED, FORMAL, IMPRINT, KEPT, SHEET, TEXT } from '../../tests/support/office.ts';
import { packageParts } from '../../tests/support/office-readback.ts';
import { sheetDocx } from './sheet-docx.ts';
import { sheetXlsx } from './sheet-xlsx.ts';
import { textDocx } from './text-docx.ts';

/** For each parent the children that these files use, in the schema's order. */
const ORDER: Record<string, string> = {
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:pBdr w:kinsoku w:overflowPunct w:autoSpaceDE w:autoSpaceDN w:snapToGrid w:spacing w:ind w:contextualSpacing w:jc w:outlineLvl w:rPr',
  'w:rPr': 'w:rStyle w:rFonts w:spacing w:sz w:szCs w:u w:lang',
  'w:style': 'w:name w:basedOn w:next w:link w:uiPriority w:qFormat w:pPr w:rPr',
  'w:tblPr': 'w:tblW w:jc w:tblBorders w:tblLayout w:tblCellMar',
  'w:pBdr': 'w:top w:bottom',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tbl': 'w:tblPr w:tblGrid w:tr',
  'w:tcPr': 'w:tcW w:gridSpan w:vMerge w:vAlign',
  'w:sectPr': 'w:footerReference w:pgSz w:pgMar w:docGrid',
  'w:settings': 'w:zoom w:defaultTabStop w:evenAndOddHeaders w:characterSpacingControl w:compat w:themeFontLang',
  'w:compat': 'w:balanceSingleByteDoubleByteWidth w:doNotExpandShiftReturn w:useFELayout w:compatSetting',
  'w:font': 'w:altName w:charset w:family',
  'wp:inline': 'wp:extent wp:docPr a:graphic',
  'pic:pic': 'pic:nvPicPr pic:blipFill pic:spPr',
  worksheet: 'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells printOptions pageMargins pageSetup headerFooter drawing',
  'xdr:oneCellAnchor': 'xdr:from xdr:ext xdr:pic xdr:clientData',
  'xdr:from': 'xdr:col xdr:colOff xdr:row xdr:rowOff',
  'xdr:pic': 'xdr:nvPicPr xdr:blipFill xdr:spPr',
  workbook: 'bookViews sheets definedNames',
  styleSheet: 'fonts fills borders cellStyleXfs cellXfs cellStyles',
};

const TAG = /^<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<&]*(?:&(?:lt|gt|amp|quot|apos|#\d+);[^"<&]*)*")*\s*(\/?)>$/;
const TEXT_ONLY = /^[^<>&]*(?:&(?:lt|gt|amp|quot|apos|#\d+);[^<>&]*)*$/;

/** Every element with the names of its children; fails where the XML is not well-formed. */
function elements(xml: string): [name: string, children: string[]][] {
  const found: [string, string[]][] = [];
  const open: [string, string[]][] = [['', []]];
  const pieces = xml.split(/(<[^>]*>)/).slice(2);
  for (const piece of pieces) {
    const tag = TAG.exec(piece);
    if (!tag) {
      expect(piece).toMatch(TEXT_ONLY);
      continue;
    }
    const [, close, name = '', empty] = tag;
    if (close) {
      expect(open.pop()?.[0]).toBe(name);
      continue;
    }
    const element: [string, string[]] = [name, []];
    open[open.length - 1]?.[1].push(name);
    found.push(element);
    if (!empty) open.push(element);
  }
  expect(open.map(([, children]) => children.length)).toEqual([1]);
  return found;
}

describe.for([
  ['a ledger for Word', sheetDocx(SHEET, FILLED, IMPRINT, KEPT)],
  ['a workbook', sheetXlsx(SHEET, FILLED, IMPRINT, KEPT)],
  ['a text for Word', textDocx(TEXT, IMPRINT)],
  ['one with chapters, an annex and tables', textDocx(FORMAL, IMPRINT)],
] as const)('%s', ([, bytes]) => {
  const parts = packageParts(bytes);

  test('is well-formed, children in order', () => {
    for (const xml of parts.values()) {
      for (const [name, children] of elements(xml)) {
        const order = ORDER[name]?.split(' ');
        if (!order) continue;
        const places = children.map((child) => order.indexOf(child));
        expect([name, children, places]).toEqual([name, children, [...places].sort((a, b) => a - b)]);
        expect(places).not.toContain(-1);
      }
    }
  });

  test('has a content type for every part, and every relationship leads to one', () => {
    const types = parts.get('[Content_Types].xml') as string;
    for (const path of parts.keys()) {
      if (!path.endsWith('.rels') && path !== '[Content_Types].xml') expect(types).toContain(`PartName="/${path}"`);
    }
    const targets = [...(parts.get('_rels/.rels') as string).matchAll(/Target="([^"]+)"/g)].map((match) => match[1] as string);
    for (const target of targets) expect([...parts.keys()]).toContain(target);
  });
});
