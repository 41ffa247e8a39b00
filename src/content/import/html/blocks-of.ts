/** The document's element to paragraphs and tables; what is the site's within it is left out and listed. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, Extract, TableCell, TextRun } from '../blocks.ts';
import { furnitureReason, lineReason } from './furniture.ts';
import { shownRuns } from './inline.ts';
import { itemNumber } from './lists.ts';
import { attribute, elementsBelow, isBlock, isCode, isPageElement, lengthOf, type PageElement, type PageNode, textBelow } from './nodes.ts';

interface Reading {
  left: NonNullable<Extract['left']>;
  /** How many characters the page has. */
  whole: number;
}

const LINE = '\u2028';

/** A table that only places things: it holds one cell, or other tables. */
function isLayout(table: PageElement): boolean {
  const below = elementsBelow(table);
  const cells = below.filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  return cells.length <= 1 || below.some(({ tagName }) => tagName === 'table');
}

const span = (cell: PageElement, name: string): number => Number.parseInt(attribute(cell, name), 10) || 1;

function tableOf(table: PageElement, reading: Reading): Block[] {
  const below = elementsBelow(table);
  const captions = below.filter(({ tagName }) => tagName === 'caption').flatMap((caption) => blocksIn(caption.childNodes, reading));
  const rows = below.filter(({ tagName }) => tagName === 'tr');
  const cellsOf = (row: PageElement): TableCell[] =>
    row.childNodes.filter(isPageElement).map((cell) => ({
      blocks: blocksIn(cell.childNodes, reading),
      rows: attribute(cell, 'rowspan') === '0' ? rows.length : span(cell, 'rowspan'),
      columns: span(cell, 'colspan'),
    }));
  return [...captions, { rows: rows.map(cellsOf) }];
}

/** A preformatted text keeps its lines. */
const isPreformatted = (node: PageNode): boolean =>
  node.parentNode !== null && 'tagName' in node.parentNode && node.parentNode.tagName === 'pre';

function inlineRun(node: PageNode): TextRun | null {
  if (node.nodeName === '#text') {
    const { value } = node as DefaultTreeAdapterTypes.TextNode;
    return { text: isPreformatted(node) ? value.replace(/\r\n?|\n/g, LINE) : value };
  }
  if (node.nodeName === 'br') return { text: LINE };
  if (node.nodeName !== 'img') return null;
  return { text: '', doubt: { reason: '这里有一张图片，图里的字没有收入', note: '对照原件看图里有没有正文' } };
}

/** What an element of the page is made into, when it is no stretch of a paragraph. */
function elementBlocks(element: PageElement, reading: Reading): Block[] {
  if (element.tagName === 'table' && !isLayout(element)) return tableOf(element, reading);
  const inner = blocksIn(element.childNodes, reading);
  const number = element.tagName === 'li' ? itemNumber(element) : '';
  const [first, ...rest] = inner;
  if (!number || !first || !('runs' in first)) return inner;
  return [{ runs: [{ text: number, computed: '网页自动编号' }, ...first.runs] }, ...rest];
}

/** Blocks stand inside inline elements as well, on pages that were made by hand. */
const holdsBlock = (element: PageElement): boolean => isBlock(element) || elementsBelow(element).some(isBlock);

function leave(text: string, reason: string, { left }: Reading): void {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line) left.push({ text: line, reason });
}

function blocksIn(nodes: PageNode[], reading: Reading): Block[] {
  const blocks: Block[] = [];
  let runs: TextRun[] = [];
  const close = () => {
    const kept = shownRuns(runs);
    if (kept.some(({ text, doubt }) => text.trim() || doubt)) blocks.push({ runs: kept });
    runs = [];
  };
  const walk = (node: PageNode): void => {
    const run = inlineRun(node);
    if (run) runs.push(run);
    if (run || !isPageElement(node) || isCode(node)) return;
    const reason = furnitureReason(node, reading.whole);
    if (reason) leave(textBelow(node), reason, reading);
    else if (holdsBlock(node)) {
      close();
      for (const block of elementBlocks(node, reading)) blocks.push(block);
    } else node.childNodes.forEach(walk);
  };
  nodes.forEach(walk);
  close();
  return blocks;
}

const isLine = (block: Block): block is { runs: TextRun[] } => 'runs' in block;
const lineOf = (block: Block): string => (isLine(block) ? block.runs.map(({ text }) => text).join('') : '');

/** @returns the blocks of the document; the texts that were left out are added to `left` */
export function blocksOf(article: PageElement, reading: Reading): Block[] {
  return blocksIn(article.childNodes, reading).filter((block) => {
    const line = lineOf(block);
    const reason = line ? lineReason(line) : null;
    if (reason) leave(line, reason, reading);
    return !reason;
  });
}

/** Everything on the page that does not stand in the document's element. */
export function leaveOutside(body: PageElement, article: PageElement, reading: Reading): void {
  const around = new Set<unknown>();
  for (let node: PageElement['parentNode'] | PageElement = article; node; node = 'parentNode' in node ? node.parentNode : null)
    around.add(node);
  const walk = (node: PageNode): void => {
    if (node === article || (isPageElement(node) && isCode(node))) return;
    if (around.has(node) && isPageElement(node)) node.childNodes.forEach(walk);
    else if (node.nodeName === '#text') leave((node as DefaultTreeAdapterTypes.TextNode).value, '不在网页的正文区', reading);
    else if (isPageElement(node) && lengthOf(node))
      leave(textBelow(node), furnitureReason(node, reading.whole) ?? '不在网页的正文区', reading);
  };
  if (body !== article) body.childNodes.forEach(walk);
}
