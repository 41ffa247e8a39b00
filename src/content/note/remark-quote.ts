/** Hands a <Quote>'s words to its component as they were checked, before Markdown makes paragraphs of them. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { quotedText } from './jsx.ts';

export function remarkQuote() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || node.name !== 'Quote') return;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'text', value: quotedText(node) ?? '' });
      node.children = [];
    });
  };
}
