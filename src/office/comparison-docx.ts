/** Two lists side by side as a Word document, A4 upright: a row for what belongs together. */
import { type ComparedGroup, type Comparison, countOf, frameOf, type Side } from '../crosslinks/comparison.ts';
import { cite } from '../document/cite.ts';
import { clauseById } from '../document/clause.ts';
import { countProblems } from '../wording/interface.ts';
import { docx, type Page } from './docx.ts';
import type { Imprint } from './imprint.ts';
import { twips } from './units.ts';
import { paragraph, table, tableCell, tableRow, textRun } from './wordprocessing.ts';

const PAGE: Page = {
  width: 210,
  height: 297,
  margin: { top: 37, right: 26, bottom: 35, left: 28 },
  footer: 25,
  grid: '',
};
const HALF = twips(78);

type Item = Side['list']['items'][number];

function headCell({ edition, name, list }: Side, isOfTwo: boolean): string {
  const { document } = edition;
  const { lead, tail } = frameOf(list);
  const words = [lead, tail].map(({ start, end }) => document.reading.slice(start, end));
  const lines = [
    ...(isOfTwo ? [cite(edition.meta)] : []),
    `${name}（${countProblems(list.items.length)}，${clauseById(document, list.clause).label}）`,
    words.join('……'),
  ];
  return tableCell(HALF, lines.map((line) => paragraph('TableHead', textRun(line))).join(''));
}

/** An item with its number, the words that its counterparts have underlined. */
function itemParagraph(item: Item, number: number, shared: Comparison['shared']): string {
  let at = 0;
  let runs = textRun(`${number}.`);
  for (const { start, end } of shared(item)) {
    if (end <= at) continue;
    runs += textRun(item.text.slice(at, Math.max(at, start))) + textRun(item.text.slice(Math.max(at, start), end), undefined, 'single');
    at = end;
  }
  return paragraph('TableText', runs + textRun(item.text.slice(at)));
}

function groupRows(comparison: Comparison, group: ComparedGroup): string[] {
  const { upper, lower, shared } = comparison;
  const cell = (items: readonly Item[], { list }: Side) =>
    tableCell(HALF, items.map((item) => itemParagraph(item, list.items.indexOf(item) + 1, shared)).join('') || paragraph('TableText', ''));
  const head = tableCell(2 * HALF, paragraph('TableGroup', textRun(`${group.name}　${countOf(comparison, group)}`)), 2);
  return [tableRow([head]), ...group.rows.map((row) => tableRow([cell(row.upper, upper), cell(row.lower, lower)]))];
}

/** @param title of the file: which kind of unit is compared */
export function comparisonDocx(title: string, comparison: Comparison, imprint: Imprint): Uint8Array<ArrayBuffer> {
  const { upper, lower, groups, rule } = comparison;
  const isOfTwo = upper.edition.id !== lower.edition.id;
  const rows = groups.filter((group) => group.rows.length).flatMap((group) => groupRows(comparison, group));
  const tally = groups.map((group) => `${group.name} ${countOf(comparison, group)}`).join('；');
  const body =
    paragraph('Title', textRun(title)) +
    paragraph('TableText', textRun(`${tally}。`)) +
    table(
      [HALF, HALF],
      [tableRow([headCell(upper, isOfTwo), headCell(lower, isOfTwo)], { head: true }), ...rows],
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    ) +
    paragraph('Imprint', textRun(rule));
  return docx(body, PAGE, title, imprint);
}
