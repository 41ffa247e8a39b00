/** What of a text counts as its words. */
import { expect, test } from 'vitest';
import { endsSentence, isBoundary, wordsOf } from './words.ts';

test('marks, signs, spaces and control characters are no words, full width or not; all else is', () => {
  const wrong: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    const narrow = unit.normalize('NFKC');
    const counted = code >= 0xff01 && code <= 0xff5e ? narrow : unit === '○' ? '〇' : unit;
    const expected = isHalf || !/[\p{P}\p{S}\p{Z}\p{C}]/u.test(counted) ? counted : '';
    if (wordsOf(unit).text !== expected) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('a part of a sentence ends at a mark or the end of a line, not at a space; a sentence at fewer marks', () => {
  const words = wordsOf('甲，乙 丙。丁\n戊“己');
  const at = [...words.text, ''].map((_, i) => i);
  expect(words.text).toBe('甲乙丙丁戊己');
  expect(at.filter((i) => isBoundary(words, i))).toEqual([0, 1, 3, 4, 5, 6]);
  expect(at.filter((i) => endsSentence(words, i))).toEqual([0, 3, 4, 6]);
});
