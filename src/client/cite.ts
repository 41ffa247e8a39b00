/** Copying a clause: its address, its words with citation, the citation; and a citation under every copied selection. */
import { copy } from './clipboard.ts';
import { all, make, one } from './dom.ts';

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
  for (const ours of all('[data-editor]', clone)) ours.remove();
  const clauses = all('[data-clause]', clone);
  const words = clauses.length ? clauses.map((one) => one.textContent ?? '').join('\n') : (clone.textContent ?? '');
  return words.trim();
}

const citation = (text: HTMLElement, label: string) => `${text.dataset.citation ?? ''}${label}`;

/** Text, then where it stands, as one quotes in a report. */
const quoted = (words: string, cited: string, address: string) => `${words}\n——${cited}\n${address}`;

const addressOf = (id: string) => `${window.location.href.split('#')[0]}#${id}`;

function open(text: HTMLElement, link: HTMLAnchorElement): void {
  close();
  const id = link.dataset.copy ?? '';
  const clause = document.getElementById(id);
  const cited = citation(text, link.textContent ?? '');
  if (!clause) return;
  opener = link;
  menu = make('div', 'copy-menu');
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', `${link.textContent}：复制`);
  const offers: [string, string, string][] = [
    ['复制文字和出处', quoted(wordsOf(clause), cited, addressOf(id)), '已复制文字和出处'],
    ['复制链接', addressOf(id), '已复制链接'],
    ['复制出处', cited, '已复制出处'],
  ];
  for (const [name, words, told] of offers) {
    const button = make('button', '', name);
    button.type = 'button';
    button.addEventListener('click', () => {
      void copy(words, told);
      close(true);
    });
    menu.appendChild(button);
  }
  link.insertAdjacentElement('afterend', menu);
  menu.setAttribute('data-editor', '');
  link.setAttribute('aria-expanded', 'true');
  one('button', menu)?.focus({ preventScroll: true });
  menu.scrollIntoView({ block: 'nearest' });
}

function menus(text: HTMLElement): void {
  for (const link of all('[data-copy]', text)) {
    link.setAttribute('aria-haspopup', 'true');
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

function rowOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.row') ?? null;
}

/** Labels of the first and last clause of a selection: 二（一）第2段至二（二）. */
function labels(range: Range): { label: string; id: string } {
  const rows = [rowOf(range.startContainer), rowOf(range.endContainer)];
  const links = rows.map((row) => row && one('[data-copy]', row));
  const [from, to] = links.map((link) => link?.textContent ?? '');
  return { label: from === to || !to ? (from ?? '') : `${from}至${to}`, id: links[0]?.dataset.copy ?? '' };
}

function selections(text: HTMLElement): void {
  document.addEventListener('copy', (event) => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const words = wordsOf(range.cloneContents());
    if (!words) return;
    const { label, id } = labels(range);
    event.clipboardData.setData('text/plain', quoted(words, citation(text, label), addressOf(id)));
    event.preventDefault();
  });
}

export function citing(): void {
  const text = one('[data-document]');
  if (!text) return;
  menus(text);
  selections(text);
}
