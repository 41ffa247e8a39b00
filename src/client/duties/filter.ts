/** Narrowing what a page of the library's duties lists to what has the words that a reader types. */
import { all, one } from '../ui/dom.ts';
import { hasWords } from '../ui/has-words.ts';

/** A section is shown while it has anything to show; what its heading says holds of all in it. */
function filterSection(section: HTMLElement, typed: string): number {
  const isNamed = hasWords(section.dataset.unitName ?? '', typed);
  let shown = 0;
  for (const demand of all('[data-demand]', section)) {
    demand.hidden = !isNamed && !hasWords(demand.textContent ?? '', typed);
    if (!demand.hidden) shown++;
  }
  section.hidden = shown === 0;
  return shown;
}

/** @returns how many are shown */
export function filterPage(typed: string): number {
  const sections = all('section[data-unit-name]');
  if (sections.length) return sections.reduce((sum, section) => sum + filterSection(section, typed), 0);
  const listed = all('[data-listed] > li, [data-demand]');
  for (const item of listed) item.hidden = !hasWords(item.dataset.unitName ?? item.textContent ?? '', typed);
  return listed.filter((item) => !item.hidden).length;
}

export function showCount(form: HTMLElement, typed: string, shown: number): void {
  const count = one('[data-count]', form);
  if (count) count.textContent = typed.trim() ? (shown ? `${shown} 项` : '没有') : '';
}
