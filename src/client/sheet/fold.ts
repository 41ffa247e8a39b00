/** On a phone a row shows what it is about and how far it has come; the rest is unfolded. Style sheets say where. */
import type { Sheet, Values } from '../../sheets/types.ts';
import * as wording from '../../wording/interface.ts';
import { createElement, one } from '../ui/dom.ts';
import { isBlank } from './record.ts';

const UNFOLDED = 'unfolded';

/** The button says how far the row has come; what it does, and to which row, is told to those who hear the page. */
function name(row: HTMLElement): void {
  const button = one('.fold', row);
  if (!button) return;
  const isUnfolded = row.classList.contains(UNFOLDED);
  const action = isUnfolded ? wording.foldUp : wording.fillIn;
  const text = (!isUnfolded && row.dataset.summary) || action;
  if (button.textContent !== text) button.textContent = text;
  const number = (one('.number', row)?.textContent || '').trim();
  button.setAttribute('aria-label', [text, text === action ? '' : `，${action}`, `第 ${number} 行`].join(''));
  button.setAttribute('aria-expanded', String(isUnfolded));
}

export function unfold(row: HTMLElement): void {
  row.classList.add(UNFOLDED);
  name(row);
}

/** Makes a row's button work; rows that the page was built without get one. */
export function bindFold(row: HTMLElement): void {
  let button = one<HTMLButtonElement>('.fold', row);
  if (!button) {
    button = createElement('button', 'fold');
    button.type = 'button';
    one('.place', row)?.appendChild(button);
  }
  button.addEventListener('click', () => {
    row.classList.toggle(UNFOLDED);
    name(row);
  });
  name(row);
}

/** How far a row has come: 已填 3 项, 已销号. */
export function rowSummary({ fields }: Sheet, values: Values): string {
  const ticked = fields.filter(({ kind, key }) => kind === 'tick' && values[key] === true).map(({ name }) => `已${name}`);
  const filled = fields.filter(({ kind, key }) => kind !== 'tick' && !isBlank(values[key])).length;
  return ticked[0] || (filled ? `已填 ${filled} 项` : '');
}

export function showSummary(row: HTMLElement, sheet: Sheet, values: Values): void {
  row.dataset.summary = rowSummary(sheet, values);
  name(row);
}
