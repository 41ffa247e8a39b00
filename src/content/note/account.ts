/**
 * What stands in a note and does not appear. Markdown takes away what it reads as markup: here every character
 * between the words must be a mark of the element that it makes, and what an element shows must be what was typed.
 */
import type { LinkReference, Nodes, Parents, Root, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { SKIP, visit } from 'unist-util-visit';
import { isAddress } from './address.ts';
import { taskBox, wrongNumbers, wrongRows } from './blocks.ts';
import { endOf, type Loss, startOf } from './loss.ts';
import { misspelt } from './refusal.ts';

/** The marks of an element: before its first child, between two, behind its last. White space is none. */
const MARKS: Partial<Record<Nodes['type'], [RegExp, RegExp, RegExp]>> = {
  emphasis: [/^\*$/, /^$/, /^\*$/],
  strong: [/^\*\*$/, /^$/, /^\*\*$/],
  delete: [/^~~$/, /^$/, /^~~$/],
  link: [/^\[$/, /^$/, /^\]\(.*\)$/],
  linkReference: [/^\[$/, /^$/, /^\](?:\[[^\]]*\])?$/],
  listItem: [/^(?:[-*+]|\d+[.)])$/, /^$/, /^$/],
  table: [/^$/, /^[|:-]*$/, /^[|:-]*$/],
  tableRow: [/^\|?$/, /^\|?$/, /^\|?$/],
  tableCell: [/^\|?$/, /^$/, /^\|?$/],
};
const NONE: [RegExp, RegExp, RegExp] = [/^$/, /^$/, /^$/];
/** Elements without words. */
const ALONE: Partial<Record<Nodes['type'], RegExp>> = {
  break: /^\\?$/,
  thematicBreak: /^[-*]+$/,
  listItem: /^(?:[-*+]|\d+[.)])$/,
  tableCell: /^\|*$/,
};

const squeezed = (text: string) => text.replace(/\s+/g, '');
/** The offset of the first character that is not white space. */
const firstIn = (note: string, start: number) => start + note.slice(start).search(/\S|$/);

function lost(note: string, start: number, end: number): Loss {
  const typed = note.slice(start, end).trim();
  return {
    at: firstIn(note, start),
    reason: `“${typed}”不会显示出来：它被当作了标记`,
    note: '要照样显示，在前面加 \\，或换成全角；不要就删去',
  };
}

/** Marks of Markdown and MDX: a \ before any other was typed to be seen. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const MARK = /[`*_{}[\]<>()#+\-.!|~&=:@]/;

function text(node: Text, note: string): Loss[] {
  const typed = note.slice(startOf(node), endOf(node));
  const unmeant = [...typed.matchAll(ESCAPED)].filter(({ 1: mark }) => !MARK.test(mark as string));
  const losses = unmeant.map(
    ({ 0: found, index }): Loss => ({
      at: startOf(node) + index,
      reason: `${found} 只会显示成 ${found.slice(1)}`,
      note: `反斜杠要显示，就把这一段用反引号括起来，写成 \`${found}\` 的样子`,
    }),
  );
  const shown = squeezed(decodeString(typed)) === squeezed(node.value);
  return shown ? losses : [...losses, lost(note, startOf(node), endOf(node))];
}

/** Code without what a table takes away in it. */
const bare = (code: string) => squeezed(code).replaceAll('\\|', '|');

function between(node: Parents, note: string): Loss[] {
  const [open, inner, close] = MARKS[node.type] ?? NONE;
  const children = node.children as Nodes[];
  const ends = [startOf(node), ...children.map(endOf)];
  const starts = [...children.map(startOf), endOf(node)];
  return ends.flatMap((end, i) => {
    const start = starts[i] as number;
    const mark = i === 0 ? open : i === children.length ? close : inner;
    return mark.test(squeezed(note.slice(end, start))) ? [] : [lost(note, end, start)];
  });
}

function own(node: Nodes, note: string): Loss[] {
  const typed = note.slice(startOf(node), endOf(node));
  if (node.type === 'text') return text(node, note);
  if (node.type === 'inlineCode')
    return bare(typed.replace(/^`+|`+$/g, '')) === bare(node.value) ? [] : [lost(note, startOf(node), endOf(node))];
  const alone = ALONE[node.type];
  if (alone && !('children' in node && node.children.length))
    return alone.test(squeezed(typed)) ? [] : [lost(note, startOf(node), endOf(node))];
  if (!('children' in node)) return [];
  const marks = between(node, note);
  if (node.type === 'list') return [...marks, ...wrongNumbers(node, note)];
  if (node.type === 'listItem') return [...marks, ...taskBox(node, note)];
  return node.type === 'table' ? [...marks, ...wrongRows(node, note)] : marks;
}

/** Definitions show nothing by themselves, and of two with one name the second is not used. */
function definitions(tree: Root, told: ReadonlySet<Nodes>): Loss[] {
  const used = new Set<string>();
  visit(tree, ['linkReference', 'imageReference'], (node) => void used.add((node as LinkReference).identifier));
  const losses: Loss[] = [];
  visit(tree, 'definition', (node) => {
    const { label, identifier, url } = node;
    const footnote = label?.startsWith('^');
    const reason = `[${label}]: 这一行成了${footnote ? '脚注' : '链接的地址'}，不会显示出来`;
    const isUsed = used.delete(identifier);
    if (told.has(node)) return;
    if (!isUsed) losses.push({ at: startOf(node), reason, note: '写进正文，或删去；要照样显示，冒号用全角' });
    else if (!footnote && !isAddress(url)) losses.push({ at: startOf(node), ...misspelt(url) });
  });
  return losses;
}

/**
 * @param tree as it was parsed, before anything is made of it
 * @param told nodes that are refused as they are: nothing in them is looked at
 */
export function unaccounted(tree: Root, note: string, told: ReadonlySet<Nodes>): Loss[] {
  const losses: Loss[] = [];
  visit(tree, (node) => {
    if (told.has(node) || node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return SKIP;
    losses.push(...own(node, note));
    return undefined;
  });
  return [...losses, ...definitions(tree, told)];
}
