/** What a link that leads nowhere leaves behind in the single file. */
import { parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { attr, elements } from '../../proof/html.ts';
import { dropLinks } from './drop.ts';

/** @param html in which the links to # are dead */
function left(html: string): string {
  const root = parseFragment(html);
  dropLinks(elements(root).filter((element) => attr(element, 'href') === '#'));
  return serialize(root);
}

test.each([
  ['<p>见<a href="#">甲</a>。</p>', '<p>见甲。</p>'],
  ['<ul><li><a href="#">甲</a></li><li>乙</li></ul>', '<ul><li>乙</li></ul>'],
  ['<ul><li><a href="#">甲</a><a href="b">乙</a></li></ul>', '<ul><li>甲<a href="b">乙</a></li></ul>'],
  ['<section><h2>甲</h2><ul> <li><a href="#">乙</a></li> </ul></section><p>丙</p>', '<p>丙</p>'],
  ['<dl><div><dt>甲</dt><dd><a href="#">乙</a></dd></div><div>丙</div></dl>', '<dl><div>丙</div></dl>'],
  ['<li><q data-clause="a1">甲<a href="#">乙</a></q></li>', '<li><q data-clause="a1">甲乙</q></li>'],
  ['<p><a href="#"></a>甲<a data-source-link href="#">来源</a></p>', '<p>甲</p>'],
])('%s', (html, expected) => {
  expect(left(html)).toBe(expected);
});
