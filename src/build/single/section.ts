/** A page as a part of the single file, and what all pages have alike. */
import { fragmentId } from '../../client/single/fragment.ts';
import { attr, type Element } from '../../proof/html.ts';
import { escapeAttribute } from '../../render/html.ts';
import { assetName, scriptsOf, stylesOf } from './inline.ts';
import { type BuiltPage, children, innerHtml, outerHtml, titleIn } from './pages.ts';

type Is = (element: Element) => boolean;

const isOne =
  (tag: string, className: string): Is =>
  (element) =>
    element.tagName === tag && (attr(element, 'class') ?? '').split(' ').includes(className);

/** Of every page alike, and in the file once. */
export const HEADER = isOne('header', 'site-head');
export const FOOTER = isOne('footer', 'site-foot');
const SHARED: Is[] = [HEADER, FOOTER, isOne('a', 'skip'), isOne('p', 'status'), ({ tagName }) => tagName === 'script'];

/** The one part of a page that all pages have. */
export const sharedPart = ({ body }: BuiltPage, is: Is): string => children(body).filter(is).map(outerHtml).join('');

/** What a page has of its own, the main's content in the place of the main. */
export function section(page: BuiltPage): string {
  const own = children(page.body).filter((element) => !SHARED.some((is) => is(element)));
  const attributes = {
    id: fragmentId(page.name),
    'data-page': page.name,
    'data-title': titleIn(page),
    'data-kind': attr(page.body, 'class') ?? '',
    'data-styles': stylesOf([page]).join(' '),
    'data-scripts': scriptsOf([page]).map(assetName).join(' '),
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`);
  const content = own.map((element) => (element.tagName === 'main' ? innerHtml(element) : outerHtml(element)));
  return `<section ${written.join(' ')}>${content.join('')}</section>`;
}
