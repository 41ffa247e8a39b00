/** Joins the lines of a paragraph: a line break beside a Chinese character is none, and never a space. */
import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { CJK } from '../../document/cjk.ts';

const BREAK = /[ \t]*(?:\r\n|\r|\n)[ \t]*/g;

/** What a paragraph is made of, in order: words, breaks, and components, which show the document's words. */
const leavesOf = ({ children }: { children: PhrasingContent[] }): PhrasingContent[] =>
  children.flatMap((child) => (child.type === 'mdxJsxTextElement' || !('children' in child) ? [child] : leavesOf(child)));

const wordsOf = (leaf: PhrasingContent | undefined): string =>
  leaf?.type === 'mdxJsxTextElement' ? '文' : leaf && 'value' in leaf ? leaf.value.trim() : '';

const lastOf = (text: string) => [...text.slice(-2)].at(-1) ?? '';
const firstOf = (text: string) => [...text.slice(0, 2)][0] ?? '';

export function remarkLines() {
  return (tree: Root): void => {
    visit(tree, 'paragraph', (paragraph) => {
      const leaves = leavesOf(paragraph);
      leaves.forEach((leaf, i) => {
        if (leaf.type !== 'text') return;
        const { value } = leaf;
        leaf.value = value.replace(BREAK, (found, at: number) => {
          const before = lastOf(value.slice(0, at) || wordsOf(leaves[i - 1]));
          const after = firstOf(value.slice(at + found.length) || wordsOf(leaves[i + 1]));
          return CJK.test(before) || CJK.test(after) ? '' : '\n';
        });
      });
    });
  };
}
