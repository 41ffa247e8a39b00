/** Hits as elements; the reader's words and the documents' are only ever text. */
import type { ClauseHit, EntryHit, Hit, Reason, SearchList, SearchSite } from '../../search/types.ts';
import { singleFileApi } from '../single/single-file-api.ts';
import { createElement } from '../ui/dom.ts';
import { withIndexFile } from '../ui/file-links.ts';
import { searchFolderUrl } from './fetch-data.ts';

const REASONS: Record<Reason, string> = {
  citation: '条款号',
  question: '按提问找到',
  entry: '编者条目',
  unquoted: '去掉引号',
  punctuation: '略去标点',
  pinyin: '拼音',
  related: '相关',
};

const AROUND = 32;

/** Address of a page of the site, from the search page. */
export const pageUrl = (path: string): string =>
  singleFileApi()?.pageUrl(path) ?? withIndexFile(new URL(`../${path}`, searchFolderUrl()).href);

type Excerpt = { start: number; end: number; marks: [number, number][] };

/** Stretches of text around the spans, those that touch joined; no more than a reader takes in at a glance. */
function excerpts(length: number, spans: readonly [number, number][]): Excerpt[] {
  const pieces: Excerpt[] = [];
  for (const [from, to] of spans) {
    const last = pieces[pieces.length - 1];
    const start = Math.max(0, from - AROUND);
    const end = Math.min(length, to + AROUND);
    if (last && start <= last.end) {
      last.end = end;
      last.marks.push([from, to]);
    } else pieces.push({ start, end, marks: [[from, to]] });
  }
  return pieces.length ? pieces : [{ start: 0, end: Math.min(length, AROUND * 2), marks: [] }];
}

/** A sentence that is not longer is shown whole. */
const SENTENCE = 160;

/** @param sentence what answers: shown whole, or what of it has the spans */
function excerptLine(text: string, spans: readonly [number, number][], sentence?: [number, number]): HTMLElement {
  const line = createElement('p', 'words');
  const whole = sentence && sentence[1] - sentence[0] <= SENTENCE ? [{ start: sentence[0], end: sentence[1], marks: [...spans] }] : null;
  for (const { start, end, marks } of whole ?? excerpts(text.length, spans)) {
    line.append(start > 0 ? '…' : '');
    let at = start;
    for (const [from, to] of marks) {
      line.append(text.slice(at, from), createElement('mark', '', text.slice(from, to)));
      at = to;
    }
    line.append(text.slice(at, end), end < text.length ? '…' : '');
  }
  return line;
}

/** What is to be marked on the page that a hit leads to. */
function foundWords(hit: ClauseHit): string[] {
  return hit.spans.map(([from, to]) => hit.clause.text.slice(from, to)).filter((words, i, all) => all.indexOf(words) === i);
}

/** Entries that quote what was hit; of a clause found as a whole, all that quote anything of it. */
export function facetsOf({ clause, spans }: ClauseHit): number[] {
  const hit = clause.facets.filter(([, start, end]) => !spans.length || spans.some(([from, to]) => from < end && start < to));
  return hit.map(([entry]) => entry).filter((entry, i, all) => all.indexOf(entry) === i);
}

function clauseItem(hit: ClauseHit): HTMLElement {
  const item = createElement('li', 'result');
  item.dataset.clause = hit.clause.id;
  item.dataset.facets = facetsOf(hit).join(' ');
  const link = createElement('a', 'result-link');
  link.href = pageUrl(`${hit.policy}/text/#${hit.clause.id}`);
  link.dataset.find = JSON.stringify(foundWords(hit));
  link.append(createElement('span', 'result-place', hit.clause.label));
  if (hit.reason) link.append(createElement('span', 'result-reason', REASONS[hit.reason]));
  item.append(link);
  if (hit.source !== undefined) item.append(createElement('p', 'result-source', `原件作：…${hit.source}…`));
  else item.append(excerptLine(hit.clause.text, hit.spans, hit.sentence));
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
  for (const list of hit.lists ?? []) item.append(...listOf(list));
  return item;
}

/** What an entry is a list of, in the document's words. */
function listOf({ name, items }: SearchList): HTMLElement[] {
  const list = createElement('ol', 'result-items');
  list.append(...items.map(([, text]) => createElement('li', '', text)));
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
