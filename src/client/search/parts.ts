/** The pieces of the search page, and what it says of its results. */
import type { Hit, SearchSite } from '../../search/types.ts';
import { all, one } from '../ui/dom.ts';
import { item } from './results.ts';

export interface Parts {
  form: HTMLFormElement;
  field: HTMLInputElement;
  list: HTMLElement;
  count: HTMLElement;
  told: HTMLElement;
  filters: HTMLElement;
  more: HTMLButtonElement;
  /** What can be tried where nothing was found; told again whenever what is told changes. */
  advice: readonly (string | Node)[];
  /** Documents that could not be looked into. */
  missing: number;
}

export function parts(): Parts | null {
  const form = one<HTMLFormElement>('form[data-search-page]');
  const field = form && one<HTMLInputElement>('input[name="q"]', form);
  const [list, count, told, box, more] = ['[data-results]', '[data-result-count]', '[data-told]', '[data-filters]', '[data-more]'].map(
    (selector) => one(selector),
  );
  return form && field && list && count && told && box && more
    ? { form, field, list, count, told, filters: box, more: more as HTMLButtonElement, advice: [], missing: 0 }
    : null;
}

export function tell({ told, list, count, advice, missing }: Parts, typed: string): void {
  const hits = Number(count.textContent);
  const beyond = all('[data-inexact]', list).length;
  if (!typed.trim()) told.textContent = '';
  else if (hits) told.textContent = ` 条含有这段文字${beyond ? `，另有 ${beyond} 条相关` : ''}`;
  else told.textContent = beyond ? ' 条含有这段文字，以下是相关的' : ' 条含有这段文字。试试少打几个字，或从下面的目录里找';
  told.append(...advice);
  if (missing) told.append(`。有 ${missing} 份文件没有取到，未能查找`);
}

export function draw(p: Parts, hits: readonly Hit[], site: SearchSite): void {
  for (const hit of hits) p.list.append(item(hit, site));
}
