/** What the proofreading found of a draft, as a Word document: the findings in a table, then the draft with their numbers. */
import * as wording from '../wording/interface.ts';
import { type Page, wordFile } from './docx.ts';
import { twips } from './units.ts';
import { paragraph, table, tableCell, tableRow, textRun } from './wordprocessing.ts';

export interface ReportedFinding {
  kind: string;
  /** In the draft, in words: 第3行. */
  place: string;
  /** What the draft has. */
  written: string;
  /** What the document has; empty where that is the same, or nothing. */
  expected: string;
  reason: string;
  cited: string;
  /** Offsets in the draft, UTF-16. */
  start: number;
  end: number;
}

export interface DraftReport {
  title: string;
  /** YYYY-MM-DD on the reader's clock. */
  date: string;
  publisher: string;
  /** Counts, edition, what could not be compared: a paragraph each. */
  summary: string[];
  findings: ReportedFinding[];
  draft: string;
}

const PAGE: Page = { width: 210, height: 297, margin: { top: 28, right: 22, bottom: 25, left: 22 }, footer: 15, grid: '' };
const COLUMNS: [name: string, width: number][] = [
  [wording.serial, 12],
  ['类别、位置', 28],
  [wording.draft, 44],
  [wording.original, 44],
  ['说明和出处', 38],
];

const cell = (width: number, ...lines: string[]) =>
  tableCell(twips(width), lines.map((line) => paragraph('TableText', textRun(line))).join('') || paragraph('TableText', ''));

function findingRow({ kind, place, written, expected, reason, cited }: ReportedFinding, i: number): string {
  const [number, what, own, theirs, why] = COLUMNS.map(([, width]) => width) as [number, number, number, number, number];
  const said = [reason, cited].filter(Boolean);
  return tableRow([cell(number, String(i + 1)), cell(what, kind, place), cell(own, written), cell(theirs, expected), cell(why, ...said)]);
}

function findingTable(findings: readonly ReportedFinding[]): string {
  const head = COLUMNS.map(([name, width]) => tableCell(twips(width), paragraph('TableHead', textRun(name))));
  const widths = COLUMNS.map(([, width]) => twips(width));
  const rows = [tableRow(head, { head: true }), ...findings.map(findingRow)];
  return table(widths, rows, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']);
}

/** The draft's lines; what was found is underlined, its number behind it. */
function draftLines(draft: string, findings: readonly ReportedFinding[]): string {
  let from = 0;
  return draft
    .split('\n')
    .map((line) => {
      const end = from + line.length;
      let at = from;
      let runs = '';
      findings.forEach((one, i) => {
        const [start, stop] = [Math.max(one.start, at), Math.min(one.end, end)];
        if (start >= stop) return;
        runs += textRun(draft.slice(at, start)) + textRun(draft.slice(start, stop), undefined, 'wave');
        if (one.end <= end) runs += textRun(`〔${i + 1}〕`);
        at = stop;
      });
      runs += textRun(draft.slice(at, end));
      from = end + 1;
      return paragraph('BodyText', runs);
    })
    .join('');
}

export function draftReport({ title, date, publisher, summary, findings, draft }: DraftReport): Uint8Array<ArrayBuffer> {
  const body = [
    paragraph('Title', textRun(title)),
    ...summary.map((line) => paragraph('Emendation', textRun(line))),
    findings.length ? findingTable(findings) : '',
    paragraph('NotesTitle', textRun(wording.draft)),
    draftLines(draft, findings),
  ].join('');
  return wordFile({ body, page: PAGE, title, properties: { issuer: publisher, date } });
}
