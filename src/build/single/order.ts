/** The pages of a document in the order of reading. */
import { attr, elements } from '../../proof/html.ts';
import { targetOf } from '../../proof/structure.ts';
import { type BuiltPage, nameOf, OF_THE_SITE } from './pages.ts';

/** Names of the document's pages that a page links to, as they come. */
function linked(page: BuiltPage, policy: string): string[] {
  return elements(page.body).flatMap((element) => {
    const target = targetOf(page.file, attr(element, 'href') ?? '');
    return (target && target !== 'unreadable' && nameOf(target.file, policy)) || [];
  });
}

function parentOf(name: string, names: ReadonlySet<string>): string {
  let parent = name;
  do parent = parent.replace(/[^/]+\/$/, '');
  while (parent && !names.has(parent));
  return parent;
}

/** Each page before those below it, these as it links to them; the site's own pages last. */
export function inReadingOrder(pages: readonly BuiltPage[], policy: string): BuiltPage[] {
  const names = new Set(pages.map(({ name }) => name));
  const own = pages.filter(({ name }) => !OF_THE_SITE.includes(name));
  const below = (page: BuiltPage): BuiltPage[] => {
    const children = own.filter(({ name }) => name && parentOf(name, names) === page.name);
    const links = children.length > 1 ? linked(page, policy) : [];
    const rank = ({ name }: BuiltPage) => (links.includes(name) ? links.indexOf(name) : links.length);
    return [page, ...children.sort((a, b) => rank(a) - rank(b)).flatMap(below)];
  };
  return [
    ...own.filter(({ name }) => name === '').flatMap(below),
    ...OF_THE_SITE.flatMap((name) => pages.filter((page) => page.name === name)),
  ];
}
