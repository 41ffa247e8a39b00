/** The rows of a sheet, those whose wording has changed since, and those that a new version of the document no longer has. */
import { FORMER_ROWS } from '../../sheets/labels.ts';
import { HEAD_FIELDS, HEAD_ROW, isAddedId } from '../../sheets/own-rows.ts';
import type { Sheet } from '../../sheets/types.ts';
import * as wording from '../../wording/interface.ts';
import { all, createButton, createElement, one } from '../ui/dom.ts';
import { bindAddedRows } from './added-rows.ts';
import { bindCell } from './cell-binding.ts';
import { rowValues, sheetRows } from './filled-values.ts';
import { bindFold, showSummary } from './fold.ts';
import { removeRows } from './import-rows.ts';
import { addInputs } from './inputs.ts';
import { isSameWording, rowWording } from './read-table.ts';
import { ownValue, recordRow } from './record.ts';
import type { SheetStore } from './store.ts';

type Draw = () => void;

/** Both wordings, until someone has seen that what was filled in still fits. */
function changed(place: HTMLElement, id: string, present: string, store: SheetStore): Draw {
  let shown = '';
  const notice = createElement('div', 'former');
  notice.dataset.editor = '';
  place.appendChild(notice);
  const accept = () =>
    store.change(({ rows }) => {
      const row = ownValue(rows, id);
      if (row) row.text = present;
    });
  return () => {
    const { text } = recordRow(store.record, id);
    if (text === shown) return;
    shown = text;
    notice.textContent = '';
    if (text && !isSameWording(text, present))
      notice.append(createElement('p', '', `原文有变化。填写时是：“${text}”`), createButton(wording.checkedLabel, accept));
  };
}

function present(table: HTMLElement, sheet: Sheet, store: SheetStore): Draw[] {
  const { fields } = sheet;
  const elements = all('[data-row]', table);
  return sheetRows(sheet).reduce<Draw[]>((draws, row, i) => {
    const element = elements[i] as HTMLElement;
    const present = rowWording(row);
    const cells = all('[data-field]', element).map((place, at) =>
      bindCell(place, { row: row.id, about: present, field: fields[at] as Sheet['fields'][number] }, store),
    );
    bindFold(element);
    const summary = () => showSummary(element, sheet, rowValues(sheet, store, row.id));
    return draws.concat(cells, summary, changed(one('[data-column]', element) as HTMLElement, row.id, present, store));
  }, []);
}

interface Gone {
  element: HTMLElement;
  draw: Draw;
}

function goneRow({ columns, fields }: Sheet, id: string, number: number, store: SheetStore): Gone {
  const element = createElement('tr', '');
  const words = createElement('td', 'former-words');
  const { text } = recordRow(store.record, id);
  words.colSpan = columns.length + 2;
  words.append(
    createElement('p', '', text),
    createButton(wording.removeRow, () => removeRows(store, wording.rowRemoved, [id])),
  );
  element.appendChild(words);
  const draws = fields.map((field) => {
    const place = element.appendChild(createElement('td', field.kind));
    place.dataset.label = field.name;
    addInputs(place, `${field.name}，新版中没有的第 ${number} 条`, field.options);
    return bindCell(place, { row: id, about: text, field }, store);
  });
  const draw = () => {
    for (const one of draws) one();
  };
  return { element, draw };
}

/** Rows that are filled in and not in the sheet, in the order in which they were begun. */
export function removedRowIds(sheet: Sheet, { record }: SheetStore): string[] {
  const present = new Set(sheetRows(sheet).map(({ id }) => id));
  return Object.keys(record.rows).filter((id) => !present.has(id) && !isAddedId(id));
}

function gone(table: HTMLElement, sheet: Sheet, store: SheetStore): Draw {
  const shown = new Map<string, Gone>();
  const body = createElement('tbody', 'gone');
  const head = createElement('th', '', FORMER_ROWS);
  head.colSpan = sheet.columns.length + sheet.fields.length + 2;
  body.appendChild(createElement('tr', 'group')).appendChild(head);
  return () => {
    const ids = removedRowIds(sheet, store);
    shown.forEach(({ element }, id) => {
      // What someone is writing in stays, even if another window took it away.
      const writing = document.activeElement;
      if (ids.indexOf(id) >= 0 || (writing && writing.tagName === 'TEXTAREA' && element.contains(writing))) return;
      element.remove();
      shown.delete(id);
    });
    for (const id of ids) {
      if (shown.has(id)) continue;
      const made = goneRow(sheet, id, shown.size + 1, store);
      shown.set(id, made);
      body.appendChild(made.element);
    }
    shown.forEach(({ draw }) => {
      draw();
    });
    if (!shown.size) body.remove();
    else if (!body.parentNode) table.appendChild(body);
  };
}

/** Who fills the sheet in, and when. */
const head = (store: SheetStore): Draw[] =>
  all('[data-head]').map((place) => {
    const field = HEAD_FIELDS.filter(({ key }) => key === place.dataset.head)[0] as Sheet['fields'][number];
    return bindCell(place, { row: HEAD_ROW, about: '', field }, store);
  });

/** @returns what shows the record's present state in all rows */
export function bindRows(table: HTMLElement, sheet: Sheet, store: SheetStore): Draw {
  const first = sheetRows(sheet).length + 1;
  const draws = head(store).concat(present(table, sheet, store), bindAddedRows(table, sheet, first, store), gone(table, sheet, store));
  return () => {
    for (const draw of draws) draw();
  };
}
