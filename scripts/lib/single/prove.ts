/**
 * A single file, read back: it has every page, leads only to what it holds, and asks for nothing.
 * Its words are proven with those of the pages.
 */

import { idOf } from '../../../src/client/fragment.ts';
import type { Edition } from '../../../src/collections/edition.ts';
import type { Problem } from '../../../src/collections/problem.ts';
import type { Flaw } from '../../../src/proof/fidelity.ts';
import { attr, type Element, elements, parsePage, textOf } from '../../../src/proof/html.ts';
import { SCRIPTS, singleFile } from '../single.ts';
import { nameOf } from './pages.ts';

const TODO = '这是程序的错误，不是内容的错误：请保留现场并报告；上一次通过的网站没有改动';

const withTag = (all: readonly Element[], tag: string) => all.filter(({ tagName }) => tagName === tag);

function duplicateIds(all: readonly Element[]): Flaw[] {
  const ids = all.flatMap((element) => attr(element, 'id') ?? []);
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) < i))].map((id) => ({ what: `锚点 ${id} 在一个文件里重复` }));
}

/** Attributes by which an element refers to another by its id. */
const REFERENCES = ['for', 'aria-controls', 'aria-describedby', 'aria-labelledby'];

function references(all: readonly Element[]): Flaw[] {
  const ids = new Set(all.map((element) => attr(element, 'id')));
  const lost = (id: string) => (ids.has(id) ? [] : [{ what: '链接指向没有的锚点', here: `#${id}` }]);
  return all.flatMap((element): Flaw[] => {
    const href = attr(element, element.tagName === 'form' ? 'action' : 'href');
    const named = REFERENCES.flatMap((name) => attr(element, name)?.split(' ') ?? []);
    if (href === undefined) return named.flatMap(lost);
    if (href.startsWith('#')) return [...lost(decodeURIComponent(href.slice(1))), ...named.flatMap(lost)];
    return /^(https?:|mailto:)/.test(href) && element.tagName === 'a' ? [] : [{ what: '链接指向文件以外', here: href }];
  });
}

/** What would be fetched, by an element or by the style sheet. */
function fetches(all: readonly Element[]): Flaw[] {
  const sources = all.flatMap((element) => ['src', 'srcset', 'poster', 'data', 'background'].flatMap((name) => attr(element, name) ?? []));
  const styles = withTag(all, 'style').flatMap(
    (style) => textOf(style, 'reading').match(/@import[^;]*|url\((?!['"]?(?:data:|#))[^)]*\)/g) ?? [],
  );
  return [...sources.filter((one) => !one.startsWith('data:')), ...styles].map((here) => ({ what: '文件要从别处取东西', here }));
}

function sections(all: readonly Element[], names: readonly string[]): Flaw[] {
  const found = all.filter((element) => attr(element, 'data-page') !== undefined);
  const lost = names.filter((name) => !found.some((one) => attr(one, 'id') === idOf(name)));
  const headless = found.filter((one) => withTag(elements(one), 'h1').length !== 1 || !attr(one, 'data-title'));
  return [
    ...lost.map((name) => ({ what: `文件里没有 ${name} 这一页` })),
    ...headless.map((one) => ({ what: `${attr(one, 'id')} 应当有且只有一个 h1，并有标题` })),
    ...(withTag(all, 'main').length === 1 ? [] : [{ what: '应当有且只有一个 main' }]),
  ];
}

/** The file's own scripts run, and none that came with a document. */
function scripts(all: readonly Element[]): Flaw[] {
  const found = withTag(all, 'script').length;
  return found === SCRIPTS ? [] : [{ what: `应当有 ${SCRIPTS} 段脚本，现有 ${found} 段` }];
}

/** @param files paths of the built folder: what the single file must hold */
export function singleFlaws(html: string, policy: string, files: readonly string[]): Flaw[] {
  const all = elements(parsePage(html));
  const names = files.flatMap((file) => nameOf(file, policy) ?? []);
  return [...duplicateIds(all), ...references(all), ...fetches(all), ...scripts(all), ...sections(all, names)];
}

/** @returns every flaw of every document's single file as a problem */
export function verifySingles(built: ReadonlyMap<string, string>, editions: readonly Edition[]): Problem[] {
  return editions.flatMap((edition) => {
    const file = singleFile(edition.id);
    const html = built.get(file);
    const flaws = html === undefined ? [{ what: '没有单文件版' }] : singleFlaws(html, edition.id, [...built.keys()]);
    return flaws.map((flaw): Problem => ({ ...flaw, file: `dist/${file}`, todo: TODO }));
  });
}
