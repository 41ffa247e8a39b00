/** Links that lead out of the site say so, however they are written. */
import { evaluate } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { notePlugins } from './plugins.ts';
import { remarkOutside } from './remark-outside.ts';

type Node = { type: unknown; props: { rel?: string; href?: string; children?: unknown } };
const jsx = (type: unknown, props: Node['props']): Node => ({ type, props });

const linksIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(linksIn);
  const { type, props } = (node ?? {}) as Partial<Node>;
  return [...(type === 'a' ? [`${props?.href} ${props?.rel ?? '-'}`] : []), ...(props?.children ? linksIn(props.children) : [])];
};

async function rendered(note: string): Promise<string[]> {
  const remarkPlugins = [...notePlugins, [remarkOutside, 'https://a.cn/b/']] as Parameters<typeof evaluate>[1]['remarkPlugins'];
  const { default: Content } = await evaluate(note, { Fragment: 'f', jsx, jsxs: jsx, remarkPlugins } as Parameters<typeof evaluate>[1]);
  return linksIn((Content as (props: object) => unknown)({}));
}

test.each([
  ['见[网站](https://b.cn/x)。', ['https://b.cn/x external']],
  ['见 https://b.cn/x 。', ['https://b.cn/x external']],
  ['见[网站][1]。\n\n[1]: http://b.cn/', ['http://b.cn/ external']],
  ['见[本站](https://a.cn/b/c/)、[本页](#a1)、[别页](../x/)。', ['https://a.cn/b/c/ -', '#a1 -', '../x/ -']],
  ['写信到 a@b.cn 。', ['mailto:a@b.cn -']],
])('%s', async (note, links) => {
  expect(await rendered(note)).toEqual(links);
});
