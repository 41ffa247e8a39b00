/** The full text as plain text and as Markdown. */
import * as wording from '../wording/interface.ts';
import { type Imprint, imprintLines } from './imprint.ts';
import { em } from './text-room.ts';
import type { BlockStyle, GridRow, OfficeRun, OfficialText, ParagraphBlock, TableBlock, TextBlock } from './types.ts';

const INDENT = '　　';
/** Characters a line, and between the right edge and a signature. */
const LINE = 28;
const ASIDE = 4;
const RULE = '-'.repeat(LINE);
const INDENTED: BlockStyle[] = ['heading1', 'heading2', 'heading3', 'body', 'note'];

const wordsOf = (runs: readonly OfficeRun[]): string => runs.map((run) => run.text).join('');

function plainLine({ style, runs }: ParagraphBlock): string {
  const words = wordsOf(runs);
  if (style === 'signature') return '　'.repeat(Math.max(0, LINE - ASIDE - Math.ceil(em(words)))) + words;
  return (INDENTED.includes(style) ? INDENT : '') + words;
}

/** The cells of a row by column; a merged one has its words in its first. @param end between the paragraphs of a cell */
const columnsOf = ({ cells }: GridRow, end: string, drawn: (words: string) => string): string[] =>
  cells.flatMap(({ columns, paragraphs }) => [
    paragraphs.map((runs) => drawn(wordsOf(runs))).join(end),
    ...Array<string>(columns - 1).fill(''),
  ]);

/** Between tabs, as spreadsheets take it. */
const plainRow = (row: GridRow): string => columnsOf(row, ' ', (words) => words).join('\t');

const plainBlock = (block: TextBlock): string[] => [
  ...(block.newPage ? [''] : []),
  ...('rows' in block ? block.rows.map(plainRow) : [plainLine(block)]),
];

/** A paragraph or a row of a table a line; with a byte order mark and line ends that every Windows editor and browser understands. */
export function plainText({ blocks, notes }: OfficialText, imprint: Imprint): string {
  const lines = blocks.flatMap(plainBlock);
  if (notes.length) lines.push('', wording.emendationsInFull, ...notes.map(({ label, text }) => `${INDENT}${label}　${text}`));
  return `\ufeff${[...lines, RULE, ...imprintLines(imprint), ''].join('\n').replace(/\n/g, '\r\n')}`;
}

const MARKUP = /[\\`*_{}[\]<>#~|&$!^]/g;
/** Blanks that a paragraph would lose at its ends, and line breaks, which would end it. */
const BLANKS = /^[ \t]+|[ \t]+$|[\n\r][ \t]*|[ \t]+(?=[\n\r])/g;
const references = (text: string): string => text.replace(/\s/g, (char) => `&#${char.charCodeAt(0)};`);

/** Text that reads the same when the Markdown is set. */
function escapeMarkdown(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(BLANKS, references);
}

const HEADINGS: Partial<Record<BlockStyle, string>> = {
  title: '# ',
  partTitle: '# ',
  volume: '## ',
  chapter: '## ',
  subchapter: '### ',
  heading1: '## ',
  heading2: '### ',
  heading3: '#### ',
};

const markdownRow = (columns: readonly string[]): string => `| ${columns.join(' | ')} |`;

/** Markdown has no table without a head: the first row is it. */
function markdownTable({ rows }: TableBlock): string {
  const [head = [], ...others] = rows.map((row) => columnsOf(row, '<br>', escapeMarkdown));
  return [head, head.map(() => '---'), ...others].map(markdownRow).join('\n');
}

const markdownBlock = (block: TextBlock): string =>
  'rows' in block ? markdownTable(block) : (HEADINGS[block.style] ?? '') + escapeMarkdown(wordsOf(block.runs));

/** Headings as headings; a heading that runs into its paragraph stays there. */
export function markdown({ blocks, notes }: OfficialText, imprint: Imprint): string {
  const parts = blocks.map(markdownBlock);
  if (notes.length) parts.push(`## ${wording.emendationsInFull}`, ...notes.map(({ label, text }) => escapeMarkdown(`${label}　${text}`)));
  return `${[...parts, '---', ...imprintLines(imprint).map(escapeMarkdown)].join('\n\n')}\n`;
}
