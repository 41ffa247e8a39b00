/** On a phone a row shows what it is about and how far it has come; the rest is unfolded. Style sheets say where. */
import type { Sheet, Values } from '../../sheets/types.ts';
import { createElement, one } from '../ui/dom.ts';
import { isBlank } from './record.ts';

const UNFOLDED = 'unfolded';

const NAMES = ['填写', '收起'] as const;

/** What the button does is told with the row that it does it to. */
function set(row: HTMLElement, isUnfolded: boolean): void {
  row.classList.toggle(UNFOLDED, isUnfolded);
  const button = one('.fold', row);
  if (!button) return;
  const name = NAMES[Number(isUnfolded)] as string;
  button.textContent = name;
  button.setAttribute('aria-label', `${name}第 ${textOf(row, '.number')} 行`);
  button.setAttribute('aria-expanded', String(isUnfolded));
}

const textOf = (row: HTMLElement, selector: string): string => (one(selector, row)?.textContent || '').trim();

export const unfold = (row: HTMLElement): void => set(row, true);

/** Makes a row's button work; rows that the page was built without get one. */
export function bindFold(row: HTMLElement): void {
  const place = one('.place', row);
  let button = one<HTMLButtonElement>('.fold', row);
  if (!button) {
    button = createElement('button', 'fold');
    button.type = 'button';
    place?.appendChild(button);
  }
  place?.insertBefore(createElement('span', 'summary'), button);
  button.addEventListener('click', () => set(row, !row.classList.contains(UNFOLDED)));
  set(row, false);
}

/** How far a row has come: 已填 3 项, 已销号. */
export function summaryOf({ fields }: Sheet, values: Values): string {
  const ticked = fields.filter(({ kind, key }) => kind === 'tick' && values[key] === true).map(({ name }) => `已${name}`);
  const filled = fields.filter(({ kind, key }) => kind !== 'tick' && !isBlank(values[key])).length;
  return ticked[0] || (filled ? `已填 ${filled} 项` : '');
}

export function showSummary(row: HTMLElement, sheet: Sheet, values: Values): void {
  const summary = one('.summary', row);
  const text = summaryOf(sheet, values);
  if (summary && summary.textContent !== text) summary.textContent = text;
}
