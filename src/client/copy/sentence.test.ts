/** Every word is in one sentence: that at its place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt } from './sentence.ts';

const at = (text: string, offset: number) => {
  const span = sentenceAt(text, offset);
  return span && text.slice(...span);
};

test('a sentence ends with its marks, a cell with the tab behind it', () => {
  const text = ' 要“照镜子。”再正衣冠；洗洗澡！';
  expect(at(text, 3)).toBe('要“照镜子。”');
  expect(at(text, 0)).toBe('要“照镜子。”');
  expect(at(text, 8)).toBe('再正衣冠；');
  expect(at(text, text.length)).toBe('洗洗澡！');
  expect(at('序号\t名称\t', 4)).toBe('名称');
  expect(at('', 0)).toBeNull();
});

test('any text: the place is in its sentence, or in white space beside it', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙，。；”（）！? \n\t'), minLength: 1 });
  fc.assert(
    fc.property(texts, fc.nat(), (text, any) => {
      const offset = any % text.length;
      const span = sentenceAt(text, offset);
      if (!span) return;
      expect(text.slice(...span)).toBe(text.slice(...span).trim());
      const between = text.slice(Math.min(offset, span[0]), Math.max(offset + 1, span[1]));
      if (/\S/.test(text[offset] as string)) expect(between).toBe(text.slice(...span));
    }),
  );
});
