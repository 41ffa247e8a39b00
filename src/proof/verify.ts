/** A built site, proven against its editions: every page read back, every link followed. */
import type { Edition } from '../collections/edition.ts';
import type { Problem } from '../collections/problem.ts';
import { besideFlaws } from './beside.ts';
import { type Flaw, fidelity } from './fidelity.ts';
import { attr, type Element, elements, parsePage } from './html.ts';
import { isCarried } from './paths.ts';
import { problemsOf } from './report.ts';
import { descriptionOf, idsOf, links, type Page, structure, titleOf } from './structure.ts';

export interface Built {
  /** Path in the built folder to content; text files only need content. */
  files: ReadonlyMap<string, string>;
}

/** What is left of a page that was read: what to compare with other pages, and its flaws so far. */
interface Read extends Page {
  title: string;
  description: string;
  ids: ReadonlySet<string>;
  flaws: Flaw[];
}

/** By itself: an element that knows its neighbours would keep the whole page in memory. */
const alone = (element: Element): Element => ({ ...element, childNodes: [], parentNode: null });
const leads = (element: Element): boolean => ['href', 'src', 'action'].some((name) => attr(element, name) !== undefined);

function documentOf(all: readonly Element[], editions: readonly Edition[]): Edition | undefined {
  const body = all.find(({ tagName }) => tagName === 'body');
  const id = body && attr(body, 'data-policy');
  return editions.find((edition) => edition.id === id);
}

function read(path: string, html: string, editions: readonly Edition[]): Read {
  const page: Page = { path, elements: elements(parsePage(html)) };
  const edition = documentOf(page.elements, editions);
  const fullText = edition !== undefined && path === `${edition.id}/text/index.html`;
  return {
    path,
    elements: page.elements.filter(leads).map(alone),
    title: titleOf(page),
    description: descriptionOf(page),
    ids: new Set(idsOf(page)),
    flaws: [...fidelity(page.elements, edition?.document, fullText), ...structure(page)],
  };
}

function duplicates(pages: readonly Read[], key: 'title' | 'description', what: string): Map<Read, Flaw[]> {
  const first = new Map<string, Read>();
  const flaws = new Map<Read, Flaw[]>();
  for (const page of pages) {
    const value = page[key];
    const other = first.get(value);
    if (other) flaws.set(page, [{ what: `${what}与 ${other.path} 相同`, here: value }]);
    else first.set(value, page);
  }
  return flaws;
}

/** @returns every flaw of the pages among each other, and of each by itself */
function pageFlaws({ files }: Built, editions: readonly Edition[]): [string, Flaw[]][] {
  // A single file holds many pages: it is proven where it is made.
  const served = [...files].filter(([path]) => path.endsWith('.html') && !isCarried(path));
  const pages = served.map(([path, html]) => read(path, html, editions));
  const idsIn = new Map<string, ReadonlySet<string>>([...files.keys()].map((path) => [path, new Set()]));
  for (const { path, ids } of pages) idsIn.set(path, ids);
  const sameTitle = duplicates(pages, 'title', '标题');
  const sameDescription = duplicates(pages, 'description', '摘要');
  return pages.map((page) => {
    const lost = page.path === '404.html' ? [] : links(page, idsIn);
    return [page.path, [...page.flaws, ...lost, ...(sameTitle.get(page) ?? []), ...(sameDescription.get(page) ?? [])]];
  });
}

/** @returns every flaw as a problem whose file is the built file; single files are proven by themselves */
export function verify(built: Built, editions: readonly Edition[]): Problem[] {
  const found = pageFlaws(built, editions);
  for (const edition of editions) {
    const fullText = `${edition.id}/text/index.html`;
    if (!built.files.has(fullText)) found.push([fullText, [{ what: '没有全文页' }]]);
    found.push(...besideFlaws(built.files, edition));
  }
  return found.flatMap(([path, flaws]) => problemsOf(path, flaws));
}
