/** The pieces of the search page, and what it says of its results. */
import type { Hit, SearchSite, SearchTitle } from '../../search/types.ts';
import * as wording from '../../wording/interface.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { urlOfScope } from './query-url.ts';
import { resultItem } from './results.ts';

export interface SearchPage {
  form: HTMLFormElement;
  field: HTMLInputElement;
  list: HTMLElement;
  count: HTMLElement;
  status: HTMLElement;
  filters: HTMLElement;
  /** Where it is said that one document alone is searched. */
  scope: HTMLElement;
  more: HTMLButtonElement;
  /** Where what is said of gaps stands, below the results. */
  gaps: HTMLElement;
  /** Documents that could not be looked into. */
  missing: number;
}

export function findSearchPage(): SearchPage | null {
  const form = one<HTMLFormElement>('form[data-search-page]');
  const field = form && one<HTMLInputElement>('input[name="q"]', form);
  const [list, count, status, filters, more, scope, gaps] = [
    '[data-results]',
    '[data-result-count]',
    '[data-search-status]',
    '[data-filters]',
    '[data-more]',
    '[data-scope]',
    '[data-gaps]',
  ].map((selector) => one(selector));
  return form && field && list && count && status && filters && more && scope && gaps
    ? { form, field, list, count, status, filters, scope, more: more as HTMLButtonElement, gaps, missing: 0 }
    : null;
}

export function showStatus({ status, list, count, missing }: SearchPage, typed: string): void {
  const hits = Number(count.textContent);
  const beyond = all('[data-inexact]', list).length;
  if (!typed.trim()) status.textContent = '';
  else if (hits) status.textContent = wording.clausesHaveIt + (beyond ? wording.relatedToo(beyond) : '');
  else status.textContent = beyond ? wording.clausesHaveIt + wording.relatedAfter : wording.clausesHaveIt + wording.nothingRelated;
  if (missing) status.append(wording.notFetched(missing));
}

export function appendHits(p: SearchPage, hits: readonly Hit[], site: SearchSite): void {
  for (const hit of hits) p.list.append(resultItem(hit, site));
}

/** Says that one document alone is searched, and leads to all; undefined where that is not so. */
export function showScope({ scope }: SearchPage, only: SearchTitle | undefined): void {
  scope.textContent = only ? `只在《${only.title}》里找。` : '';
  scope.hidden = !only;
  if (!only) return;
  const link = createElement('a', '', wording.allDocuments);
  link.href = urlOfScope(null);
  scope.append(link);
}
