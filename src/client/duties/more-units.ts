/** Units that a large library's first page has no room for: fetched when a reader looks for one. */
import { all, createElement, one } from '../ui/dom.ts';
import { withIndexFile } from '../ui/file-links.ts';
import { hasWords } from '../ui/has-words.ts';
import { loadScript } from '../ui/load-script.ts';

type UnitLine = [name: string, page: number, id: string, demands: number];

declare global {
  interface Window {
    duizhaoUnits?: UnitLine[];
  }
}

const MOST = 100;

function lineOf([name, page, id, demands]: UnitLine): HTMLElement {
  const line = createElement('li', '');
  line.dataset.more = '';
  const link = createElement('a', '', name);
  link.href = `${withIndexFile(`units/${page}/`)}#${id}`;
  line.append(link, createElement('span', 'detail', `${demands} 项`));
  return line;
}

/** Adds those that the page does not list. @returns how many of them have the words */
export async function showMoreUnits(typed: string): Promise<number> {
  const [list, place] = [one('[data-listed]'), one('[data-units]')?.dataset.units];
  if (!list || !place) return 0;
  if (!window.duizhaoUnits) await loadScript(place);
  for (const line of all('[data-more]', list)) line.remove();
  if (!typed.trim()) return 0;
  const present = new Set(all('[data-unit-name]', list).map((item) => item.dataset.unitName));
  const found = (window.duizhaoUnits ?? []).filter(([name]) => !present.has(name) && hasWords(name, typed));
  for (const unit of found.slice(0, MOST)) list.appendChild(lineOf(unit));
  return found.length;
}
