import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsIn, WITHOUT_CODE, wordsIn } from '../../tests/support/office.ts';
import { readDocx } from '../../tests/support/office-readback.ts';
import { loadContent } from '../content/load.ts';
import { emendationMarks, GAP_MARK } from '../crosslinks/segments.ts';
import { compile } from '../document/compile.ts';
import { recognise } from '../document/recognise.ts';
import type { Document, MergedCell } from '../document/types.ts';
import { officialText } from './official-text.ts';
import { textDocx } from './text-docx.ts';
import { markdown, plainText } from './text-plain.ts';
import type { TextBlock } from './types.ts';
import { withoutControls } from './xml.ts';

const bare = (text: string) => text.replace(/\s/g, '');
const editions = ['content', 'tests/support/fixtures/content'].flatMap((dir) => loadContent(resolve(dir)).editions);

test.each(editions.map((edition) => [edition.id, edition] as const))('every character of %s is in the blocks, in order', (_, edition) => {
  const { blocks, notes } = officialText({ ...edition, marks: emendationMarks(edition.document) });
  const isGap = (block: TextBlock) => 'style' in block && block.style === 'gap';
  expect(bare(wordsIn(blocks.filter((block) => !isGap(block))).join(''))).toBe(bare(edition.document.reading));
  expect(wordsIn(blocks.filter(isGap))).toEqual(edition.document.gaps.map(() => GAP_MARK));
  expect(notes).toHaveLength(edition.document.emendations.filter(({ kind }) => kind !== 'punctuation').length);
});

test('a misprint is marked where it stands, and only there', () => {
  for (const edition of editions) {
    const all = emendationMarks(edition.document);
    const { blocks } = officialText({ ...edition, marks: all });
    const marked = blocks.flatMap(paragraphsIn).flatMap((runs) => runs.filter(({ mark }) => mark).map(({ text }) => text));
    const expected = all
      .filter(({ emendation: { kind, corr } }) => kind === 'misprint' && corr)
      .map(({ start, end }) => edition.document.reading.slice(start, end));
    expect(marked).toEqual(expected);
  }
});

test('headings keep their level', () => {
  const edition = editions.find(({ id }) => id === 'weidu-2014');
  if (!edition) throw new Error('weidu-2014');
  const { blocks } = officialText({ ...edition, marks: emendationMarks(edition.document) });
  const at = (id: string) => blocks.filter((block) => 'style' in block).find(({ bookmark }) => bookmark === id);
  expect(at('s1')).toMatchObject({ style: 'heading1' });
  expect(at('s1-1')?.runs[0]).toMatchObject({ style: 'heading2', text: expect.stringMatching(/^（一）指导思想/) });
  expect(at('s3-1-1')?.runs[0]).toMatchObject({ style: 'heading3' });
});

const textOf = (document: Document) => officialText({ document, marks: emendationMarks(document) });

describe('each kind of clause', () => {
  const blocksOf = (...lines: string[]) => {
    const { document } = recognise(`${lines.join('\n')}\n`);
    if (!document) throw new Error('no title');
    return textOf(document).blocks;
  };
  /** A block a line: where it begins a page, its style, what is in a type of its own, and its words. */
  const drawn = (blocks: TextBlock[]) =>
    blocks.map((block) => {
      const page = block.newPage ? '⤓' : '';
      if ('rows' in block) return `${page}table`;
      const words = block.runs.map(({ text, style }) => (style ? `${style}〔${text}〕` : text)).join('');
      return `${page}${block.style} ${words}`;
    });

  test('head and end of a document, and what it issues', () => {
    const all = [
      '000001',
      '某政办发〔2018〕124号',
      '某办关于印发甲规定的通知',
      '各区：',
      '《甲规定》印发给你们。',
      '某办',
      '2018年12月18日',
      '（此件公开发布）',
      '甲规定',
      '（2018年1月1日某会议通过）',
      '一、改革',
    ];
    expect(drawn(blocksOf(...all))).toEqual([
      'masthead 000001',
      'number 某政办发〔2018〕124号',
      'title 某办关于印发甲规定的通知',
      'recipients 各区：',
      'body 《甲规定》印发给你们。',
      'signature 某办',
      'signature 2018年12月18日',
      'body （此件公开发布）',
      '⤓partTitle 甲规定',
      'subtitle （2018年1月1日某会议通过）',
      'heading1 一、改革',
    ]);
    expect(drawn(blocksOf('某通知', '各区：', '请办。', '某办', '2018年12月18日', '抄送：某委。', '某办　　2018年12月19日印发'))).toEqual([
      'title 某通知',
      'recipients 各区：',
      'body 请办。',
      'signature 某办',
      'signature 2018年12月18日',
      'copies 抄送：某委。',
      'printing 某办　　2018年12月19日印发',
    ]);
  });

  test('a date or a speaker’s name in the head stands below the title', () => {
    expect(
      drawn(blocksOf('某工作报告', '——2016年2月19日在某会议上', '某区人民政府区长　某某某', '各位代表：', '现在报告工作。')).slice(1, 4),
    ).toEqual(['subtitle ——2016年2月19日在某会议上', 'subtitle 某区人民政府区长　某某某', 'recipients 各位代表：']);
    expect(drawn(blocksOf('某意见', '2016年2月19日', '一、甲'))[1]).toBe('date 2016年2月19日');
  });

  test('chapters, articles and items', () => {
    const all = ['某办法', '目　录', '第一章　总　则', '第一章　总　则', '第一节　一般', '第一条　甲：', '（一）乙；', '1.丙。', '丁。'];
    expect(drawn(blocksOf(...all))).toEqual([
      'title 某办法',
      'contents 目录',
      'contents 第一章　总则',
      'chapter 第一章　总则',
      'subchapter 第一节　一般',
      'body number〔第一条〕　甲：',
      'body （一）乙；',
      'body 1.丙。',
      'body 丁。',
    ]);
  });

  test('decimals by their level, and questions', () => {
    expect(drawn(blocksOf('某预案', '1　总则', '1.1　目的', '为甲。', '1.1.1　乙')).slice(1)).toEqual([
      'heading1 1　总则',
      'heading2 1.1　目的',
      'body 为甲。',
      'heading3 1.1.1　乙',
    ]);
    expect(drawn(blocksOf('某问答', '1.有多少个？', '答：1.6万个。', '2.在哪里？', '答：甲。')).slice(1, 3)).toEqual([
      'heading1 1.有多少个？',
      'body 答：1.6万个。',
    ]);
  });

  test('an annex with its table', () => {
    const blocks = blocksOf(
      '某公告',
      '公告如下。',
      '附件：甲表',
      '某局',
      '2025年8月11日',
      '附件',
      '甲表',
      '项目\t内容\t备注',
      '乙\u2028丙\t\t丁',
    );
    expect(drawn(blocks).slice(-3)).toEqual(['⤓annex 附件', 'partTitle 甲表', 'table']);
    expect(wordsIn(blocks.slice(-1))).toEqual(['项目', '内容', '备注', '乙', '丙', '', '丁']);
  });
});

describe('documents of any lines', () => {
  const LINES = [
    ...[
      '某局发〔2020〕1号',
      '各单位：',
      '现将《乙办法》印发给你们，请执行。',
      '附件：1.甲表',
      '2.乙表',
      '附件1',
      '附件 2：丙',
      '某局',
      '某市人民政府',
    ],
    ...[
      '2020年1月1日',
      '（此件公开发布）',
      '抄送：某办。',
      '某办　　2020年1月2日印发',
      '乙办法',
      '目　录',
      '第一编　甲',
      '第一章　总　则',
      '第一节　丁',
    ],
    ...[
      '第一条　甲。',
      '第二条',
      '（一）丙；',
      '1.丁。',
      '一、戊',
      '二、己。庚。',
      '1.1　壬',
      '问：癸？',
      '答：子。',
      '——2020年1月3日在某会议上',
    ],
    ...['甲\t乙\t丙', '丑\t寅', '\t\t卯', '一行|\u2028二行\t', '— 2 —', '根据《环境保', '护法》制定本办法。', '\u200b巳', ''],
  ];
  const any = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...LINES) }, fc.string({ unit: 'grapheme', maxLength: 12 }));
  const merges = fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })), { maxLength: 4 });

  /** @param places row, column, height and width of cells to merge */
  function made(lines: readonly string[], places: readonly [number, number, number, number][]): Document {
    const source = lines.join('\n').replace(/\r/g, '');
    const result = compile(source, { title: '某局关于甲的通知', issuers: ['某局'], untitled: true, emendations: [], gaps: [] });
    if ('faults' in result) throw new Error(JSON.stringify(result.faults));
    const rows = result.document.clauses.filter(({ kind }) => kind === 'row');
    const merged = places.flatMap(([row, column, height, width]): MergedCell[] =>
      rows.length ? [{ clause: rows[row % rows.length]?.id as string, column, rows: height, columns: width }] : [],
    );
    return { ...result.document, merged };
  }
  const documents = fc.array(any, { maxLength: 30 }).chain((lines) => merges.map((places) => made(lines, places)));

  test('every character is in the blocks, in order, and every clause with words has its bookmark', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { blocks } = textOf(document);
        expect(bare(wordsIn(blocks).join(''))).toBe(bare(document.reading));
        const ids = blocks.flatMap((block) => ('rows' in block ? block.rows.map(({ bookmark }) => bookmark) : (block.bookmark ?? [])));
        const filled = document.clauses.filter(
          ({ kind, reading: { start, end } }) => kind === 'row' || document.reading.slice(start, end).trim(),
        );
        expect(ids).toEqual(filled.map(({ id }) => id));
      }),
      { numRuns: 500 },
    );
  });

  test('and in the files', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const text = textOf(document);
        const expected = bare(withoutControls(document.reading));
        expect(bare((await readDocx(textDocx(text, WITHOUT_CODE))).join('')).startsWith(expected)).toBe(true);
        expect(bare(plainText(text, WITHOUT_CODE)).startsWith(bare(document.reading))).toBe(true);
        for (const words of wordsIn(text.blocks)) expect(words).not.toContain('\n');
        expect(markdown(text, WITHOUT_CODE).match(/^\| --- /gm) ?? []).toHaveLength(text.blocks.filter((block) => 'rows' in block).length);
      }),
    );
  });
});
