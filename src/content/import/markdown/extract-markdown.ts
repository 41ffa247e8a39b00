/** Markdown: its text as written, without the marks that are surely marks. */
import type { Heading, ListItem, Nodes, Parent, PhrasingContent, Root, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Extract, TextRun } from '../blocks.ts';

interface Reading {
  source: string;
  left: NonNullable<Extract['left']>;
}

const sliceOf = ({ source }: Reading, node: Nodes): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

const leave = ({ left }: Reading, text: string, reason: string): void => {
  if (text.trim()) left.push({ text: text.trim(), reason });
};

/** Only two stars are emphasis beyond doubt: 2*3*4 is not, nor are tildes of a range. */
function phrase(node: PhrasingContent, reading: Reading): TextRun[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value }];
    case 'strong':
      leave(reading, sliceOf(reading, node).slice(0, 2), 'Markdown 的加粗标记');
      return phrases(node, reading);
    case 'link':
      if (!sliceOf(reading, node).startsWith('[')) return [{ text: sliceOf(reading, node) }];
      leave(reading, node.url, 'Markdown 的链接地址');
      return phrases(node, reading);
    case 'image':
      leave(reading, sliceOf(reading, node), 'Markdown 的图片');
      return [{ text: '', doubt: { reason: '这里有一张图片，图里的字没有收入', note: '对照原件看图里有没有正文' } }];
    case 'break':
      return [{ text: '\n' }];
    default:
      return [{ text: sliceOf(reading, node) }];
  }
}

const phrases = (parent: Parent, reading: Reading): TextRun[] =>
  parent.children.flatMap((child) => phrase(child as PhrasingContent, reading));

const tableOf = (table: Table, reading: Reading): Block => ({
  rows: table.children.map((row) => row.children.map((cell) => ({ blocks: [{ runs: phrases(cell, reading) }], rows: 1, columns: 1 }))),
});

/** What stands before the first child: the number of an item, which is text, or a bullet, which is a mark. */
function itemBlocks(item: ListItem, reading: Reading): Block[] {
  const start = item.position?.start.offset ?? 0;
  const mark = reading.source.slice(start, item.children[0]?.position?.start.offset ?? start);
  const [first, ...rest] = item.children.flatMap((child) => blocksOf(child as RootContent, reading));
  const isNumber = /\d/.test(mark);
  if (!isNumber) leave(reading, mark, 'Markdown 的列表标记');
  if (!isNumber) return first ? [first, ...rest] : [];
  return first && 'runs' in first ? [{ runs: [{ text: mark }, ...first.runs] }, ...rest] : [{ runs: [{ text: mark }] }];
}

function headingBlocks(node: Heading, reading: Reading): Block[] {
  const source = sliceOf(reading, node);
  leave(reading, /^#+/.exec(source)?.[0] ?? source.slice(source.lastIndexOf('\n')), 'Markdown 的标题标记');
  return [{ runs: phrases(node, reading) }];
}

const MARKUP = { reason: '这里有 HTML 标记，照原样收入', note: '对照原件看正文是什么；最好改用网页或 .docx 收入' };

function blocksOf(node: RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case 'heading':
      return headingBlocks(node, reading);
    case 'paragraph':
      return [{ runs: phrases(node, reading) }];
    case 'table':
      return [tableOf(node, reading)];
    case 'listItem':
      return itemBlocks(node, reading);
    case 'list':
    case 'blockquote':
      if (node.type === 'blockquote') leave(reading, '>', 'Markdown 的引用标记');
      return node.children.flatMap((child) => blocksOf(child, reading));
    case 'code':
      // Four spaces before a paragraph make it code, and an indent is what was meant.
      return node.value.split('\n').map((text) => ({ runs: [{ text }] }));
    case 'thematicBreak':
    case 'definition':
      leave(reading, sliceOf(reading, node), node.type === 'definition' ? 'Markdown 的链接地址' : 'Markdown 的分隔线');
      return [];
    case 'html':
      return [{ runs: [{ text: node.value, doubt: MARKUP }] }];
    default:
      return [{ runs: [{ text: sliceOf(reading, node) }] }];
  }
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** @param text with LF line ends */
export function extractMarkdown(text: string): Extract {
  const front = FRONT_MATTER.exec(text)?.[0] ?? '';
  const reading: Reading = { source: text.slice(front.length), left: [] };
  leave(reading, front, 'Markdown 文件头');
  const root: Root = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(reading.source);
  return { blocks: root.children.flatMap((node) => blocksOf(node, reading)), left: reading.left };
}
