/** The full text as plain text and as Markdown. */
import { type Imprint, imprintLines } from './imprint.ts';
import type { OfficialText, TextBlock } from './types.ts';

const INDENT = '　　';
const RULE = '-'.repeat(28);
const CENTERED: TextBlock['style'][] = ['title', 'issuer', 'date', 'gap', 'source'];

const wordsOf = (block: TextBlock): string => block.runs.map((run) => run.text).join('');

/** One paragraph a line; with a byte order mark and line ends that every Windows editor and browser understands. */
export function plainText({ blocks, notes }: OfficialText, imprint: Imprint): string {
  const lines = blocks.map((block) => (CENTERED.includes(block.style) ? '' : INDENT) + wordsOf(block));
  if (notes.length) lines.push('', '校勘', ...notes.map(({ label, text }) => `${INDENT}${label}　${text}`));
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

const HEADINGS: Partial<Record<TextBlock['style'], string>> = { title: '# ', heading1: '## ', heading2: '### ', heading3: '#### ' };

/** Headings as headings; a heading that runs into its paragraph stays there. */
export function markdown({ blocks, notes }: OfficialText, imprint: Imprint): string {
  const parts = blocks.map((block) => (HEADINGS[block.style] ?? '') + escapeMarkdown(wordsOf(block)));
  if (notes.length) parts.push('## 校勘', ...notes.map(({ label, text }) => escapeMarkdown(`${label}　${text}`)));
  return `${[...parts, '---', ...imprintLines(imprint).map(escapeMarkdown)].join('\n\n')}\n`;
}
