/** A cell being filled in, and what else was filled in for it. */
import type { SheetField } from '../../sheets/types.ts';
import * as wording from '../../wording/interface.ts';
import { createButton, createElement, one } from '../ui/dom.ts';
import { cellControl } from './controls.ts';
import { unfold } from './fold.ts';
import { offerUndo } from './notices.ts';
import {
  addAlternative,
  alternatives,
  type CellValue,
  fieldValue,
  isBlank,
  isSameJson,
  ownValue,
  recordRow,
  removeAlternative,
  setCell,
} from './record.ts';
import type { RecordEdit, SheetStore } from './store.ts';

export interface CellField {
  row: string;
  /** The document's words that the row is about. */
  about: string;
  field: SheetField;
}

const valueText = (value: CellValue): string => {
  if (value === true) return wording.ticked;
  return (Array.isArray(value) ? value.join('、') : value) || wording.blank;
};

/**
 * Keeps what is filled in in a table cell.
 * @param place has its inputs, and in them what was entered before there was anything to keep it
 * @returns a function that shows the record's present state in it
 */
export function bindCell(place: HTMLElement, { row, about, field }: CellField, store: SheetStore): () => void {
  const { key } = field;
  const control = cellControl(place, field);
  const list = createElement('div', 'offers');
  let drawn = '';
  /** What another window wrote while someone was writing here: neither replaces the other. */
  let elsewhere: CellValue | undefined;
  /** What the control had, as far as this window knows, before it was changed here. */
  let seen = fieldValue(field, undefined);
  const valueIn = (record: SheetStore['record']) => ownValue(recordRow(record, row).values, key);
  const keepOther = (raw: unknown) => (record: SheetStore['record']) => addAlternative(record, row, about, key, raw);

  function set(value: CellValue, more: RecordEdit = () => undefined): void {
    const before = seen;
    seen = value;
    elsewhere = undefined;
    store.change((record) => {
      const there = valueIn(record);
      setCell(record, row, about, field, value);
      // Another window wrote here, whether this one has heard of it or not.
      if (!isSameJson(fieldValue(field, there), before)) keepOther(there)(record);
      more(record);
    });
  }

  function adopt(raw: unknown): void {
    const [before, value] = [control.get(), fieldValue(field, raw)];
    control.set(value);
    set(value, (record) => removeAlternative(record, row, key, raw));
    offerUndo('已采用另一份填写。', () => {
      const since = control.get();
      control.set(before);
      set(before, (record) => {
        keepOther(raw)(record);
        if (!isSameJson(since, value)) keepOther(since)(record);
      });
    });
  }

  function decline(raw: unknown): void {
    set(control.get(), (record) => removeAlternative(record, row, key, raw));
    offerUndo('已去掉另一份填写。', () => store.change(keepOther(raw)));
  }

  function offerElement(raw: unknown): HTMLElement {
    const item = createElement('div', 'offer');
    const then = (act: (raw: unknown) => void) => () => {
      act(raw);
      (one('textarea, input', control.element) as HTMLElement).focus();
    };
    const adopting = createButton(wording.adopt, then(adopt));
    const declining = createButton(wording.decline, then(decline));
    adopting.setAttribute('aria-label', `采用另一份${control.label}`);
    declining.setAttribute('aria-label', `不用另一份${control.label}`);
    item.append(
      createElement('span', 'label', wording.otherEntry),
      createElement('p', '', valueText(fieldValue(field, raw))),
      adopting,
      declining,
    );
    return item;
  }

  function drawOffers(): void {
    const waiting = alternatives(recordRow(store.record, row), key).filter(
      (raw) => !isBlank(fieldValue(field, raw)) && !isSameJson(fieldValue(field, raw), control.get()),
    );
    const all = elsewhere === undefined ? waiting : waiting.concat([elsewhere]);
    // Drawn anew, a button would lose the focus.
    const shown = JSON.stringify(all);
    if (shown === drawn) return;
    drawn = shown;
    list.textContent = '';
    for (const raw of all) list.appendChild(offerElement(raw));
    // A field alone in its cell is as high as the cell.
    if (all.length) {
      place.appendChild(list);
      unfold(place.parentElement as HTMLElement);
    } else list.remove();
  }

  function show(value: CellValue): void {
    control.set(value);
    seen = value;
  }

  const present = () => fieldValue(field, valueIn(store.record));
  control.element.addEventListener('input', () => set(control.get()));
  if (!isBlank(control.get())) set(control.get());
  else if (!isBlank(present())) show(present());
  return () => {
    const value = present();
    if (isSameJson(value, control.get())) elsewhere = undefined;
    else if (elsewhere !== undefined || control.isBusy()) elsewhere = value;
    else show(value);
    drawOffers();
  };
}
