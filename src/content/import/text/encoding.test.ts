import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './encoding.ts';
import { isCommon } from './gb2312.ts';

const TEXT = '关于做好某项工作的通知\n各乡镇：\n一、加强值守，每天24小时（含节假日）。\n';
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return little ? bytes : bytes.swap16();
};

/** Han characters by their places in GB/T 2312, as bytes and as text. */
const gbChars = fc.array(fc.tuple(fc.integer({ min: 0xb0, max: 0xf7 }), fc.integer({ min: 0xa1, max: 0xf9 })), { minLength: 8 });

/** 关于 in the bytes of GB 18030, then what is given. */
const gb = (...bytes: number[]) => Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, ...bytes]);

/** 某局關於某事項的通知 in Big5. */
const BIG5 = Buffer.from('ac59a7bdc3f6a9f3ac59a8c6b6b5aabab371aabe0a', 'hex');

const refusal = (bytes: Uint8Array) => {
  try {
    decodeText(bytes);
  } catch (error) {
    const { reason, note } = error as { reason: string; note: string };
    return `${reason}。${note}`;
  }
  return null;
};

describe('decodeText reads', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 with its mark', utf16(`\ufeff${TEXT}`, true), 'utf-16le'],
    ['UTF-16, big end first, with its mark', utf16(`\ufeff${TEXT}`, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(TEXT, true), 'utf-16le'],
    ['UTF-16, big end first, without a mark', utf16(TEXT, false), 'utf-16be'],
    ['UTF-16 of Han characters alone, without a mark', utf16('加强值守做好工作', true), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe(encoding);
    expect(`${TEXT}加强值守做好工作`).toContain(decoded.text);
    expect(decoded.doubts).toEqual([]);
  });

  test('any text of the characters of GB 2312, without a doubt', () => {
    fc.assert(
      fc.property(gbChars, (pairs) => {
        const bytes = Uint8Array.from(pairs.flat());
        const expected = new TextDecoder('gb18030').decode(bytes);
        fc.pre([...expected].every(isCommon));
        expect(decodeText(bytes)).toEqual({ text: expected, encoding: 'gb18030', doubts: [] });
      }),
    );
  });

  test('any text in UTF-8 as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/[\0-\x1f\ufffd]/.test(text) && !text.startsWith('\ufeff'));
        expect(decodeText(utf8(text))).toMatchObject({ text, encoding: 'utf-8' });
      }),
    );
  });

  test('Big5 when told so, and only then', () => {
    expect(decodeText(BIG5, 'big5').text).toBe('某局關於某事項的通知\n');
    expect(refusal(BIG5)).toMatch(/大五码.*--encoding big5/);
  });
});

describe('decodeText asks', () => {
  test('of a rare character in GB 18030, with its place', () => {
    // € alone at 0x80, and 㐀 in four bytes.
    const { text, doubts } = decodeText(gb(0x0a, 0x80, 0x81, 0x39, 0xee, 0x39));
    expect(text).toBe('关于\n€㐀');
    expect(doubts.map(({ start, reason }) => [start, /第 2 行的“(.)”/.exec(reason)?.[1]])).toEqual([
      [3, '€'],
      [4, '㐀'],
    ]);
  });
});

test('a few uncommon characters in a long text are asked about, not refused', () => {
  const common = Array.from({ length: 400 }, () => [0xd6, 0xd0]).flat();
  const kana = Array.from({ length: 4 }, (_, i) => [0xa4, 0xa1 + i]).flat();
  const { text, encoding, doubts } = decodeText(gb(...common, ...kana));
  expect([encoding, text.length, doubts.map(({ start }) => start)]).toEqual(['gb18030', 406, [402, 403, 404, 405]]);
});

describe('decodeText refuses', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['UTF-8 cut off within a character', utf8(TEXT).subarray(0, -2), /UTF-8 文本，但第 3 行（第 \d+ 个字节起）有残缺的字/],
    ['one bad byte', Buffer.concat([utf8('关于做好\n值'), Uint8Array.of(0xe4, 0xb8), utf8('守班')]), /第 2 行（第 17 个字节起）/],
    ['UTF-16 by its mark, that is none', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), /UTF-16/],
    ['what was once converted wrongly', utf8('甲\n锟斤拷'), /第 2 行有“锟斤拷”/],
    ['the mark of a failed conversion', utf8('甲\n乙\ufffd'), /第 2 行/],
    ['zero bytes', Uint8Array.of(0x41, 0, 0, 0, 0x42), /不是文本/],
    ['bytes of no encoding', gb(0xff, 0xff), /不是文本/],
    ['kana in the place of words', gb(...Array.from({ length: 6 }, (_, i) => [0xa4, 0xa1 + i]).flat()), /有 6 个少见的字，首先是第 1 行的/],
  ])('%s', (_, bytes, what) => {
    expect(refusal(bytes)).toMatch(what);
  });

  test('UTF-8 of which any one byte was lost, wherever that is not seen as another text', () => {
    const whole = utf8(TEXT);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (at) => {
        fc.pre((whole[at] as number) >= 0x80);
        expect(refusal(Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]))).toMatch(/残缺/);
      }),
    );
  });
});
