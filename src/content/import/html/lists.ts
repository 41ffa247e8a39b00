/** Numbers that a browser writes before the items of a list. */
import { listNumeral } from '../numerals.ts';
import { attribute, isPageElement, type PageElement } from './nodes.ts';

const TYPES: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
const STYLES: Record<string, string> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
};

const styleOf = (element: PageElement): string | undefined =>
  /list-style(?:-type)?\s*:[^;]*?\b(none|[a-z]+-[a-z]+(?:-[a-z]+)?)\b/i.exec(attribute(element, 'style'))?.[1]?.toLowerCase();

/** @returns the item's number with its mark; empty where the list is shown without */
export function itemNumber(item: PageElement): string {
  const list = item.parentNode;
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
  const style = styleOf(item) ?? styleOf(list);
  if (style === 'none') return '';
  const items = list.childNodes.filter(isPageElement).filter(({ tagName }) => tagName === 'li');
  let value = Number(attribute(list, 'start') || 1) - 1;
  for (const one of items.slice(0, items.indexOf(item) + 1)) value = attribute(one, 'value') ? Number(attribute(one, 'value')) : value + 1;
  const format = (style && STYLES[style]) ?? TYPES[attribute(list, 'type')] ?? 'decimal';
  return `${listNumeral(value, format)}${format === 'chineseCountingThousand' ? '、' : '. '}`;
}
