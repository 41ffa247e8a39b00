import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { anyText, FORMAL, IMPRINT, TEXT, wordsIn } from '../../tests/support/office.ts';
import { nodeText } from '../../tests/support/office-readback.ts';
import { imprintLines } from './imprint.ts';
import { markdown, plainText } from './text-plain.ts';
import type { OfficialText, TextBlock } from './types.ts';

type Node = DefaultTreeAdapterTypes.Node;

const words = wordsIn(TEXT.blocks);

describe('plainText', () => {
  test('every block on its line, then the notes and the imprint', () => {
    const lines = plainText(TEXT, IMPRINT).slice(1).split('\r\n');
    expect(lines.slice(0, words.length).map((line) => line.replace(/^　　/, ''))).toEqual(words);
    expect(lines.slice(words.length)).toEqual([
      '',
      '文字订正（校勘）',
      ...TEXT.notes.map(({ label, text }) => `　　${label}　${text}`),
      '-'.repeat(28),
      ...imprintLines(IMPRINT),
      '',
    ]);
  });

  test('a signature at the right, a part below a blank line, cells between tabs', () => {
    const lines = plainText(FORMAL, IMPRINT).slice(1).split('\r\n');
    const from = lines.findIndex((line) => line.endsWith('青石镇人民政府'));
    expect(lines.slice(from, from + 11)).toEqual([
      `${'　'.repeat(17)}青石镇人民政府`,
      `${'　'.repeat(17)}2021年6月15日`,
      '抄送：县民政局。',
      '青石镇党政办公室　　2021年6月16日印发',
      '',
      '附件1',
      '任务分工表',
      '序号\t责任单位\t',
      '\t牵头 单位\t配合|单位',
      '1\t民政所\t',
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
    ...blocks.map((block) => [('style' in block && levels[block.style]) || 'paragraph', wordsIn([block]).join('')]),
    ...(notes.length ? [[2, '文字订正（校勘）']] : []),
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

  describe('tables', async () => {
    const processor = await createMarkdownProcessor({ smartypants: false });
    /** The cells of each table, row by row, as GitHub's Markdown reads them. */
    const tablesIn = async (blocks: TextBlock[]) => {
      const { code } = await processor.render(markdown({ blocks, notes: [] }, IMPRINT));
      const find = (node: Node, name: string): Node[] =>
        node.nodeName === name ? [node] : 'childNodes' in node ? node.childNodes.flatMap((child) => find(child, name)) : [];
      return find(parseFragment(code), 'table').map((table) =>
        find(table, 'tr').map((row) => [...find(row, 'th'), ...find(row, 'td')].map(nodeText)),
      );
    };

    test('a merged cell has its words once, and a bar in a cell ends none', async () => {
      expect(await tablesIn(FORMAL.blocks)).toEqual([
        [
          ['序号', '责任单位', ''],
          ['', '牵头\n单位', '配合|单位'],
          ['1', '民政所', ''],
        ],
        [['甲', '乙']],
      ]);
    });

    test('any text reads back', async () => {
      const text = anyText.map((any) => any.replace(/[\0\s\ud800-\udfff]/g, ''));
      const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(rows, async (all) => {
          const block = {
            rows: all.map((texts) => ({ bookmark: 'r', cells: texts.map((one) => ({ columns: 1, paragraphs: [[{ text: one }]] })) })),
          };
          expect(await tablesIn([block])).toEqual([all]);
        }),
      );
    });
  });
});
