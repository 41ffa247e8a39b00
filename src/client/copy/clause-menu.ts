/** The menu of a clause's address in the full text: its words with citation, as the source has them, its address, its citation. */

import * as wording from '../../wording/interface.ts';
import { copyText } from '../ui/clipboard.ts';
import { all, createButton, createElement, one } from '../ui/dom.ts';
import { requestSectionPrint } from '../ui/request-print.ts';
import { canSpeak, speak } from '../ui/speech.ts';
import { citationOf, copyOf, isEmended } from './copied.ts';
import { excerptsIn } from './excerpts.ts';
import { copySource } from './selection-copy.ts';

let menu: HTMLElement | null = null;
let opener: HTMLElement | null = null;

function close(refocus = false): void {
  menu?.remove();
  menu = null;
  opener?.setAttribute('aria-expanded', 'false');
  if (refocus) opener?.focus();
  opener = null;
}

function addItem(to: HTMLElement, name: string, act: () => void): void {
  const onClick = () => {
    close(true);
    act();
  };
  to.appendChild(createButton(name, onClick));
}

function open(link: HTMLAnchorElement): void {
  close();
  const clause = document.getElementById(link.dataset.copy ?? '');
  const excerpts = clause ? excerptsIn(clause) : [];
  const [excerpt] = excerpts;
  if (!clause || !excerpt) return;
  opener = link;
  menu = createElement('div', 'copy-menu');
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', `${link.textContent}：${canSpeak() ? wording.copyAndSpeak : wording.copy}`);
  const items: [string, string, string][] = [
    [wording.copyWords, copyOf(excerpts), wording.copiedWords],
    [wording.copyLink, excerpt.address, wording.copiedLink],
    [wording.copyCitation, citationOf(excerpt), wording.copiedCitation],
  ];
  for (const [name, words, done] of items) addItem(menu, name, () => void copyText(words, done));
  if (isEmended(excerpts)) addItem(menu, wording.copyReceived, () => copySource(excerpts));
  if (one('.contents')) addItem(menu, wording.printSection, () => requestSectionPrint(clause.id));
  if (canSpeak()) addItem(menu, wording.speakClause, () => void speak(clause));
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

export function initClauseMenus(): void {
  const text = one('[data-document]');
  if (!text) return;
  for (const link of all('[data-copy]', text)) link.setAttribute('aria-expanded', 'false');
  text.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-copy]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The address bar shows the clause's address, as it would without this menu.
    window.history.replaceState(null, '', `#${link.dataset.copy}`);
    if (link === opener) close();
    else open(link);
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (menu && !menu.contains(target) && !target.closest('[data-copy]')) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu) close(true);
  });
}
