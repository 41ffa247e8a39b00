/** Copying a clause: its address, its words with citation, the citation; and a citation under every copied selection. */

import { singleFileApi } from '../single/single-file-api.ts';
import { copyText } from '../ui/clipboard.ts';
import { all, createButton, createElement, decodedUrl, one } from '../ui/dom.ts';
import { requestSectionPrint } from '../ui/request-print.ts';
import { canSpeak, speak } from '../ui/speech.ts';

let menu: HTMLElement | null = null;
let opener: HTMLElement | null = null;

function close(refocus = false): void {
  menu?.remove();
  menu = null;
  opener?.setAttribute('aria-expanded', 'false');
  if (refocus) opener?.focus();
  opener = null;
}

/** The words of a node, the editors' left out, one line a clause. */
function wordsOf(node: ParentNode & Node): string {
  const clone = node.cloneNode(true) as Element | DocumentFragment;
  for (const note of all('[data-editor]', clone)) note.remove();
  const clauses = all('[data-clause]', clone);
  const words = clauses.length ? clauses.map((one) => one.textContent ?? '').join('\n') : (clone.textContent ?? '');
  return words.trim();
}

/** What a document issues is cited by its own name. */
function citation(text: HTMLElement, label: string, id: string): string {
  const cited = document.getElementById(id)?.closest<HTMLElement>('[data-citation]') ?? text;
  return `${cited.dataset.citation ?? ''}${label}${formOf(text)}`;
}

/** Text, then where it stands, as one quotes in a report. */
const quoted = (words: string, cited: string, address: string) => `${words}\n——${cited}\n${address}`;

/** Of a file that was sent around its name, for where a device keeps it says nothing to others. */
function pageAddress(): string {
  const { href, pathname, protocol } = window.location;
  const { address } = document.body.dataset;
  if (address) return address;
  const name = singleFileApi() && !/^http/.test(protocol) && pathname.split('/').pop();
  return name ? decodedUrl(name) : (href.split('#')[0] ?? '');
}

const addressOf = (id: string) => `${pageAddress()}#${id}`;

function addItem(to: HTMLElement, name: string, act: () => void): void {
  const onClick = () => {
    close(true);
    act();
  };
  to.appendChild(createButton(name, onClick));
}

function open(text: HTMLElement, link: HTMLAnchorElement): void {
  close();
  const id = link.dataset.copy ?? '';
  const clause = document.getElementById(id);
  const cited = citation(text, link.textContent ?? '', id);
  if (!clause) return;
  opener = link;
  menu = createElement('div', 'copy-menu');
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', `${link.textContent}：${canSpeak() ? '复制、朗读' : '复制'}`);
  const items: [string, string, string][] = [
    ['复制文字和出处', quoted(wordsOf(clause), cited, addressOf(id)), '已复制文字和出处'],
    ['复制链接', addressOf(id), '已复制链接'],
    ['复制出处', cited, '已复制出处'],
  ];
  for (const [name, words, done] of items) addItem(menu, name, () => void copyText(words, done));
  if (one('.contents')) addItem(menu, '只印本节', () => requestSectionPrint(id));
  if (canSpeak()) addItem(menu, '朗读本条', () => void speak(clause));
  menu.addEventListener('focusout', (event) => {
    const next = event.relatedTarget as Node | null;
    if (next && menu && !menu.contains(next) && next !== link) close();
  });
  link.insertAdjacentElement('afterend', menu);
  menu.setAttribute('data-editor', '');
  link.setAttribute('aria-expanded', 'true');
  one('button', menu)?.focus({ preventScroll: true });
  menu.scrollIntoView({ block: 'nearest' });
}

function menus(text: HTMLElement): void {
  for (const link of all('[data-copy]', text)) {
    link.setAttribute('aria-expanded', 'false');
  }
  text.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-copy]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The address bar shows the clause's address, as it would without this menu.
    window.history.replaceState(null, '', `#${link.dataset.copy}`);
    if (link === opener) close();
    else open(text, link);
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (menu && !menu.contains(target) && !target.closest('[data-copy]')) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu) close(true);
  });
}

/** The part of a range that lies in an element. */
function within(range: Range, element: HTMLElement): Range {
  const part = range.cloneRange();
  const whole = document.createRange();
  whole.selectNodeContents(element);
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) part.setStart(whole.startContainer, whole.startOffset);
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) part.setEnd(whole.endContainer, whole.endOffset);
  return part;
}

/** Clauses of which something is selected: a triple click ends at the start of the next block, which is nothing of it. */
const selected = (text: HTMLElement, range: Range): HTMLElement[] =>
  all('.clause', text).filter((clause) => range.intersectsNode(clause) && within(range, clause).toString().trim() !== '');

const labelOf = (clause: HTMLElement | undefined): string =>
  clause ? (document.querySelector(`[data-copy="${clause.id}"]`)?.textContent ?? '') : '';

/** Labels of the first and last clause of a selection: 二（一）第2段至二（二）; title and issuer have none. */
function labels(text: HTMLElement, range: Range): { label: string; id: string } {
  const clauses = selected(text, range);
  const [from, to] = [labelOf(clauses[0]), labelOf(clauses[clauses.length - 1])];
  return { label: !from || from === to ? from : `${from}至${to}`, id: clauses[0]?.id ?? '' };
}

/** In the source form what is quoted is not the reading, and says so. */
const formOf = (text: HTMLElement): string => (text.classList.contains('showing-source') ? '（原件文字）' : '');

function selections(text: HTMLElement): void {
  document.addEventListener('copy', (event) => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const words = wordsOf(range.cloneContents());
    if (!words) return;
    const { label, id } = labels(text, range);
    event.clipboardData.setData('text/plain', quoted(words, citation(text, label, id), addressOf(id)));
    event.preventDefault();
  });
}

export function initCitationCopy(): void {
  const text = one('[data-document]');
  if (!text) return;
  menus(text);
  selections(text);
}
