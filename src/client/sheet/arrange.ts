/** The table as someone wants to see it: only what is still open, and what is due first at the top. Nothing of it is kept. */
import { type Arranging, isOpen, onlyOpen, sortByDue, yearIn } from '../../sheets/arranged.ts';
import { HEAD_ROW } from '../../sheets/own-rows.ts';
import type { Sheet, Values } from '../../sheets/types.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { rowValues } from './filled-values.ts';
import { recordRow } from './record.ts';
import type { SheetStore } from './store.ts';

export interface Arrangement {
  /** How it is now. */
  readonly shown: Readonly<Arranging>;
  toggleOpen(): void;
  toggleDue(): void;
  /** To be called when rows may have come. */
  refresh(): void;
  /** Shows all rows in their order. */
  reset(): void;
}

/** The year that is meant where none is written: that of the sheet's date, or this one. */
export const yearOf = ({ record }: SheetStore): number => yearIn(recordRow(record, HEAD_ROW).values as Values) ?? new Date().getFullYear();

export function arrangeRows(table: HTMLElement, sheet: Sheet, store: SheetStore): Arrangement {
  const state: Arranging = { open: false, due: false };
  /** Where each row of the arranged table comes from. */
  const homes = new Map<HTMLElement, Comment>();
  const body = createElement('tbody', 'arranged');
  const valuesOf = (row: HTMLElement) => rowValues(sheet, store, row.dataset.row || '');
  const rowsOf = () => all('[data-row]', table);

  function order(): void {
    // Sorted anew: what came later stands in its group.
    restore();
    for (const row of sortByDue(rowsOf(), valuesOf, yearOf(store))) {
      const home = document.createComment('');
      row.before(home);
      homes.set(row, home);
      body.appendChild(row);
    }
    table.appendChild(body);
    table.classList.add('by-due');
  }

  function restore(): void {
    homes.forEach((home, row) => {
      // Deleted meanwhile, a row has no home any more.
      if (row.parentNode === body) home.replaceWith(row);
      else home.remove();
    });
    homes.clear();
    body.remove();
    table.classList.remove('by-due');
  }

  function filter(): void {
    for (const row of rowsOf()) row.hidden = state.open && !isOpen(sheet, valuesOf(row));
    for (const group of all('tbody', table))
      group.hidden = state.open && !one('[data-row]:not([hidden]), .gone tr', group) && group !== body;
  }

  function show(): void {
    if (state.due) order();
    else restore();
    filter();
    for (const name of ['open', 'due'] as const) one(`[data-do="${name}"]`)?.setAttribute('aria-pressed', String(state[name]));
    const scope = one('[data-scope]');
    const shown = rowsOf().filter(({ hidden }) => !hidden).length;
    if (scope) scope.textContent = state.open ? onlyOpen(sheet, shown) : '';
  }

  return {
    shown: state,
    toggleOpen() {
      state.open = !state.open;
      show();
    },
    toggleDue() {
      state.due = !state.due;
      show();
    },
    refresh() {
      if (state.due && rowsOf().some(({ parentNode }) => parentNode !== body)) show();
    },
    reset() {
      if (!state.open && !state.due) return;
      state.open = false;
      state.due = false;
      show();
    },
  };
}
