/** Two versions of a document side by side as a Word document, A4 upright: what changed with the words that did. */
import { VERSION_RULE, type VersionComparison, type VersionRow } from '../crosslinks/versions/version-comparison.ts';
import { changeInWords, groupRows, keptInWords, type RowGroup, tallyOf } from '../crosslinks/versions/version-rows.ts';
import { trimSpan } from '../document/clause.ts';
import { dateInWords } from '../document/date.ts';
import type { Span } from '../document/types.ts';
import { docx, type Page } from './docx.ts';
import type { Imprint } from './imprint.ts';
import { twips } from './units.ts';
import { paragraph, table, tableCell, tableRow, textRun } from './wordprocessing.ts';

const PAGE: Page = { width: 210, height: 297, margin: { top: 37, right: 26, bottom: 35, left: 28 }, footer: 25, grid: '' };
const HALF = twips(78);

type Mark = 'strike' | 'single';

/** Words with those set apart that the other version has not. */
function runs(reading: string, span: Span, marked: readonly Span[], mark: Mark): string {
  let at = span.start;
  let made = '';
  for (const one of marked) {
    const [start, end] = [Math.max(one.start, at), Math.min(one.end, span.end)];
    if (end <= start) continue;
    made += textRun(reading.slice(at, start)) + textRun(reading.slice(start, end), undefined, mark);
    at = end;
  }
  return made + textRun(reading.slice(at, span.end));
}

/** The clauses of one side, a paragraph each. */
function cell({ document: { reading } }: VersionComparison['old'], units: VersionRow['old'], marked: readonly Span[], mark: Mark): string {
  const paragraphs = units
    .flatMap(({ clauses }) => clauses)
    .map((clause) => trimSpan(reading, clause.reading))
    .filter(({ start, end }) => end > start)
    .map((span) => paragraph('TableText', runs(reading, span, marked, mark)));
  return tableCell(HALF, paragraphs.join('') || paragraph('TableText', ''));
}

const wide = (style: string, text: string): string => tableRow([tableCell(2 * HALF, paragraph(style, textRun(text)), 2)]);

function rowsOf({ old, now }: VersionComparison, group: RowGroup): string[] {
  if ('kept' in group) return [wide('TableText', `${group.kept.map(keptInWords).join('　')}　未改`)];
  const { shown } = group;
  const isPaired = shown.old.length > 0 && shown.now.length > 0;
  const cells = [
    cell(old, shown.old, isPaired ? shown.removed : [], 'strike'),
    cell(now, shown.now, isPaired ? shown.added : [], 'single'),
  ];
  return [wide('TableGroup', changeInWords(shown)), tableRow(cells, { tall: true })];
}

/** @param title of the file: which versions of what */
export function versionsDocx(title: string, comparison: VersionComparison, imprint: Imprint): Uint8Array<ArrayBuffer> {
  const { old, now, rows, counts } = comparison;
  const head = [old, now].map(({ meta }) => tableCell(HALF, paragraph('TableHead', textRun(`${dateInWords(meta.date)}文本`))));
  const tally = tallyOf(counts).map(([name, count]) => `${name} ${count} 条`);
  const body =
    paragraph('Title', textRun(title)) +
    paragraph('TableText', textRun(`${tally.join('；')}。删去的字加删除线，新增的字加下划线。`)) +
    table(
      [HALF, HALF],
      [tableRow(head, { head: true }), ...groupRows(rows).flatMap((group) => rowsOf(comparison, group))],
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    ) +
    paragraph('Imprint', textRun(VERSION_RULE));
  return docx(body, PAGE, title, imprint);
}
