import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { anyText, IMPRINT, TEXT } from '../../tests/support/office.ts';
import { imprintLines } from './imprint.ts';
import { markdown, plainText } from './text-plain.ts';
import type { OfficialText } from './types.ts';

const words = TEXT.blocks.map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('plainText', () => {
  test('every block on its line, then the notes and the imprint', () => {
    const lines = plainText(TEXT, IMPRINT).slice(1).split('\r\n');
    expect(lines.slice(0, words.length).map((line) => line.replace(/^　　/, ''))).toEqual(words);
    expect(lines.slice(words.length)).toEqual([
      '',
      '校勘',
      ...TEXT.notes.map(({ label, text }) => `　　${label}　${text}`),
      '-'.repeat(28),
      ...imprintLines(IMPRINT),
      '',
    ]);
  });

  test('says that it is UTF-8', () => {
    expect(plainText(TEXT, IMPRINT)[0]).toBe('\ufeff');
  });
});

interface MarkdownNode {
  type: string;
  depth?: number;
  value?: string;
  children?: MarkdownNode[];
}

/** Headings with their level, and paragraphs, as another program reads them. */
const read = (source: string) =>
  (unified().use(remarkParse).parse(source) as MarkdownNode).children?.map(({ type, depth, children }) => [
    type === 'heading' ? depth : type,
    children?.map(({ value }) => value ?? '').join(''),
  ]);

const shown = ({ blocks, notes }: OfficialText) => {
  const levels: Record<string, number> = { title: 1, heading1: 2, heading2: 3, heading3: 4 };
  return [
    ...blocks.map(({ style, runs }) => [levels[style] ?? 'paragraph', runs.map(({ text }) => text).join('')]),
    ...(notes.length ? [[2, '校勘']] : []),
    ...notes.map(({ label, text }) => ['paragraph', `${label}　${text}`]),
    ['thematicBreak', undefined],
    ...imprintLines(IMPRINT).map((line) => ['paragraph', line]),
  ];
};

describe('markdown', () => {
  test('reads back as it is', () => {
    expect(read(markdown(TEXT, IMPRINT))).toEqual(shown(TEXT));
  });

  test('so does any text', () => {
    const block = fc.record({
      style: fc.constantFrom('title' as const, 'heading2' as const, 'body' as const),
      runs: anyText.filter((text) => text !== '' && !text.includes('\0')).map((text) => [{ text }]),
    });
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        expect(read(markdown({ blocks, notes: [] }, IMPRINT))).toEqual(shown({ blocks, notes: [] }));
      }),
    );
  });
});
