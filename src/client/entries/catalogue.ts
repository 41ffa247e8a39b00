/** Lists a library's documents by what a reader types of their titles, issuers, dates and status on the day of reading. */
import type { SearchSite, SearchTitle } from '../../search/types.ts';
import { fetchData } from '../search/fetch-data.ts';
import { documentNote, statusToday } from '../search/in-force.ts';
import { pageUrl } from '../search/results.ts';
import { createElement, one } from '../ui/dom.ts';
import { hasWords } from '../ui/has-words.ts';

/** A reader who finds none of these among them types another word. */
const MOST = 30;

function line(document: SearchTitle): HTMLElement {
  const { id, title, issuer, date } = document;
  const item = createElement('li', '');
  const link = createElement('a', '', title);
  link.href = pageUrl(`${id}/`);
  item.append(link, ...documentNote(document), createElement('span', 'detail', [issuer, date].filter(Boolean).join('，')));
  return item;
}

/** @returns the documents to list, and what is said of how many there are */
function found(documents: readonly SearchTitle[], typed: string): { listed: SearchTitle[]; said: string } {
  if (!typed.trim()) return { listed: [], said: '' };
  const told = (one: SearchTitle) => [one.title, one.issuer, one.date, statusToday(one)].filter(Boolean).join(' ');
  const all = documents.filter((one) => hasWords(told(one), typed));
  const more = all.length > MOST ? `，列出前 ${MOST} 份；再多写几个字` : '';
  return {
    listed: all.slice(0, MOST),
    said: all.length ? `${all.length} 份${more}` : '没有标题、机关、日期或时效里有这些字的文件；可以搜索全文',
  };
}

function start(input: HTMLInputElement, list: HTMLElement, count: HTMLElement): void {
  const show = async () => {
    const typed = input.value;
    const { documents } = (await fetchData('index')) as SearchSite;
    // What was typed meanwhile has an answer of its own.
    if (typed !== input.value) return;
    const { listed, said } = found(documents, typed);
    count.textContent = said;
    list.textContent = '';
    list.append(...listed.map(line));
  };
  const tell = () => {
    count.textContent = '没有取到文件的目录，请重试';
  };
  input.addEventListener('input', () => void show().catch(tell));
  if (input.value) void show().catch(tell);
}

const input = one<HTMLInputElement>('[data-catalogue] input');
const list = one('[data-found]');
const count = one('[data-found-count]');
if (input && list && count) start(input, list, count);
