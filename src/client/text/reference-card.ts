/** What a reference leads to: the document that it names, and the words of the clause. */
import type { SearchDocument } from '../../search/types.ts';
import * as wording from '../../wording/interface.ts';
import { fetchData } from '../search/fetch-data.ts';
import { createElement } from '../ui/dom.ts';

/** The beginning of a clause says which it is; the whole is a step away. */
const LONGEST = 160;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text);

interface Goal {
  /** Id of another document; null for that of the page. */
  policy: string | null;
  clause: string;
}

function goalOf(anchor: HTMLAnchorElement): Goal {
  const clause = decodeURIComponent(anchor.hash.slice(1));
  if ((anchor.getAttribute('href') ?? '')[0] === '#') return { policy: null, clause };
  return { policy: /([^/]+)\/text\/(?:index\.html)?$/.exec(anchor.pathname)?.[1] ?? null, clause };
}

interface ClauseWords {
  label: string;
  text: string;
}

function onPage(clause: string): ClauseWords | null {
  const element = document.getElementById(clause);
  if (!element) return null;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const ours of Array.from(copy.querySelectorAll('[data-editor]'))) ours.remove();
  const address = document.querySelector(`[data-copy="${clause}"]`);
  return { label: address?.textContent?.trim() ?? '', text: copy.textContent ?? '' };
}

async function elsewhere(policy: string, clause: string): Promise<ClauseWords | null> {
  const { clauses } = (await fetchData(`in-${policy}`)) as SearchDocument;
  return clauses.filter(({ id }) => id === clause)[0] ?? null;
}

function addLink(box: HTMLElement, name: string, { href }: HTMLAnchorElement): void {
  const link = createElement('a', 'address', name);
  link.href = href;
  box.appendChild(createElement('p', '')).appendChild(link);
}

function addWords(box: HTMLElement, { label, text }: ClauseWords, anchor: HTMLAnchorElement): void {
  box.appendChild(createElement('p', '')).appendChild(createElement('q', 'words', shortened(text.trim())));
  addLink(box, label, anchor);
}

/**
 * Fills a card, at once or when the words have come.
 * @param changed called when the card has grown
 */
export function fillReferenceCard(box: HTMLElement, anchor: HTMLAnchorElement, changed: () => void): void {
  const { policy, clause } = goalOf(anchor);
  const about = policy === null ? null : document.getElementById(`card-d-${policy}`);
  for (const node of Array.from(about?.children ?? [])) box.appendChild(node.cloneNode(true));
  if (policy === null) {
    const words = onPage(clause);
    if (words) addWords(box, words, anchor);
  } else if (clause) {
    // Where the words cannot be had, the link is enough.
    elsewhere(policy, clause)
      .catch(() => null)
      .then((words) => {
        if (words) addWords(box, words, anchor);
        else addLink(box, wording.seeClause, anchor);
        changed();
      });
  } else addLink(box, wording.seeText, anchor);
}
