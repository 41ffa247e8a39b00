import { describe, expect, test } from 'vitest';
import { escapeXml, withoutControls } from './xml.ts';

describe('clean', () => {
  test('drops what XML forbids and keeps the rest', () => {
    expect(withoutControls('甲\0\x08\x0b\x1f\ufffe\uffff\t乙\n😀')).toBe('甲\t乙\n😀');
  });

  test('drops half of a pair, and only that', () => {
    expect(withoutControls('\ud83d甲\ude00\ud83d\ude00')).toBe('甲😀');
  });

  test('makes all line ends the same', () => {
    expect(withoutControls('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });
});

describe('escapeXml', () => {
  test('markup and quotation marks', () => {
    expect(escapeXml(`<a b="c" d='e'>&amp;`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;amp;');
  });

  test('line ends that a parser might rewrite', () => {
    expect(escapeXml('\x85\u2028')).toBe('&#133;&#8232;');
  });
});
