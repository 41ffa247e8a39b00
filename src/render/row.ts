/** A row of a table as HTML: its cells are the document's words, the tabs between them as well. */
import type { Cell, TableRow } from '../document/table.ts';
import { escapeText } from './html.ts';
import { type WordsSource, words } from './words.ts';

/** The label is whole for who hears or copies it; what is seen is the row's number. */
const shortened = (label: string): string =>
  escapeText(label).replace(/^(.*第)(\d+)(行.*)$/, '<span class="unseen">$1</span>$2<span class="unseen">$3</span>');

const size = (name: string, value: number) => (value > 1 ? ` ${name}="${value}"` : '');

function cellHtml(policy: WordsSource, { span, rows, columns }: Cell): string {
  // The paragraphs of a cell are told apart in the text by a line separator, which no browser shows.
  const html = words(policy, span, 'full').replaceAll('\u2028', '\u2028<br>');
  return `<td${size('rowspan', rows)}${size('colspan', columns)}>${html}</td>`;
}

/** What stands between two cells: the tab, and cells that a merged one covers. */
export function rowHtml(policy: WordsSource, { clause, cells }: TableRow): string {
  const { reading } = policy.document;
  const filled = cells.filter(({ span }) => span.end > span.start);
  const [first, last] = [filled[0]?.span.start ?? 0, filled.at(-1)?.span.end ?? 0];
  const address = `<th class="place" scope="row" data-editor><a class="address" href="#${clause.id}" data-copy="${clause.id}" title="本行的地址">${shortened(clause.label)}</a></th>`;
  return (
    address +
    cells
      .map((cell, i) => {
        const next = cells[i + 1]?.span.start;
        // White space at the ends of the row is no text of it.
        const from = Math.max(cell.span.end, first);
        const between = next === undefined || from >= last ? '' : reading.slice(from, Math.min(next, last));
        return cellHtml(policy, cell) + escapeText(between);
      })
      .join('')
  );
}
