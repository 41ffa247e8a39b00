/** Parts of pages, written as they will be read where no script runs. */
import { serialize, serializeOuter } from 'parse5';
import type { Element } from '../../proof/html.ts';

const OPTIONS = { scriptingEnabled: false };

export const outerHtml = (element: Element): string => serializeOuter(element, OPTIONS);
export const innerHtml = (element: Element): string => serialize(element, OPTIONS);

export const children = (element: Element): Element[] => element.childNodes.filter((node): node is Element => 'tagName' in node);
