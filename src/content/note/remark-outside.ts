/** Says of the links of a note which lead out of the site: pages mark them. */
import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** @param address the site's own, when it has one */
export function remarkOutside(address?: string) {
  const isOutside = (url: string): boolean => /^https?:/i.test(url) && !(address && url.startsWith(address));
  return (tree: Root): void => {
    const defined = new Map<string, Definition>();
    visit(tree, 'definition', (node) => void defined.set(node.identifier, node));
    visit(tree, (node) => {
      const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? defined.get(node.identifier)?.url : undefined;
      if (url !== undefined && isOutside(url)) node.data = { ...node.data, hProperties: { rel: ['external'] } };
    });
  };
}
