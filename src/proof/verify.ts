/** A built site, proven against its editions: every page read back, every link followed. */
import type { Edition } from '../content/edition.ts';
import type { Problem } from '../content/files/problem.ts';
import { artifactFlaws } from './artifacts.ts';
import type { Flaw } from './fidelity.ts';
import { elements, parsePage } from './html.ts';
import { isDownload } from './paths.ts';
import { type ReadPage, readPage } from './read.ts';
import { problemsOf } from './report.ts';
import { linkFlaws } from './structure.ts';

/** Path in the built folder to content; text files only need content. */
type Files = ReadonlyMap<string, string>;

/** A single file holds many pages: it is proven where it is made. */
export const isServed = (path: string): boolean => path.endsWith('.html') && !isDownload(path);

function duplicates(pages: readonly ReadPage[], key: 'title' | 'description', what: string): Map<ReadPage, Flaw[]> {
  const first = new Map<string, ReadPage>();
  const flaws = new Map<ReadPage, Flaw[]>();
  for (const page of pages) {
    const value = page[key];
    const other = first.get(value);
    if (other) flaws.set(page, [{ reason: `${what}与 ${other.path} 相同`, actual: value }]);
    else first.set(value, page);
  }
  return flaws;
}

/**
 * @param pages every page that the site serves, in order
 * @param files paths of the built folder
 * @returns flaws of each page by itself, and of the pages among each other
 */
export function verifyPages(pages: readonly ReadPage[], files: Iterable<string>): Problem[] {
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
export function verifyArtifacts(files: Files, edition: Edition): Problem[] {
  const fullText = `${edition.id}/text/index.html`;
  const lost = files.has(fullText) ? [] : problemsOf(fullText, [{ reason: '没有全文页' }]);
  return [...lost, ...artifactFlaws(files, edition).flatMap(([path, flaws]) => problemsOf(path, flaws))];
}

/** @returns every flaw as a problem whose file is the built file; single files are proven by themselves */
export function verify({ files }: { files: Files }, editions: readonly Edition[]): Problem[] {
  const pages = [...files].filter(([path]) => isServed(path)).map(([path, html]) => readPage(path, elements(parsePage(html)), editions));
  return [...verifyPages(pages, files.keys()), ...editions.flatMap((edition) => verifyArtifacts(files, edition))];
}
