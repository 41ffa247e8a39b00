/** The table as someone wants to see it: only what is still open, and what is due first at the top. Nothing of it is kept. */
import { dueOrder } from '../../sheets/due.ts';
import { HEAD_ROW } from '../../sheets/own-rows.ts';
import type { Sheet } from '../../sheets/types.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { rowValues } from './filled-values.ts';
import { recordRow } from './record.ts';
import type { SheetStore } from './store.ts';

/** The field in which a sheet says when something is due. */
const DUE = 'due';

export interface Arrangement {
  toggleOpen(): void;
  toggleDue(): void;
  /** To be called when rows may have come. */
  refresh(): void;
  /** Shows all rows in their order. */
  reset(): void;
}

/** The year that is meant where none is written: that of the sheet's date, or this one. */
function yearOf({ record }: SheetStore): number {
  const { date } = recordRow(record, HEAD_ROW).values;
  const [year] = (typeof date === 'string' && /\d{4}/.exec(date)) || [];
  return year ? Number(year) : new Date().getFullYear();
}

export function arrangeRows(table: HTMLElement, sheet: Sheet, store: SheetStore): Arrangement {
  const state = { open: false, due: false };
  /** Where each row of the arranged table comes from. */
  const homes = new Map<HTMLElement, Comment>();
  const body = createElement('tbody', 'arranged');
  const ticks = sheet.fields.filter(({ kind }) => kind === 'tick').map(({ key }) => key);
  const valuesOf = (row: HTMLElement) => rowValues(sheet, store, row.dataset.row || '');
  const rowsOf = () => all('[data-row]', table);

  function order(): void {
    const year = yearOf(store);
    const due = (row: HTMLElement) => dueOrder(String(valuesOf(row)[DUE] || ''), year) ?? Number.POSITIVE_INFINITY;
    // Sorted anew: what came later stands in its group.
    restore();
    const rows = rowsOf().map((row, at) => ({ row, at, due: due(row) }));
    rows.sort((a, b) => (a.due === b.due ? a.at - b.at : a.due < b.due ? -1 : 1));
    for (const { row } of rows) {
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
    for (const row of rowsOf()) {
      const values = valuesOf(row);
      row.hidden = state.open && ticks.some((key) => values[key] === true);
    }
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
    if (scope)
      scope.textContent = state.open ? `现在只列出${scope.dataset.scope}的 ${shown} ${sheet.kind === 'ledger' ? '条' : '步'}。` : '';
  }

  return {
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
