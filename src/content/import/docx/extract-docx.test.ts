import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../../../tests/support/any-character.ts';
import { cell, docxOf, level, numbered, para, type WordParts, wordRun, wordTable } from '../../../../tests/support/word-file.ts';
import { receiveFile } from '../readers/receive-file.ts';

async function receive(body: string, parts?: WordParts) {
  const received = await receiveFile(docxOf(body, parts), '通知.docx');
  if ('refused' in received) throw new Error(received.refused.reason);
  return received;
}
const lines = async (body: string, parts?: WordParts) => (await receive(body, parts)).text.split('\n').slice(0, -1);
const refusal = async (bytes: Uint8Array) => {
  const received = await receiveFile(bytes, '通知.docx');
  return 'refused' in received ? `${received.refused.reason}。${received.refused.note}` : null;
};

test('any text comes back exactly, a paragraph a line', async () => {
  const char = fc.oneof(anyCharacter, fc.constantFrom('\t', ' ', '　', '<', '&', ']]>', '𠮷', '"'));
  // What no XML can hold, what is no character, and what is left out of every text.
  const text = fc
    .string({ unit: char, maxLength: 30 })
    .map((one) =>
      one.replace(/[\0-\x08\n-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]|[\ufffe\uffff]/gu, '文'),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
      expect(await lines(['正文', ...texts].map((one) => para(one)).join(''))).toEqual(['正文', ...texts]);
    }),
  );
});

describe('automatic numbers', () => {
  /** Each format with its mark, and what Word shows for the first three and the eleventh. */
  const FORMATS: [format: string, mark: string, ...shown: string[]][] = [
    ['decimal', '%1.', '1.', '2.', '3.', '11.'],
    ['chineseCounting', '%1、', '一、', '二、', '三、', '十一、'],
    ['chineseCountingThousand', '（%1）', '（一）', '（二）', '（三）', '（十一）'],
    ['japaneseCounting', '第%1条', '第一条 ', '第二条 ', '第三条 ', '第十一条 '],
    ['ideographTraditional', '%1、', '甲、', '乙、', '丙、', '甲、'],
    ['upperLetter', '%1)', 'A)', 'B)', 'C)', 'K)'],
    ['lowerRoman', '(%1)', '(i)', '(ii)', '(iii)', '(xi)'],
    ['decimalEnclosedCircleChinese', '%1', '① ', '② ', '③ ', '⑪ '],
    ['decimalFullWidth', '%1．', '１．', '２．', '３．', '１１．'],
  ];

  test('in nine formats, each known to be computed', async () => {
    const body = FORMATS.map((_, i) => Array.from({ length: 11 }, (_, n) => numbered(`甲${n}`, i + 1)).join('')).join('');
    const { text, computed } = await receive(body, { lists: FORMATS.map(([format, mark]) => level(0, format, mark)) });
    const shown = text.split('\n');
    FORMATS.forEach(([format, , ...expected], i) => {
      const of = (n: number) => (shown[11 * i + n] as string).replace(/甲\d+$/, '');
      expect([format, of(0), of(1), of(2), of(10)]).toEqual([format, ...expected]);
    });
    expect(computed.every(({ start, end }) => /^甲\d/.test(text.slice(end)) && (start === 0 || text[start - 1] === '\n'))).toBe(true);
    expect(computed).toHaveLength(99);
  });

  const LEVELS = level(0, 'chineseCountingThousand', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'decimal', '%3）');

  test.each<[string, string, WordParts, string[]]>([
    [
      'levels begin again below a higher one, and legal numbers are figures',
      numbered('甲', 1) +
        numbered('乙', 1, 1) +
        numbered('丙', 1, 2) +
        numbered('丁', 1, 1) +
        numbered('戊', 1, 2) +
        numbered('己', 1) +
        numbered('庚', 1, 1),
      { lists: [LEVELS] },
      ['一、甲', '1.1 乙', '1）丙', '1.2 丁', '1）戊', '二、己', '2.1 庚'],
    ],
    [
      'a level that is set never to begin again goes on',
      numbered('甲', 1) + numbered('乙', 1, 1) + numbered('丙', 1) + numbered('丁', 1, 1),
      { lists: [level(0, 'decimal', '%1、') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>')] },
      ['1、甲', '（1）乙', '2、丙', '（2）丁'],
    ],
    [
      'two lists of one definition count on; one that says where it starts begins there',
      numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3) + numbered('戊', 1),
      {
        lists: [LEVELS],
        nums: [{ list: 0 }, { list: 0 }, { list: 0, more: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>' }],
      },
      ['一、甲', '二、乙', '五、丙', '六、丁', '七、戊'],
    ],
    [
      'a list may have a level of its own',
      numbered('甲', 1),
      { lists: [LEVELS], nums: [{ list: 0, more: `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.')}</w:lvlOverride>` }] },
      ['I.甲'],
    ],
    [
      'what stands after the number: nothing, a space, and a space for a tab where they would wordRun together',
      numbered('甲', 1) + numbered('甲', 2) + numbered('2019年', 3) + numbered('甲', 3),
      {
        lists: [
          level(0, 'decimal', '第%1条', '<w:suff w:val="nothing"/>'),
          level(0, 'decimal', '%1、', '<w:suff w:val="space"/>'),
          level(0, 'decimal', '%1.'),
        ],
      },
      ['第1条甲', '1、 甲', '1. 2019年', '2.甲'],
    ],
    [
      'by the style, by what that is based on, and none where the paragraph says so',
      para('甲', '<w:pStyle w:val="b"/>') +
        para('乙', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        para('丙', '<w:pStyle w:val="c"/>'),
      {
        lists: [level(0, 'decimal', '%1、') + level(1, 'decimal', '（%2）', '<w:pStyle w:val="c"/>')],
        styles:
          '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="a"/></w:style>',
      },
      ['1、甲', '乙', '（1）丙'],
    ],
    [
      'signs of picture fonts',
      numbered('甲', 1),
      { lists: [level(0, 'bullet', '\uf06c').replace('</w:lvl>', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>')] },
      ['● 甲'],
    ],
  ])('%s', async (_, body, parts, expected) => {
    expect(await lines(body, parts)).toEqual(expected);
  });

  test('a format that is not known is asked', async () => {
    const { text, doubts } = await receive(para('甲') + numbered('乙', 1), { lists: [level(0, 'hebrew1', '%1、')] });
    expect(text).toBe('甲\n1、乙\n');
    expect(doubts).toMatchObject([{ start: 2, reason: expect.stringContaining('hebrew1') }]);
  });
});

describe('tables', () => {
  const text = (content: string, properties = '') =>
    cell(
      content
        .split('|')
        .map((one) => para(one))
        .join(''),
      properties,
    );

  test('rows are lines, cells parted by tabs, merged cells known', async () => {
    const rows = [
      [text('甲', '<w:vMerge w:val="restart"/>'), text('乙', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), text('丙一|丙二'), text('丁\t戊')],
    ];
    const received = await receive(para('前') + wordTable(rows) + para('后'));
    expect(received.text).toBe('前\n甲\t乙\t\n\t丙一\u2028丙二\t丁 戊\n后\n');
    expect(received.merged).toEqual([
      { start: 2, column: 0, rows: 2, columns: 1 },
      { start: 2, column: 1, rows: 1, columns: 2 },
    ]);
  });

  test('a table in a cell loses nothing, and columns that no row has are none', async () => {
    const inner = wordTable([[text('丙'), text('丁')]]);
    expect(await lines(wordTable([[text('甲', '<w:gridSpan w:val="3"/>'), cell(para('乙') + inner + para(''))]]))).toEqual([
      '甲\t乙\u2028丙\u2028丁',
    ]);
  });
});

describe('what stands beside the text', () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wordRun(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test('notes come at the end, with the numbers that are computed', async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${para(`<w:r><w:footnoteRef/></w:r>${wordRun(text)}`)}</w:footnote>`;
    const refer = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { text, computed } = await receive(para(`${wordRun('甲')}${refer(3)}${wordRun('乙')}${refer(2)}`) + para('丙'), {
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note(2, '后注')}${note(3, '先注')}`,
    });
    expect(text).toBe('甲[1]乙[2]\n丙\n[1]先注\n[2]后注\n');
    expect(computed.map(({ start, end, reason }) => `${reason}${text.slice(start, end)}`)).toEqual([
      '脚注号[1]',
      '脚注号[2]',
      '脚注号[1]',
      '脚注号[2]',
    ]);
  });

  test('results of fields are text, their instructions are not; links and content controls are read', async () => {
    const body = para(
      `${wordRun('共')}${field(' PAGEREF _Toc1 ', '9')}<w:hyperlink>${wordRun('页')}</w:hyperlink><w:sdt><w:sdtContent>${wordRun('止')}</w:sdtContent></w:sdt>`,
    );
    expect(await lines(`${body}<w:sdt><w:sdtContent>${para('乙')}</w:sdtContent></w:sdt>`)).toEqual(['共9页止', '乙']);
  });

  test('a text box follows its paragraph, once', async () => {
    const box = (name: string) => `<w:r><${name}><w:txbxContent>${para('某某区人民政府文件')}</w:txbxContent></${name}></w:r>`;
    const choice = `<w:r xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent><mc:Choice Requires="wps">${box('w:drawing')}</mc:Choice><mc:Fallback>${box('w:pict')}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await lines(para(`<w:r/>${choice}${wordRun('甲')}`) + para('乙'))).toEqual(['甲', '某某区人民政府文件', '乙']);
  });

  test('hidden text, headers and comments are left out and listed', async () => {
    const { text, left } = await receive(para(`${wordRun('甲')}${wordRun('藏', '<w:vanish/>')}${wordRun('乙', '<w:vanish w:val="0"/>')}`), {
      header: para('某局文件'),
      comments: `<w:comment w:id="0">${para('再核一下')}</w:comment>`,
    });
    expect(text).toBe('甲乙\n');
    expect(left).toEqual([
      { text: '藏', reason: '隐藏文字' },
      { text: '某局文件', reason: '页眉' },
      { text: '再核一下', reason: '批注' },
    ]);
  });

  test('the title that the file states counts only where the text has it', async () => {
    const core = (title: string) =>
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`;
    expect((await receive(para('关于某事的通知'), { core: core('关于某事的通知') })).stated).toEqual({ title: '关于某事的通知' });
    expect((await receive(para('关于某事的通知'), { core: core('模板') })).stated).toEqual({});
  });
});

describe('is refused', () => {
  test.each<[string, string, RegExp]>([
    [
      'an insertion',
      para('甲') + para(`${wordRun('乙')}<w:ins w:id="1">${wordRun('丙')}</w:ins>`),
      /正文第 2 段“乙丙”有没有接受的修订（插入“丙”）.*全部修订/,
    ],
    [
      'an insertion that a paragraph begins with',
      para('甲') + para(`<w:ins w:id="1">${wordRun('乙')}</w:ins>`),
      /正文第 2 段“乙”.*插入“乙”/,
    ],
    ['a deletion', para(`<w:r/><w:del w:id="1"><w:r><w:delText>丁</w:delText></w:r></w:del>${wordRun('甲')}`), /第 1 段.*删除“丁”/],
    ['a paragraph mark that was deleted', para('甲', '<w:rPr><w:del w:id="1"/></w:rPr>'), /第 1 段“甲”.*（删除）/],
    ['a row that was inserted', `<w:tbl><w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${cell(para('甲'))}</w:tr></w:tbl>`, /插入/],
  ])('%s', async (_, body, what) => {
    expect(await refusal(docxOf(body))).toMatch(what);
  });

  test('what is damaged', async () => {
    const whole = docxOf(para('甲'));
    expect(await refusal(whole.subarray(0, whole.length - 40))).toMatch(/损坏/);
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }))).toMatch(/损坏/);
    expect(await refusal(zipSync({ 'word/styles.xml': strToU8('<a/>') }))).toMatch(/没有正文部分/);
    const deep = '<a>'.repeat(100_000);
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(deep) }))).toMatch(/损坏/);
  });

  test('what unpacks to more than a document can be', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(await refusal(bomb)).toMatch(/解开后太大/);
  });
});
