/** Built HTML, read back as plain data. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A sheet's own text has no markup in it, and none of the page's words: it is a third of what there is to read. */
const SHEET = /(<style(?: [^<>]*)?>)([^<]*)(?=<\/style>)/g;

/** @returns texts of the style sheets that stand in a page */
export const sheetsIn = (html: string): string[] => [...html.matchAll(SHEET)].map(([, , sheet]) => sheet ?? '');

export const withoutSheets = (html: string): string => html.replace(SHEET, '$1');

/** What stands in noscript is part of the page. @param located whether elements know their line and column */
export const parsePage = (html: string, located = false): DefaultTreeAdapterTypes.Document =>
  parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: located });

export const attr = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** All elements, in document order; the insides of `template` are not part of the page. */
export function elements(root: { childNodes: Node[] }): Element[] {
  const found: Element[] = [];
  const walk = (nodes: Node[]): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      found.push(node);
      walk(node.childNodes);
    }
  };
  walk(root.childNodes);
  return found;
}

/** source: each emended piece as the source has it. What carries data-editor is left out. */
export function textOf(element: Element, form: 'reading' | 'source'): string {
  let text = '';
  for (const node of element.childNodes) {
    if ('value' in node && node.nodeName === '#text') text += node.value;
    else if (isElement(node) && attr(node, 'data-editor') === undefined) {
      const sic = form === 'source' ? attr(node, 'data-sic') : undefined;
      text += sic ?? textOf(node, form);
    }
  }
  return text;
}
