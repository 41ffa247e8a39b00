import { describe, expect, test } from 'vitest';
import { PAGE, type PlacedText, pdfFile } from '../../../../tests/support/pdf-file.ts';
import { receiveFile } from '../readers/receive-file.ts';

async function receive(pages: (PlacedText[] | string)[]) {
  const received = await receiveFile(pdfFile(pages), '通知.pdf');
  if ('refused' in received) throw new Error(received.refused.reason);
  return received;
}
const refusal = async (bytes: Uint8Array) => {
  const received = await receiveFile(bytes, '通知.pdf');
  return 'refused' in received ? `${received.refused.reason}。${received.refused.note}` : null;
};

const LEFT = 80;
/** Han characters are as wide as they are high: 27 of 16 points fill the measure. */
const FULL = 27;
const words = (length: number, from = 0): string =>
  Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((from + 7 * i) % 0x400))).join('');

/** Paragraphs as offices set them: an indent of two characters, lines of 28 points. */
function set(paragraphs: string[], top = 140, left = LEFT, full = FULL): PlacedText[] {
  const lines = paragraphs.flatMap((paragraph) => {
    const rest = paragraph.slice(full - 2);
    const chunks = rest.match(new RegExp(`.{1,${full}}`, 'g')) ?? [];
    return [{ text: paragraph.slice(0, full - 2), x: left + 32 }, ...chunks.map((text) => ({ text, x: left }))];
  });
  return lines.map((line, i) => ({ ...line, y: top + 28 * i }));
}

describe('lines of a PDF', () => {
  test('are joined to paragraphs, a full last line ending one when the next has an indent', async () => {
    const paragraphs = [words(70), words(FULL - 2, 3), words(90, 5), words(10, 9)];
    expect((await receive([set(paragraphs)])).text.split('\n').slice(0, -1)).toEqual(paragraphs);
  });

  test('are joined over the end of a page; page numbers and running heads are left out and listed', async () => {
    const paragraphs = [words(25 + 27 * 2), words(25 + 27 * 3, 3)];
    const placed = set(paragraphs);
    const pages = [placed.slice(0, 5), placed.slice(5).map((one) => ({ ...one, y: one.y - 28 * 5 }))].map((page, i) => [
      { text: '某某区人民政府文件', x: 220, y: 60, size: 10 },
      ...page,
      { text: i ? '第 2 页 共 2 页' : '— 1 —', x: 260, y: PAGE.height - 60, size: 14 },
    ]);
    const { text, left } = await receive(pages);
    expect(text.split('\n').slice(0, -1)).toEqual(paragraphs);
    expect(left).toEqual([
      { text: '某某区人民政府文件', reason: '页眉（第 1 页）' },
      { text: '— 1 —', reason: '页码（第 1 页）' },
      { text: '某某区人民政府文件', reason: '页眉（第 2 页）' },
      { text: '第 2 页 共 2 页', reason: '页码（第 2 页）' },
    ]);
  });

  test('a number alone in the middle of a page, and a line that stands in the margin once, are text', async () => {
    const { text, left } = await receive([
      [
        { text: words(9), x: 200, y: 60 },
        { text: '2019', x: LEFT, y: 300 },
      ],
    ]);
    expect(text).toBe(`${words(9)}\n2019\n`);
    expect(left).toEqual([]);
  });

  test('that begin each page alike are text where they stand in the text', async () => {
    const page = set([words(25 + 27 * 3), words(25)], 80);
    const { text, left } = await receive([page, page]);
    expect(text.split('\n').slice(0, -1)).toEqual([words(25 + 27 * 3), words(25), words(25 + 27 * 3), words(25)]);
    expect(left).toEqual([]);
  });

  test('of two columns are read column by column, below a title over both', async () => {
    const paragraphs = [words(43), words(60, 2), words(38, 4), words(50, 6)];
    const column = set(paragraphs, 0, 0, 13);
    const half = Math.ceil(column.length / 2);
    const placed = column.map((one, i) => ({ ...one, x: one.x + (i < half ? 60 : 320), y: 160 + 28 * (i % half) }));
    const title = { text: words(20, 11), x: 140, y: 110, size: 18 };
    // Files have no order that can be relied on.
    const { text } = await receive([[...placed.toReversed(), title]]);
    expect(text.split('\n').slice(0, -1)).toEqual([title.text, ...paragraphs]);
  });

  test('that were stretched to their column have no spaces between ideographs; words set apart have', async () => {
    const stretched = [...'（六）支持困难企业'].map((text, i) => ({ text, x: LEFT + 30 * i, y: 140, size: 16 }));
    const names = [...['甲某', '乙某', '丙某', '丁某', '戊某', '己某']].map((text, i) => ({ text, x: LEFT + 52 * i, y: 168, size: 16 }));
    const { text } = await receive([[...stretched, ...names]]);
    expect(text).toBe('（六）支持困难企业\n甲某 乙某 丙某 丁某 戊某 己某\n');
  });

  test('of a table are rows with tabs, and asked', async () => {
    const row = (texts: string[], y: number) => texts.map((text, i) => ({ text, x: 80 + 160 * i, y }));
    const { text, doubts } = await receive([
      [{ text: '任务分工', x: 250, y: 140 }, ...row(['序号', '任务', '单位'], 180), ...row(['1', '登记', '某局'], 208)],
    ]);
    expect(text).toBe('任务分工\n序号\t任务\t单位\n1\t登记\t某局\n');
    expect(doubts).toMatchObject([{ start: 5, reason: expect.stringContaining('表格') }]);
  });

  test('a title over two lines stays two lines, and a line that is not full ends a paragraph', async () => {
    const lines = [
      { text: words(16), x: 170, y: 140, size: 16 },
      { text: words(8, 2), x: 230, y: 168, size: 16 },
      { text: `${words(4, 3)}：`, x: LEFT, y: 224 },
    ];
    const paragraph = words(80, 4);
    const { text } = await receive([[...lines, ...set([paragraph], 252)]]);
    expect(text.split('\n').slice(0, -1)).toEqual([...lines.map((line) => line.text), paragraph]);
  });
});

describe('a PDF is refused', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['without text', pdfFile(['0 0 100 100 re f']), /没有文字，是扫描/],
    [
      'with a font that does not say its characters',
      pdfFile([[{ text: '\ue123\ue124\ue125\ue126\ue127\ue128\ue129', x: 80, y: 100 }]]),
      /没有注明是什么字（第 1 页起）/,
    ],
    ['that is damaged', Buffer.from('%PDF-1.7\nnothing'), /损坏/],
  ])('%s', async (_, bytes, what) => {
    expect(await refusal(bytes)).toMatch(what);
  });

  test('but asked when only a page has no text', async () => {
    const { text, doubts } = await receive([[{ text: '甲', x: 80, y: 100 }], '0 0 100 100 re f']);
    expect(text.trim()).toBe('甲');
    expect(doubts).toMatchObject([{ reason: expect.stringContaining('第 2 页没有文字') }]);
  });
});
