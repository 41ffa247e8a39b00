/** <Quote> and <Clause> as remark-mdx has them. */
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

export type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A literal attribute; null when absent or computed. */
export function jsxAttribute(node: Jsx, name: string): string | null {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return found && typeof found.value === 'string' ? found.value : null;
}

/** The words of a quote, a line break in the editor's file not counting; null when there is anything but words. */
export function quotedText(node: Jsx): string | null {
  let text = '';
  let plain = true;
  for (const child of node.children as RootContent[]) {
    visit({ type: 'root', children: [child] } as Root, (one) => {
      if (one.type === 'text') text += one.value;
      else if (one.type !== 'root' && one.type !== 'paragraph') plain = false;
    });
  }
  return plain ? text.replace(/\s*[\r\n]\s*/g, '').trim() : null;
}
