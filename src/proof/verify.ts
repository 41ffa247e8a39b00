/** A built site, proven against its editions: every page read back, every link followed. */
import type { Edition } from '../content/edition.ts';
import type { Problem } from '../content/problem.ts';
import { besideFlaws } from './beside.ts';
import type { Flaw } from './fidelity.ts';
import { elements, parsePage } from './html.ts';
import { isCarried } from './paths.ts';
import { type Read, read } from './read.ts';
import { problemsOf } from './report.ts';
import { linkFlaws } from './structure.ts';

/** Path in the built folder to content; text files only need content. */
type Files = ReadonlyMap<string, string>;

/** A single file holds many pages: it is proven where it is made. */
export const isServed = (path: string): boolean => path.endsWith('.html') && !isCarried(path);

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

/**
 * @param pages every page that the site serves, in order
 * @param files paths of the built folder
 * @returns flaws of each page by itself, and of the pages among each other
 */
export function verifyPages(pages: readonly Read[], files: Iterable<string>): Problem[] {
  const idsIn = new Map<string, ReadonlySet<string>>([...files].map((path) => [path, new Set()]));
  for (const { path, ids } of pages) idsIn.set(path, ids);
  const sameTitle = duplicates(pages, 'title', '标题');
  const sameDescription = duplicates(pages, 'description', '摘要');
  return pages.flatMap((page) => {
    const { path, links, flaws } = page;
    const lost = path === '404.html' ? [] : linkFlaws(path, links, idsIn);
    return problemsOf(path, [...flaws, ...lost, ...(sameTitle.get(page) ?? []), ...(sameDescription.get(page) ?? [])]);
  });
}

/** What a document has beside its pages. @param files its own, at least */
export function verifyBeside(files: Files, edition: Edition): Problem[] {
  const fullText = `${edition.id}/text/index.html`;
  const lost = files.has(fullText) ? [] : problemsOf(fullText, [{ what: '没有全文页' }]);
  return [...lost, ...besideFlaws(files, edition).flatMap(([path, flaws]) => problemsOf(path, flaws))];
}

/** @returns every flaw as a problem whose file is the built file; single files are proven by themselves */
export function verify({ files }: { files: Files }, editions: readonly Edition[]): Problem[] {
  const pages = [...files].filter(([path]) => isServed(path)).map(([path, html]) => read(path, elements(parsePage(html)), editions));
  return [...verifyPages(pages, files.keys()), ...editions.flatMap((edition) => verifyBeside(files, edition))];
}
