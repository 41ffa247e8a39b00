/** The document's words on a page: elements that have them, what they say of themselves, where they stand. */
import { singleFileApi } from '../single/single-file-api.ts';
import { decodedUrl, one } from '../ui/dom.ts';
import { type Citable, type CopiedPlace, cutOut, type Told } from './place.ts';

export const WORDS = '.clause[data-clause], .words[data-clause]';

export const clauseIdOf = ({ dataset }: HTMLElement): string => dataset.clause ?? '';

const toldOf = ({ told }: DOMStringMap): Told | null => (told as Told | undefined) ?? null;

/** Adds the words of a node and the outermost places in it. */
function collect(node: Node, into: { text: string; places: CopiedPlace[] }, isWithin: boolean): void {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === Node.TEXT_NODE) into.text += child.nodeValue ?? '';
    if (!(child instanceof HTMLElement) || child.dataset.editor !== undefined) continue;
    const start = into.text.length;
    const { sic } = child.dataset;
    collect(child, into, isWithin || sic !== undefined);
    const corr = into.text.slice(start);
    if (sic !== undefined && !isWithin) into.places.push({ start, end: into.text.length, corr, sic, told: toldOf(child.dataset) });
  }
}

/** Words of an element, the editors' left out. */
export function shownWordsOf(element: HTMLElement): Citable {
  const found = { text: '', places: [] };
  collect(element, found, false);
  return found;
}

/** Words without the white space at their ends; what stands empty in it stands where they begin or end. */
export function trimmed({ text, places }: Citable): Citable {
  const start = text.length - text.trimLeft().length;
  const end = Math.max(start, text.trimRight().length);
  const within = (at: number) => Math.min(end, Math.max(start, at));
  const moved = places.map((place) =>
    place.start === place.end ? { ...place, start: within(place.start), end: within(place.end) } : place,
  );
  return cutOut({ text, places: moved }, start, end);
}

/** The full text; on its pages parts of a text are next to each other. */
export const fullTextOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('[data-document]');

/** In the source form what is shown is not the reading. */
export const isSourceShown = (element: HTMLElement): boolean =>
  element.dataset.source !== undefined || !!fullTextOf(element)?.classList.contains('showing-source');

/** Results and what they list say it of all that is in them. */
const RESULT_LABEL = '[data-result][data-label], [data-result] [data-label]';

/** By its address in the full text, by what it says itself, or by a link on the page that leads to the clause; the title has none. */
export function labelOf(element: HTMLElement): string {
  const id = clauseIdOf(element);
  if (fullTextOf(element)) return one(`[data-copy="${id}"]`)?.textContent ?? '';
  return (element.closest<HTMLElement>(RESULT_LABEL) ?? element).dataset.label ?? one(`a.address[href$="#${id}"]`)?.textContent ?? '';
}

/** What the document is cited by; what it issues by its own name. */
export const documentOf = (element: HTMLElement): string => element.closest<HTMLElement>('[data-citation]')?.dataset.citation ?? '';

/** Of a file that was sent around its name, for where a device keeps it says nothing to others; what messengers added is left out. */
function ownAddress(): string {
  const { href, pathname, protocol } = window.location;
  const { address } = document.body.dataset;
  if (address) return address;
  const name = singleFileApi() && !/^http/.test(protocol) && pathname.split('/').pop();
  return name ? decodedUrl(name) : href.replace(/[?#].*$/, '');
}

/** Where the full text of the words' document is: this page, the file, where results say, or where a link to the document around them leads. */
function fullTextAddress(element: HTMLElement): string {
  if (singleFileApi() || fullTextOf(element)) return ownAddress();
  const { address } = element.closest<HTMLElement>('[data-address]:not(body)')?.dataset ?? {};
  const { policy } = element.closest<HTMLElement>('[data-policy]:not(body)')?.dataset ?? {};
  const link = one<HTMLAnchorElement>(policy ? `a[href*="/${policy}/text/"]` : '.site-head nav a[href*="text/"]');
  return address ?? link?.href ?? ownAddress();
}

/** Address of the clause that an element has words of. */
export const addressOf = (element: HTMLElement): string => `${fullTextAddress(element)}#${clauseIdOf(element)}`;
