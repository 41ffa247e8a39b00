/** Hits as elements; the reader's words and the documents' are only ever text. */
import type { ClauseHit, EntryHit, Hit, ListHit, Reason, SearchSite } from '../../search/types.ts';
import * as wording from '../../wording/interface.ts';
import { singleFileApi } from '../single/single-file-api.ts';
import { createElement } from '../ui/dom.ts';
import { withIndexFile } from '../ui/file-links.ts';
import { excerptLine, itemWords, sourceLine } from './excerpt.ts';
import { searchFolderUrl } from './fetch-data.ts';

const REASONS: Record<Reason, string> = {
  citation: wording.hitClause,
  question: wording.hitQuestion,
  entry: wording.hitEntry,
  unquoted: wording.hitUnquoted,
  punctuation: wording.hitSkipping,
  pinyin: wording.hitPinyin,
  related: wording.hitRelated,
};

/** Address of a page of the site, from the search page. */
export const pageUrl = (path: string): string =>
  singleFileApi()?.pageUrl(path) ?? withIndexFile(new URL(`../${path}`, searchFolderUrl()).href);

/** What is to be marked on the page that a hit leads to. */
function foundWords(hit: ClauseHit): string[] {
  return [...new Set(hit.spans.map(([from, to]) => hit.clause.text.slice(from, to)))];
}

/** Entries that quote what was hit; of a clause found as a whole, all that quote anything of it. */
export function facetsOf({ clause, spans }: ClauseHit): number[] {
  const hit = clause.facets.filter(([, start, end]) => !spans.length || spans.some(([from, to]) => from < end && start < to));
  return [...new Set(hit.map(([entry]) => entry))];
}

function clauseItem(hit: ClauseHit): HTMLElement {
  const item = createElement('li', 'result');
  item.dataset.clause = hit.clause.id;
  item.dataset.facets = facetsOf(hit).join(' ');
  item.dataset.citation = hit.clause.cited ?? '';
  item.dataset.label = hit.clause.label;
  item.dataset.address = pageUrl(`${hit.policy}/text/`);
  const link = createElement('a', 'result-link');
  link.href = pageUrl(`${hit.policy}/text/#${hit.clause.id}`);
  link.dataset.editor = '';
  link.dataset.find = JSON.stringify(foundWords(hit));
  link.append(createElement('span', 'result-place', hit.clause.label));
  if (hit.reason) link.append(createElement('span', 'result-reason', REASONS[hit.reason]));
  item.append(link);
  item.append(hit.source === undefined ? excerptLine(hit) : sourceLine(hit));
  return item;
}

function entryItem(hit: EntryHit, { collections }: SearchSite): HTMLElement {
  const item = createElement('li', 'result');
  const link = createElement('a', 'result-link');
  link.href = pageUrl(`${hit.policy}/${hit.collection}/${hit.entry ? `${hit.entry.id}/` : ''}`);
  const [{ label: kind = '' } = {}] = collections.filter(({ id }) => id === hit.collection);
  link.append(
    createElement('span', 'result-place', hit.entry ? hit.entry.name : kind),
    createElement('span', 'result-reason', hit.reason === 'entry' ? kind : `${kind} · ${REASONS[hit.reason]}`),
  );
  item.append(link);
  for (const list of hit.lists ?? []) item.append(...listOf(list, pageUrl(`${hit.policy}/text/`)));
  return item;
}

function listItem(item: ListHit['items'][number]): HTMLElement {
  const line = createElement('li', '');
  Object.assign(line.dataset, { citation: item.clause.cited ?? '', label: item.clause.label });
  line.append(itemWords(item));
  return line;
}

/**
 * What an entry is a list of, in the document's words.
 * @param address of the full text
 */
function listOf({ name, items }: ListHit, address: string): HTMLElement[] {
  const list = createElement('ol', 'result-items');
  list.dataset.address = address;
  list.append(...items.map(listItem));
  return [createElement('p', 'result-list', name), list];
}

export function resultItem(hit: Hit, site: SearchSite): HTMLElement {
  const item = hit.kind === 'clause' ? clauseItem(hit) : entryItem(hit, site);
  item.setAttribute('data-result', '');
  item.dataset.policy = hit.policy;
  item.dataset.collection = hit.kind === 'clause' ? 'text' : hit.collection;
  if (hit.reason) item.setAttribute('data-inexact', hit.reason);
  return item;
}
