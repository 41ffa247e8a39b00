import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../tests/support/any-character.ts';
import { controlIn, showControls } from './control.ts';

describe('controlIn', () => {
  test.each(['\0', '\x1b', '\x7f', '\x85', '\u202e', '\u2066', '\ud800', '\udfff', '\ufdd0', '\ufffd', '\uffff'])('finds %j', (char) => {
    expect(controlIn(`甲${char}乙`)).toEqual({ char, at: 1 });
  });

  test('finds nothing in what people write', () => {
    for (const text of ['甲\t乙\r\n丙', '“四风”——𠮷👨‍👩‍👧', 'naïve é', '　', '\u2028']) expect(controlIn(text)).toBeNull();
  });
});

test('a text made visible has none, and is the same where it had none', () => {
  const any = fc.string({
    unit: fc.oneof(anyCharacter, fc.constantFrom('\x1b', '\u202e', '\udc00')),
  });
  fc.assert(
    fc.property(any, (text) => {
      expect(controlIn(showControls(text))).toBeNull();
      if (!controlIn(text)) expect(showControls(text)).toBe(text);
    }),
  );
});
