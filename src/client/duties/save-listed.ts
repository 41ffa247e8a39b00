/** What a page lists, as a workbook made on the device. */
import type { OfficeRow } from '../../office/sheet-rows.ts';
import * as wording from '../../wording/interface.ts';
import { all, one } from '../ui/dom.ts';
import { loadOffice } from '../ui/load-office.ts';
import { saveFile } from '../ui/save-file.ts';
import { today } from '../ui/today.ts';

const COLUMNS = [
  { name: wording.serial, width: 10, centered: true },
  { name: wording.clause, width: 24, centered: true },
  { name: wording.roleOrTime, width: 30, centered: true },
  { name: wording.original, width: 123, centered: false },
  { name: wording.document, width: 60, centered: false },
];

const textOf = (selector: string, within: HTMLElement): string => (one(selector, within)?.textContent ?? '').trim();

function rowOf(line: HTMLElement, number: number): OfficeRow {
  const when = textOf('.role', line) || textOf('.when', line);
  return { cells: [String(number), textOf('.address', line), when, textOf('q', line), textOf('.document', line)] };
}

/** The rows that are shown, under the names of their units. */
function shownRows(): OfficeRow[] {
  let number = 0;
  const rowsIn = (within: ParentNode) => all('li[data-demand]:not([hidden])', within).map((line) => rowOf(line, ++number));
  const sections = all('section[data-unit-name]:not([hidden])');
  if (!sections.length) return rowsIn(document);
  return sections.flatMap((section) => [{ group: section.dataset.unitName ?? '' }, ...rowsIn(section)]);
}

/** @param address of the writers' script */
export async function saveListed(address: string): Promise<void> {
  const { table } = await loadOffice(address);
  const title = `${wording.dutiesLibraryLabel} ${textOf('h1', document.body)}`;
  const head = textOf('.editors', document.body);
  const made = { issuer: textOf('.site-name', document.body), date: today() };
  const book = {
    name: wording.dutiesLibraryLabel,
    title,
    head,
    columns: COLUMNS,
    rows: shownRows(),
    lines: [wording.checkOriginal],
    url: null,
  };
  saveFile(title, 'xlsx', table(book, made), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
}
