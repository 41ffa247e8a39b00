/** Makes links of the addresses typed among words. */
import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { addressesIn } from './address.ts';

const text = (value: string): Text[] => (value ? [{ type: 'text', value }] : []);

/** @returns the words of a text and its links */
function linked(value: string): PhrasingContent[] {
  const addresses = addressesIn(value);
  const parts = addresses.flatMap(({ start, end, url }, i): PhrasingContent[] => [
    ...text(value.slice(addresses[i - 1]?.end ?? 0, start)),
    { type: 'link', url, children: text(value.slice(start, end)) },
  ]);
  return [...parts, ...text(value.slice(addresses.at(-1)?.end ?? 0))];
}

export function remarkAddresses() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      // What is in a link leads where it says, and a <Quote> holds the document's words alone.
      if (node.type === 'link' || node.type === 'linkReference' || ('name' in node && node.name === 'Quote')) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts = linked(node.value);
      if (parts.length < 2 && parts[0]?.type !== 'link') return undefined;
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}
