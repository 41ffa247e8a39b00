import { describe, expect, test } from 'vitest';
import { decode, encodingOf, MAX_BYTES } from './decode.ts';

const TEXT = '中文。';
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...all: number[]) => Uint8Array.from(all);

/** GB 18030 by its table: 中 D6D0, 文 CEC4, 。 A1A3, and a character of four bytes, 㐀 8139EE39. */
const GB = bytes(0xd6, 0xd0, 0xce, 0xc4, 0xa1, 0xa3, 0x81, 0x39, 0xee, 0x39);

/** With its mark, as Windows writes it. */
function utf16(text: string, little: boolean): Uint8Array {
  const made = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(made.buffer);
  [0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))].forEach((unit, i) => {
    view.setUint16(2 * i, unit, little);
  });
  return made;
}

const why = (given: Uint8Array) => {
  const result = decode(given);
  return 'fault' in result ? result.fault.reason : null;
};

describe('decode takes', () => {
  test.each(['中文。', '一\n\n二\n', '\t甲', 'abc', '𠮷', '\u3000甲'])('%j as it is', (text) => {
    expect(decode(utf8(text))).toEqual({ text });
  });

  test('a file of just the size that is allowed', () => {
    expect(why(utf8('a'.repeat(MAX_BYTES)))).toBeNull();
  });
});

describe('decode refuses', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a BOM', bytes(0xef, 0xbb, 0xbf, ...utf8(TEXT)), /BOM/],
    ['CR LF', utf8('甲\n乙\r\n丙\r\n'), /第 2 行起用的是 Windows 换行/],
    ['a lone CR', utf8('甲\r乙'), /第 1 行/],
    ['GB 18030', GB, /编码是 GB18030/],
    ['UTF-16, little end first', utf16(TEXT, true), /编码是 UTF-16LE/],
    ['UTF-16, big end first', utf16(TEXT, false), /编码是 UTF-16BE/],
    ['no bytes', bytes(), /空的/],
    ['white space', utf8(' \n\t\u3000\n'), /空的/],
    ['5 MB', new Uint8Array(5 * 1024 * 1024).fill(0x61), /有 5\.0 MB/],
    ['one byte too many', new Uint8Array(MAX_BYTES + 1).fill(0x61), /超过/],
    ['a NUL', utf8('甲\0乙'), /U\+0000/],
    ['a form feed', utf8('甲\f乙'), /U\+000C/],
    ['an escape', utf8('甲\u001b[31m乙'), /U\+001B/],
    ['a byte that no encoding has', bytes(0xff, 0xff, 0xff), /不是文本/],
    ['UTF-8 cut off in the middle of a character', utf8('中文').slice(0, -1), /不是文本/],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0xff), /不是文本/],
  ])('%s', (_, given, what) => {
    expect(why(given)).toMatch(what);
  });

  // U+007F to U+009F are control characters as well; they come from text that was read in the wrong encoding.
  test.each([
    ['DEL', '甲\u007f乙'],
    ['a C1 control', '甲\u0085乙'],
    ['the replacement character', '甲\ufffd乙'],
  ])('%s', (_, text) => {
    expect(why(utf8(text))).not.toBeNull();
  });
});

describe('encodingOf', () => {
  test('tells the encodings that documents come in', () => {
    expect(encodingOf(utf8(TEXT))).toBe('utf-8');
    expect(encodingOf(GB)).toBe('gb18030');
    expect(encodingOf(utf16(TEXT, true))).toBe('utf-16le');
    expect(encodingOf(utf16(TEXT, false))).toBe('utf-16be');
  });

  test('names the encoding in which the bytes are the text', () => {
    for (const given of [utf8('中文。㐀'), GB, utf16('中文。㐀', true), utf16('中文。㐀', false)]) {
      expect(new TextDecoder(encodingOf(given) as string).decode(given)).toBe('中文。㐀');
    }
  });

  test('does not know UTF-16 without its mark', () => {
    expect(encodingOf(utf16('工作，落实', true).slice(2))).toBeNull();
  });
});
