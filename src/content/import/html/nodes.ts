/** Elements of a page, their attributes and their text. */
import type { DefaultTreeAdapterTypes } from 'parse5';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type Parent = { childNodes: PageNode[] };

export const isPageElement = (node: PageNode): node is PageElement => 'tagName' in node;

export const attribute = (element: PageElement, name: string): string => element.attrs.find((one) => one.name === name)?.value ?? '';

/** Names that a style sheet or script would find the element by. */
export const namesOf = (element: PageElement): string[] =>
  [attribute(element, 'id'), ...attribute(element, 'class').split(/\s+/)].filter(Boolean);

/** What is code, and not text of the page. */
const CODE = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math']);

export const isCode = ({ tagName }: PageElement): boolean => CODE.has(tagName);

/** All text below, code left out. */
export function textBelow(root: Parent): string {
  const texts = root.childNodes.map((node) => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
    return isPageElement(node) && !isCode(node) ? textBelow(node) : '';
  });
  return texts.join('');
}

/** @returns how many characters other than white space stand below */
export const lengthOf = (root: Parent): number => textBelow(root).replace(/\s+/g, '').length;

/** @returns in document order */
export function elementsBelow(root: Parent): PageElement[] {
  return root.childNodes.filter(isPageElement).flatMap((element) => [element, ...elementsBelow(element)]);
}

const BLOCKS =
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul';
const BLOCK = new Set(BLOCKS.split(' '));

export const isBlock = ({ tagName }: PageElement): boolean => BLOCK.has(tagName);
