/** What a term or an emendation means, and what a reference leads to, shown beside it on hover, focus and tap. */
import * as wording from '../../wording/interface.ts';
import { all, createElement, one, TOUCHED_CLASS } from '../ui/dom.ts';
import { cloneSpan } from '../ui/text-marks.ts';
import { fillReferenceCard } from './reference-card.ts';

const DELAY = 180;
let card: HTMLElement | null = null;
let owner: HTMLElement | null = null;
let timer = 0;

function hide(): void {
  window.clearTimeout(timer);
  if (card) card.remove();
  owner?.removeAttribute('aria-describedby');
  card = null;
  owner = null;
}

function place(box: HTMLElement, anchor: HTMLElement): void {
  // Of a phrase that breaks over two lines, the last line's end is where the reader is.
  const rects = anchor.getClientRects();
  const rect = rects[rects.length - 1] ?? anchor.getBoundingClientRect();
  const width = box.offsetWidth;
  const left = Math.max(16, Math.min(rect.left, document.documentElement.clientWidth - width - 16));
  const below = rect.bottom + 8;
  const above = rect.top - box.offsetHeight - 8;
  const fits = below + box.offsetHeight < window.innerHeight || above < 0;
  box.style.left = `${left + window.pageXOffset}px`;
  box.style.top = `${(fits ? below : above) + window.pageYOffset}px`;
}

/** Terms as the links have them, before any of the text is shown in another form. */
const names: Record<string, string> = {};

/** Adds what all terms' cards say alike. */
function complete(box: HTMLElement, { dataset, href }: HTMLAnchorElement): void {
  if (!one('.card-name', box)) box.insertBefore(createElement('p', 'card-name', names[dataset.card ?? '']), box.firstChild);
  const defined = one('.address', box)?.parentElement;
  if (!defined) box.appendChild(createElement('p', 'silent', wording.unexplained));
  const foot = defined ?? box.appendChild(createElement('p', ''));
  if (defined) foot.appendChild(document.createTextNode('　'));
  const link = createElement('a', '', wording.sourceAndNote);
  link.href = href;
  foot.appendChild(link);
}

function show(anchor: HTMLElement): void {
  if (owner === anchor) return;
  hide();
  card = createElement('div', 'card');
  card.id = 'card';
  const content = document.getElementById(`card-${anchor.dataset.card}`);
  if (content) for (const node of all(':scope > *', content)) card.appendChild(node.cloneNode(true));
  if (anchor.matches('.term')) complete(card, anchor as HTMLAnchorElement);
  const box = card;
  if (anchor.matches('.reference')) fillReferenceCard(box, anchor as HTMLAnchorElement, () => box === card && place(box, anchor));
  card.addEventListener('mouseenter', () => window.clearTimeout(timer));
  card.addEventListener('mouseleave', hideLater);
  // Within the main: what stands beside the landmarks of a page is passed over.
  (one('main') ?? document.body).appendChild(card);
  place(card, anchor);
  owner = anchor;
  anchor.setAttribute('aria-describedby', 'card');
}

function hideLater(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(hide, DELAY * 2);
}

/** What a term's card quotes stands in the text: it is taken from there, before any of it is shown in another form. */
function fillQuotes(): void {
  for (const place of all('[data-quote]')) {
    const [id = '', start, end] = (place.dataset.quote ?? '').split(' ');
    const clause = document.getElementById(id);
    if (!clause) continue;
    place.appendChild(cloneSpan(clause, Number(start), Number(end)));
    for (const link of all('.term, .reference', place)) link.replaceWith(link.textContent ?? '');
  }
}

export function initCards(): void {
  const text = one('[data-document]');
  if (!text || !one('[data-cards]')) return;
  fillQuotes();
  for (const { dataset, textContent } of all('.term', text)) names[dataset.card ?? ''] = textContent ?? '';
  let touched = document.documentElement.classList.contains(TOUCHED_CLASS);
  const anchorOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-card], .reference') : null;
  text.addEventListener(
    'touchstart',
    () => {
      touched = true;
    },
    { passive: true },
  );
  text.addEventListener('mouseover', (event) => {
    const anchor = anchorOf(event.target);
    if (!anchor || touched) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => show(anchor), DELAY);
  });
  text.addEventListener('mouseout', (event) => {
    // A finger has no place to leave: what a tap showed stays until the next.
    if (!touched && anchorOf(event.target)) hideLater();
  });
  text.addEventListener('focusin', (event) => {
    const anchor = anchorOf(event.target);
    if (anchor && !touched) show(anchor);
  });
  text.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (!anchorOf(target)) return;
    // What is gone to next by key may stand where the card does.
    if (relatedTarget && !card?.contains(relatedTarget as Node)) hide();
    else hideLater();
  });
  // The first tap shows, the link in the card leads on; a selection in progress is left alone.
  text.addEventListener('click', (event) => {
    const anchor = anchorOf(event.target);
    if (!anchor || !touched) return;
    event.preventDefault();
    if (String(window.getSelection()) === '') show(anchor);
  });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (card && !card.contains(target) && !anchorOf(target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  // A page brought back by the back button comes without what was open on it.
  window.addEventListener('pagehide', hide);
}
