/** Units that a large library's first page has no room for: fetched when a reader looks for one. */
import * as wording from '../../wording/interface.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { withIndexFile } from '../ui/file-links.ts';
import { hasWords } from '../ui/has-words.ts';
import { fetchUnits, type UnitLine } from './unit-data.ts';

const MOST = 100;

/** As the page has those that it lists. */
export function unitLine([name, page, id, demands, documents]: UnitLine): HTMLElement {
  const line = createElement('li', '');
  const link = createElement('a', '', name);
  link.href = `${withIndexFile(`units/${page}/`)}#${id}`;
  line.append(link, createElement('span', 'detail', wording.countDemands(demands, documents)));
  return line;
}

/** Adds those that the page does not list. @returns how many of them have the words */
export async function showMoreUnits(typed: string): Promise<number> {
  const list = one('[data-listed]');
  if (!list) return 0;
  const units = await fetchUnits();
  for (const line of all('[data-more]', list)) line.remove();
  if (!typed.trim()) return 0;
  const present = new Set(all('[data-unit-name]', list).map((item) => item.dataset.unitName));
  const found = units.filter(([name]) => !present.has(name) && hasWords(name, typed));
  for (const unit of found.slice(0, MOST)) list.appendChild(unitLine(unit)).dataset.more = '';
  return found.length;
}
