/** The rows that a unit added, and those taken in from other units' backups, in the table: each with its unit. */
import { type AddedRow, addedLabel, groupsOf, HEAD_ROW, isOwnRowId, newRowId, OWN_ROW_FIELD, OWN_ROWS } from '../../sheets/own-rows.ts';
import type { Sheet } from '../../sheets/types.ts';
import * as wording from '../../wording/interface.ts';
import { createButton, createElement } from '../ui/dom.ts';
import { bindCell } from './cell-binding.ts';
import { rowValues } from './filled-values.ts';
import { bindFold, showSummary } from './fold.ts';
import { removeRows } from './import-rows.ts';
import { addInputs } from './inputs.ts';
import { fieldValue, ownValue, recordRow } from './record.ts';
import type { SheetStore } from './store.ts';

type Draw = () => void;

/** In the order in which they were added. */
export function addedRows(sheet: Sheet, store: SheetStore): AddedRow[] {
  const ids = Object.keys(store.record.rows).filter(isOwnRowId);
  return ids.map((id) => {
    const { text, unit, values } = recordRow(store.record, id);
    const own = fieldValue(OWN_ROW_FIELD, ownValue(values, OWN_ROW_FIELD.key));
    return { id, text, unit: typeof unit === 'string' ? unit : '', values: { ...rowValues(sheet, store, id), [OWN_ROW_FIELD.key]: own } };
  });
}

/** The unit that the head names. */
export const unitOf = ({ record }: SheetStore): string => {
  const { unit } = recordRow(record, HEAD_ROW).values;
  return typeof unit === 'string' ? unit.trim() : '';
};

/** @returns its id */
export function addRow(store: SheetStore): string {
  const id = newRowId(Date.now().toString(36) + Math.random().toString(36).slice(2, 8));
  store.change(({ rows }) => {
    rows[id] = { text: '', values: {}, own: true };
  });
  return id;
}

/** What the row is about: the document's words as another unit had them, or a place for the unit's own. */
function wordsCell(row: AddedRow, number: number, store: SheetStore): { place: HTMLElement; draw: Draw } {
  const place = createElement('td', row.text ? '' : 'text');
  place.dataset.column = OWN_ROW_FIELD.key;
  let draw: Draw = () => undefined;
  if (row.text) place.appendChild(createElement('span', 'words', row.text));
  else {
    place.dataset.label = OWN_ROW_FIELD.name;
    addInputs(place, `${OWN_ROW_FIELD.name}，第 ${number} 条`, []);
    draw = bindCell(place, { row: row.id, about: '', field: OWN_ROW_FIELD }, store);
  }
  place.appendChild(createButton(wording.removeRow, () => removeRows(store, wording.rowRemoved, [row.id])));
  return { place, draw };
}

interface Shown {
  element: HTMLElement;
  draw: Draw;
}

function rowElement(sheet: Sheet, row: AddedRow, number: number, store: SheetStore): Shown {
  const element = createElement('tr', 'added');
  element.dataset.row = row.id;
  const head = createElement('th', 'number', String(number));
  head.scope = 'row';
  const label = createElement('td', 'place');
  label.appendChild(createElement('span', 'address', addedLabel(sheet, row)));
  const words = wordsCell(row, number, store);
  element.append(head, label, words.place);
  const draws = sheet.fields.map((field) => {
    const place = element.appendChild(createElement('td', field.kind));
    place.dataset.field = field.key;
    place.dataset.label = field.name;
    addInputs(place, `${field.name}，第 ${number} 条`, field.options);
    return bindCell(place, { row: row.id, about: row.text, field }, store);
  });
  bindFold(element);
  return {
    element,
    draw: () => {
      for (const draw of draws.concat(words.draw)) draw();
      showSummary(element, sheet, rowValues(sheet, store, row.id));
    },
  };
}

function groupBody({ columns, fields }: Sheet, unit: string): HTMLElement {
  const body = createElement('tbody', 'added-rows');
  const head = createElement('th', '', unit || OWN_ROWS);
  head.colSpan = columns.length + fields.length + 2;
  body.appendChild(createElement('tr', 'group')).appendChild(head);
  return body;
}

/** @param first number of the first added row */
export function bindAddedRows(table: HTMLElement, sheet: Sheet, first: number, store: SheetStore): Draw {
  const shown = new Map<string, Shown>();
  const bodies = new Map<string, HTMLElement>();
  const bodyOf = (unit: string): HTMLElement => {
    const body = bodies.get(unit) || groupBody(sheet, unit);
    bodies.set(unit, body);
    if (!body.parentNode) table.appendChild(body);
    return body;
  };
  return () => {
    const rows = addedRows(sheet, store);
    const ids = rows.map(({ id }) => id);
    shown.forEach(({ element }, id) => {
      // What someone is writing in stays, even if another window took it away.
      const writing = document.activeElement;
      if (ids.indexOf(id) >= 0 || (writing && writing.tagName === 'TEXTAREA' && element.contains(writing))) return;
      element.remove();
      shown.delete(id);
    });
    for (const unit of groupsOf(rows))
      for (const row of rows) {
        if (row.unit !== unit || shown.has(row.id)) continue;
        const made = rowElement(sheet, row, first + shown.size, store);
        shown.set(row.id, made);
        bodyOf(unit).appendChild(made.element);
      }
    shown.forEach(({ draw }) => {
      draw();
    });
    bodies.forEach((body, unit) => {
      if (!rows.some((row) => row.unit === unit) && body.children.length === 1) body.remove();
    });
  };
}
