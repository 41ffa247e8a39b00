/** The sections of a page, each of which can be printed alone. */
import { all, one } from '../ui/dom.ts';

export interface Section {
  name: string;
  /** How deep it stands in the contents, from 0. */
  depth: number;
  parts: readonly HTMLElement[];
}

/** Of pages that are not the full text. */
const PARTS = '.page > section, .page > .pair > section, .steps > li, .emendations > li, .terms > div';
const NAMES = 'h2, h3, dt, .entry-head';

/** Words of an element as one line, without what a count or a control adds. */
function nameOf(element: HTMLElement | null): string {
  const clone = element?.cloneNode(true) as HTMLElement | undefined;
  if (!clone) return '';
  for (const ours of all('.count, .detail, button', clone)) ours.remove();
  return (clone.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** How many lists of contents a link stands in, but for the first. */
function depthOf(link: Element): number {
  let depth = -1;
  for (let list = link.closest('.toc'); list; list = list.parentElement?.closest('.toc') ?? null) depth++;
  return depth;
}

/** The full text's rows as its contents divide them: a section ends where the next of its rank, or of a higher one, begins. */
function textSections(): Section[] {
  const rows = all('[data-document] .row');
  const links = all<HTMLAnchorElement>('.contents a');
  const heads = links.map((link) => {
    const head = document.getElementById((link.getAttribute('href') ?? '').slice(1));
    return { name: nameOf(link), depth: depthOf(link), at: rows.indexOf(head?.closest('.row') as HTMLElement) };
  });
  return heads
    .filter(({ at }) => at >= 0)
    .map(({ name, depth, at }, i, found) => {
      const next = found.slice(i + 1).filter((other) => other.depth <= depth)[0];
      return { name, depth, parts: rows.slice(at, next?.at) };
    });
}

/** @returns none for a page that is not divided */
export function sectionsOfPage(): Section[] {
  if (one('[data-document]')) return textSections();
  const named = all(PARTS).map((part) => ({ name: nameOf(one(NAMES, part)), depth: 0, parts: [part] }));
  const found = named.filter(({ name }) => name);
  return found.length > 1 ? found : [];
}

/** What the reader is at, as the contents of the full text mark it. */
export function sectionInView(sections: readonly Section[]): Section | undefined {
  const marked = one('.contents [aria-current]')?.getAttribute('href')?.slice(1);
  const head = marked ? document.getElementById(marked) : null;
  return head ? sections.filter(({ parts: [first] }) => !!first && first.contains(head))[0] : undefined;
}

/** The smallest section that has an element in it. */
export function sectionWith(sections: readonly Section[], element: Element | null): Section | undefined {
  const having = sections.filter(({ parts }) => parts.some((part) => part.contains(element)));
  return having[having.length - 1];
}

const HEAD = '.issuer, .title, .date:not(.closing)';

/** What is said at the end of the text about places that are not printed. */
function endnotes(rows: readonly HTMLElement[]): HTMLElement[] {
  const names = rows.reduce<string[]>((done, row) => done.concat(all('.sign', row).map(({ dataset }) => dataset.card ?? '')), []);
  const notes = all('[data-cards] > [id^="card-e"]').filter(({ id }) => names.indexOf(id.replace('card-', '')) >= 0);
  return notes.concat(rows.some((row) => one('.gap', row)) ? all('.gap-notice') : []);
}

/** What is not printed when a section is; title, issuer and date are printed whatever is. */
export function partsBeside({ parts }: Section): HTMLElement[] {
  const beside = (part: HTMLElement) => parts.indexOf(part) < 0;
  if (!one('[data-document]'))
    return all(PARTS).filter((part) => beside(part) && !parts.some((own) => own.contains(part) || part.contains(own)));
  const rows = all('[data-document] .row').filter((row) => beside(row) && !row.matches(HEAD));
  return rows.concat(endnotes(rows));
}
