/** The pieces of the search page, and what it says of its results. */
import type { Hit, SearchSite } from '../../search/types.ts';
import { all, one } from '../ui/dom.ts';
import { resultItem } from './results.ts';

export interface SearchPage {
  form: HTMLFormElement;
  field: HTMLInputElement;
  list: HTMLElement;
  count: HTMLElement;
  status: HTMLElement;
  filters: HTMLElement;
  more: HTMLButtonElement;
  /** Documents that could not be looked into. */
  missing: number;
}

export function findSearchPage(): SearchPage | null {
  const form = one<HTMLFormElement>('form[data-search-page]');
  const field = form && one<HTMLInputElement>('input[name="q"]', form);
  const [list, count, status, filters, more] = [
    '[data-results]',
    '[data-result-count]',
    '[data-search-status]',
    '[data-filters]',
    '[data-more]',
  ].map((selector) => one(selector));
  return form && field && list && count && status && filters && more
    ? { form, field, list, count, status, filters, more: more as HTMLButtonElement, missing: 0 }
    : null;
}

export function showStatus({ status, list, count, missing }: SearchPage, typed: string): void {
  const hits = Number(count.textContent);
  const beyond = all('[data-inexact]', list).length;
  if (!typed.trim()) status.textContent = '';
  else if (hits) status.textContent = ` 条含有这段文字${beyond ? `，另有 ${beyond} 条相关` : ''}`;
  else status.textContent = beyond ? ' 条含有这段文字，以下是相关的' : ' 条含有这段文字。试试少打几个字，或从下面的目录里找';
  if (missing) status.append(`。有 ${missing} 份文件没有取到，未能查找`);
}

export function appendHits(p: SearchPage, hits: readonly Hit[], site: SearchSite): void {
  for (const hit of hits) p.list.append(resultItem(hit, site));
}
