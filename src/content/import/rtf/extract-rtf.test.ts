import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../../../tests/support/any-character.ts';
import { receiveFile } from '../readers/receive-file.ts';

const file = (body: string) =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 Song;}{\\f2\\fcharset136 Ming;}}${body}}`,
    'latin1',
  );
async function receive(body: string, name = 'a.rtf') {
  const received = await receiveFile(file(body), name);
  if ('refused' in received) throw new Error(received.refused.reason);
  return received;
}
const textOf = async (body: string) => (await receive(body)).text;
/** As Word writes what is not ASCII: the code unit, signed, and a question mark for readers that do not know it. */
const u = (text: string): string =>
  text.replace(/[\\{}]/g, '\\$&').replace(/[^\x20-\x7e]/g, (char) => `\\u${(char.charCodeAt(0) << 16) >> 16}?`);

test('any text comes back exactly', async () => {
  const text = fc
    .string({ unit: anyCharacter, minLength: 1, maxLength: 30 })
    .map((one) => one.replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffd-\uffff]/g, '文'));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
      const received = await receiveFile(file(['正文', ...texts].map((one) => `\\pard ${u(one)}\\par\n`).join('')), 'a.rtf');
      expect('text' in received ? received.text : received).toBe(`正文\n${texts.join('\n')}\n`);
    }),
  );
});

describe('characters', () => {
  test.each([
    ['bytes in the code page of the file', "\\f0 \\'d6\\'d0\\'ce\\'c4", '中文'],
    ['bytes in the charset of the font', "\\f2 \\'a4\\'a4{\\f1\\'d6\\'d0}\\'a4\\'e5", '中中文'],
    ['bytes over the end of a line of the file', "\\f1\\'d6\r\n\\'d0", '中'],
    ['Unicode with two bytes for other readers', "\\uc2\\u20013\\'d6\\'d0\\u25991\\'ce\\'c4.", '中文.'],
    ['quotation marks and the like by name', '\\ldblquote a\\rdblquote\\~\\{b\\}\\emdash c', '“a”\u00a0{b}—c'],
    ['a soft line break', 'a\\line b', 'a\nb'],
    ['binary data passed over', 'a{\\*\\blipuid\\bin3 }}}}b', 'ab'],
  ])('%s', async (_, body, expected) => {
    expect(await textOf(body)).toBe(`${expected}\n`);
  });
});

describe('beside the text', () => {
  test('heads, comments and hidden text are left out and listed; styles, fields and pictures are no text', async () => {
    const { text, left, doubts } = await receive(
      '{\\stylesheet{\\s0 Normal;}}{\\header\\pard Head\\par}a{\\v secret}b{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}{\\*\\annotation why}{\\pict 00ff}{\\*\\unknown x}\\par',
    );
    expect(text).toBe('ab3\n');
    expect(left).toEqual([
      { text: 'Head', reason: '页眉' },
      { text: 'secret', reason: '隐藏文字' },
      { text: 'why', reason: '批注' },
    ]);
    expect(doubts).toMatchObject([{ start: 3, reason: expect.stringContaining('图片') }]);
  });

  test('the numbers of lists and notes are known to be computed; notes come at the end', async () => {
    const { text, computed } = await receive(
      `\\pard{\\listtext\\pard\\plain ${u('一、')}\\tab}${u('总则')}{\\super\\chftn{\\footnote\\pard\\chftn ${u('注')}}}\\par\\pard{\\listtext 1.1\\tab}x\\par`,
    );
    expect(text).toBe('一、总则[1]\n1.1 x\n[1]注\n');
    expect(computed.map(({ start, end, reason }) => reason + text.slice(start, end))).toEqual([
      '自动编号一、',
      '脚注号[1]',
      '自动编号1.1 ',
      '脚注号[1]',
    ]);
  });

  test('a text box follows its paragraph', async () => {
    expect(await textOf('{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard box\\par}}}a\\par b\\par')).toBe('a\nbox\nb\n');
  });
});

test('tables are rows, their merged cells known', async () => {
  const { text, merged } = await receive(
    '\\pard t\\par\\trowd\\clvmgf\\cellx100\\cellx200\\cellx300\\pard\\intbl a\\cell b\\par c\\cell d\\cell\\row\\trowd\\clvmrg\\cellx100\\clmgf\\cellx200\\clmrg\\cellx300\\pard\\intbl\\cell e\\cell\\cell\\row\\pard f\\par',
  );
  expect(text).toBe('t\na\tb\u2028c\td\n\te\t\nf\n');
  expect(merged).toEqual([
    { start: 2, column: 0, rows: 2, columns: 1 },
    { start: 10, column: 1, rows: 1, columns: 2 },
  ]);
});

test('a file that is called .doc and is rich text is read; one with open changes is refused', async () => {
  expect((await receive('a\\par', '通知.doc')).format).toBe('rtf');
  await expect(receive('a\\par b{\\revised\\revauth1 c}\\par')).rejects.toThrow('第 2 段“b”有没有接受的修订');
});
