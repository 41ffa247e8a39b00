/** The sheet as the page has it: everything that a file of it needs stands in the table. */
import type { Imprint } from '../../office/imprint.ts';
import type { Group, Row, Sheet, SheetCell, SheetField } from '../../sheets/types.ts';
import { all, one } from '../ui/dom.ts';

const textOf = (element: Node | null): string => element?.textContent || '';
const dataOf = ({ dataset }: HTMLElement, name: string): string => dataset[name] || '';

/** The words of a cell, the editors' left out. */
function wordsIn(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const note of all('[data-editor]', copy)) note.remove();
  return textOf(copy);
}

function cellOf(cell: HTMLElement): SheetCell {
  const words = one('[data-clause]', cell);
  if (!words) return { text: wordsIn(cell), clause: null, start: 0, end: 0 };
  const [start = 0, end = 0] = dataOf(words, 'span').split('-').map(Number);
  return { text: wordsIn(words), clause: dataOf(words, 'clause'), start, end };
}

function rowOf(row: HTMLElement): Row {
  return {
    id: dataOf(row, 'row'),
    label: textOf(one('.address', row)),
    clause: dataOf(row, 'of'),
    cells: all('[data-column]', row).map(cellOf),
  };
}

const columnOf = (head: HTMLElement) => ({ key: dataOf(head, 'key'), name: textOf(head), width: Number(dataOf(head, 'width')) });

function fieldOf(head: HTMLElement): SheetField {
  const options = dataOf(head, 'options');
  return { ...columnOf(head), kind: dataOf(head, 'kind') as SheetField['kind'], options: options ? options.split(' ') : [] };
}

const groupOf = (body: HTMLElement): Group => ({ name: dataOf(body, 'group'), rows: all('[data-row]', body).map(rowOf) });

export function readSheet(table: HTMLElement): Sheet {
  const heads = all('th[data-key]', table);
  return {
    policy: dataOf(document.body, 'policy'),
    id: dataOf(table, 'sheet'),
    kind: dataOf(table, 'kind') as Sheet['kind'],
    title: textOf(one('caption', table)),
    columns: heads.filter(({ dataset }) => !dataset.kind).map(columnOf),
    fields: heads.filter(({ dataset }) => dataset.kind).map(fieldOf),
    groups: all('[data-group]', table).map(groupOf),
    note: one('[data-note]')?.textContent?.trim() ?? null,
  };
}

export const readImprint = (table: HTMLElement): Imprint => JSON.parse(dataOf(table, 'imprint')) as Imprint;

const BETWEEN = '；';

/** A row's wording: that of all its cells in which the document speaks. */
export const rowWording = ({ cells }: Row): string =>
  cells
    .filter(({ clause }) => clause !== null)
    .map(({ text }) => text)
    .join(BETWEEN);

/** What records that were begun in earlier versions have among a row's words where the document says nothing. */
const FORMER_UNSAID = ['引文未写明'];

const said = (wording: string): string =>
  wording
    .split(BETWEEN)
    .filter((part) => FORMER_UNSAID.indexOf(part) < 0)
    .join(BETWEEN);

/** @param kept a row's wording when it was begun */
export const isSameWording = (kept: string, wording: string): boolean => said(kept) === said(wording);
