/** A single file, read back: its words are the document's, it has every page, leads only to what it holds, and asks for nothing. */
import { fragmentId } from '../../client/single/fragment.ts';
import type { Edition } from '../../content/edition.ts';
import type { Problem } from '../../content/files/problem.ts';
import { type Flaw, fidelityFlaws } from '../../proof/fidelity.ts';
import { attr, type Element, elements, parsePage, sheetsIn, textOf, withoutSheets } from '../../proof/html.ts';
import { problemsOf } from '../../proof/report.ts';
import { idsOf, repeatedIds, targetOf, withTag } from '../../proof/structure.ts';
import { idsReferredTo } from './ids.ts';
import { nameOf, pagesByDocument, singleFile } from './pages.ts';
import { SCRIPT_COUNT } from './scripts.ts';

const duplicateIds = (all: readonly Element[]): Flaw[] => repeatedIds(all).map((id) => ({ reason: `锚点 ${id} 在一个文件里重复` }));

/** What would be fetched, by an element or by the style sheet. */
function fetches(all: readonly Element[], sheets: readonly string[]): Flaw[] {
  const sources = all.flatMap((element) => ['src', 'srcset', 'poster', 'data', 'background'].flatMap((name) => attr(element, name) ?? []));
  const read = [...sheets, ...withTag(all, 'style').map((style) => textOf(style, 'reading'))];
  const styles = read.flatMap((sheet) => sheet.match(/@import[^;]*|url\((?!['"]?(?:data:|#))[^)]*\)/g) ?? []);
  return [...sources.filter((one) => !one.startsWith('data:')), ...styles].map((actual) => ({ reason: '文件要从别处取东西', actual }));
}

function sections(all: readonly Element[], names: readonly string[]): Flaw[] {
  const found = all.filter((element) => attr(element, 'data-page') !== undefined);
  const named = new Set(all.filter((one) => found.includes(one) || attr(one, 'data-moved-to') !== undefined).map((one) => attr(one, 'id')));
  const lost = names.filter((name) => !named.has(fragmentId(name)));
  const headless = found.filter((one) => withTag(elements(one), 'h1').length !== 1 || !attr(one, 'data-title'));
  return [
    ...lost.map((name) => ({ reason: `文件里没有 ${name} 这一页` })),
    ...headless.map((one) => ({ reason: `${attr(one, 'id')} 应当有且只有一个 h1，并有标题` })),
    ...(withTag(all, 'main').length === 1 ? [] : [{ reason: '应当有且只有一个 main' }]),
  ];
}

/** The file's own scripts run, and none that came with a document. */
function scripts(all: readonly Element[]): Flaw[] {
  const found = withTag(all, 'script').length;
  return found === SCRIPT_COUNT ? [] : [{ reason: `应当有 ${SCRIPT_COUNT} 段脚本，现有 ${found} 段` }];
}

/** @param files paths of the built folder: what the single file must hold */
function shape(all: readonly Element[], sheets: readonly string[], policy: string, files: readonly string[]): Flaw[] {
  const names = files.flatMap((file) => nameOf(file, policy) ?? []);
  return [...duplicateIds(all), ...referenceFlaws(all), ...fetches(all, sheets), ...scripts(all), ...sections(all, names)];
}

/**
 * What scripts say is not read: half of the file, character by character. Were one to begin where none is, in an
 * attribute say, the end of another would go with it, and there would be a script too few.
 */
function withoutCode(file: Buffer): string {
  // A character for each byte: tags are ASCII, and where they stand is where the bytes are cut.
  const bytes = file.toString('latin1');
  const [begin, end] = [/<script>/gi, /<\/script[\s/>]/gi];
  const kept: Buffer[] = [];
  let from = 0;
  for (let found = begin.exec(bytes); found; found = begin.exec(bytes)) {
    end.lastIndex = begin.lastIndex;
    const closing = end.exec(bytes);
    if (!closing) break;
    kept.push(file.subarray(from, begin.lastIndex));
    from = closing.index;
    begin.lastIndex = from;
  }
  return Buffer.concat([...kept, file.subarray(from)]).toString('utf8');
}

/** Words and shape in one reading. */
function flawsOf(file: Buffer | undefined, { id, document }: Edition, files: readonly string[], editions: readonly Edition[]): Flaw[] {
  if (file === undefined) return [{ reason: '没有单文件版' }];
  const words = withoutCode(file);
  const all = elements(parsePage(withoutSheets(words)));
  const documentOf = (other: string) => editions.find((edition) => edition.id === other)?.document;
  return [...fidelityFlaws(all, document, true, documentOf), ...shape(all, sheetsIn(words), id, files)];
}

/**
 * @param file the document's single file, as it was written
 * @param files paths of the document's pages
 * @param editions of the site: its earlier versions are among them
 * @returns every flaw as a problem
 */
export const verifySingle = (
  file: Buffer | undefined,
  edition: Edition,
  files: readonly string[],
  editions: readonly Edition[],
): Problem[] => problemsOf(singleFile(edition.id), flawsOf(file, edition, files, editions));

/** Of a folder in memory: every flaw of every document's single file. */
export function verifySingles(built: ReadonlyMap<string, string>, editions: readonly Edition[]): Problem[] {
  const pagesOf = pagesByDocument(built.keys());
  return editions.flatMap((edition) => {
    const html = built.get(singleFile(edition.id));
    return verifySingle(html === undefined ? undefined : Buffer.from(html), edition, pagesOf(edition.id), editions);
  });
}

function linkFlaws(element: Element, ids: ReadonlySet<string>): Flaw[] {
  const actual = attr(element, element.tagName === 'form' ? 'action' : 'href');
  if (actual === undefined) return [];
  if (actual.startsWith('#')) {
    const target = targetOf('', actual);
    if (!target || target === 'unreadable') return [{ reason: '链接写错', actual }];
    return ids.has(target.fragment) ? [] : [{ reason: '链接指向没有的锚点', actual: `#${target.fragment}` }];
  }
  return /^(https?:|mailto:)/.test(actual) && element.tagName === 'a' ? [] : [{ reason: '链接指向文件以外', actual }];
}

/** @param all elements of the file */
export function referenceFlaws(all: readonly Element[]): Flaw[] {
  const ids = new Set(idsOf(all));
  return all.flatMap((element) => [
    ...linkFlaws(element, ids),
    ...idsReferredTo(element)
      .filter((id) => !ids.has(id))
      .map((id) => ({ reason: '链接指向没有的锚点', actual: `#${id}` })),
  ]);
}
