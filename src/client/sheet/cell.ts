/** A cell being filled in, and what else was filled in for it. */
import type { Field } from '../../sheets/types.ts';
import { make, one } from '../ui/dom.ts';
import { control } from './controls.ts';
import { button, undoable } from './notices.ts';
import { isBlank, offer, others, own, put, refuse, rowOf, same, type Value, valueFor } from './record.ts';
import type { Edit, Store } from './store.ts';

export interface Spot {
  row: string;
  /** The document's words that the row is about. */
  wording: string;
  field: Field;
}

const said = (value: Value): string => {
  if (value === true) return '已勾选';
  return (Array.isArray(value) ? value.join('、') : value) || '（空白）';
};

/**
 * Keeps what is filled in in a table cell.
 * @param place has its inputs, and in them what was entered before there was anything to keep it
 * @returns what shows the record's present state in it
 */
export function fillable(place: HTMLElement, { row, wording, field }: Spot, store: Store): () => void {
  const { key } = field;
  const made = control(place, field);
  const list = make('div', 'offers');
  let drawn = '';
  /** What another window wrote while someone was writing here: neither replaces the other. */
  let elsewhere: Value | undefined;
  /** What the control had, as far as this window knows, before it was changed here. */
  let seen = valueFor(field, undefined);
  const kept = () => rowOf(store.record, row);
  const valueIn = (record: Store['record']) => own(rowOf(record, row).values, key);
  const beside = (raw: unknown) => (record: Store['record']) => offer(record, row, wording, key, raw);

  function set(value: Value, more: Edit = () => undefined): void {
    const before = seen;
    seen = value;
    elsewhere = undefined;
    store.change((record) => {
      const there = valueIn(record);
      put(record, row, wording, field, value);
      // Another window wrote here, whether this one has heard of it or not.
      if (!same(valueFor(field, there), before)) beside(there)(record);
      more(record);
    });
  }

  function adopt(raw: unknown): void {
    const [before, value] = [made.get(), valueFor(field, raw)];
    made.set(value);
    set(value, (record) => refuse(record, row, key, raw));
    undoable('已采用另一份填写。', () => {
      const since = made.get();
      made.set(before);
      set(before, (record) => {
        beside(raw)(record);
        if (!same(since, value)) beside(since)(record);
      });
    });
  }

  function decline(raw: unknown): void {
    set(made.get(), (record) => refuse(record, row, key, raw));
    undoable('已去掉另一份填写。', () => store.change(beside(raw)));
  }

  function offered(raw: unknown): HTMLElement {
    const item = make('div', 'offer');
    const then = (act: (raw: unknown) => void) => () => {
      act(raw);
      (one('textarea, input', made.element) as HTMLElement).focus();
    };
    const adopting = button(['采用', then(adopt)]);
    const declining = button(['不用', then(decline)]);
    adopting.setAttribute('aria-label', `采用另一份${made.label}`);
    declining.setAttribute('aria-label', `不用另一份${made.label}`);
    item.append(make('span', 'label', '另一份填写'), make('p', '', said(valueFor(field, raw))), adopting, declining);
    return item;
  }

  function drawOffers(): void {
    const waiting = others(kept(), key).filter((raw) => !isBlank(valueFor(field, raw)) && !same(valueFor(field, raw), made.get()));
    const all = elsewhere === undefined ? waiting : waiting.concat([elsewhere]);
    // Drawn anew, a button would lose the focus.
    const shown = JSON.stringify(all);
    if (shown === drawn) return;
    drawn = shown;
    list.textContent = '';
    for (const raw of all) list.appendChild(offered(raw));
    // A field alone in its cell is as high as the cell.
    if (all.length) place.appendChild(list);
    else list.remove();
  }

  function show(value: Value): void {
    made.set(value);
    seen = value;
  }

  const present = () => valueFor(field, valueIn(store.record));
  made.element.addEventListener('input', () => set(made.get()));
  if (!isBlank(made.get())) set(made.get());
  else if (!isBlank(present())) show(present());
  return () => {
    const value = present();
    if (same(value, made.get())) elsewhere = undefined;
    else if (elsewhere !== undefined || made.isBusy()) elsewhere = value;
    else show(value);
    drawOffers();
  };
}
