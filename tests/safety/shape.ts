/** What a page consists of besides its words: two pages of one shape run, fetch and lead to the same. */
import { attr, type Element, elements, parsePage } from '../../src/proof/html.ts';

/** What leads somewhere, fetches, runs, or is looked for by scripts and styles. */
const TOLD = [
  'class',
  'href',
  'src',
  'action',
  'method',
  'type',
  'rel',
  'http-equiv',
  'style',
  'target',
  'formaction',
  'srcdoc',
  'data-card',
];

function signature(element: Element): string {
  const attributes = element.attrs.map(({ name, value }) => (TOLD.includes(name) ? `${name}=${value}` : name));
  return `${element.tagName} ${attributes.sort().join(' ')}`;
}

/** Ids of documents and numbers of pages, which are not part of the shape. */
const ID = /\bd\d+\b|(?<=\/)\d+(?=\/)/g;

/** @returns kinds of elements, those left out that break a title into lines */
export function shapeOf(html: string): string[] {
  const all = elements(parsePage(html)).filter(({ tagName }) => tagName !== 'wbr');
  return [...new Set(all.map((element) => signature(element).replace(ID, 'ID')))];
}

/** Words as they are read: attributes that are shown or told among them. */
export function wordsOf(html: string): string {
  const document = parsePage(html);
  const all = elements(document);
  const told = all.flatMap((element) => ['content', 'title', 'download'].flatMap((name) => attr(element, name) ?? []));
  const text = (node: { childNodes: Element['childNodes'] }): string =>
    node.childNodes.map((one) => ('value' in one ? one.value : 'childNodes' in one ? text(one) : '')).join('');
  return [text(document), ...told].join('\n');
}

export const bare = (text: string): string => text.replace(/\s/g, '');
