/** Pieces to be read: nothing of the words is lost, none is too long to be read at one go. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

const words = (text: string) => text.replace(/[\s\p{P}]/gu, '');
const read = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

test('a sentence a piece, its closing marks with it', () => {
  expect(read('要“照镜子。”再正衣冠；洗洗澡！')).toEqual(['要“照镜子。”', '再正衣冠；', '洗洗澡！']);
  expect(read('  （一）  ')).toEqual(['  （一）  ']);
  expect(read('……。')).toEqual([]);
});

test('a long sentence is read in parts, as many of them at a go as stay short', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 60 }), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(parts, (all) => {
      const text = `${all.join('，')}。`;
      const pieces = read(text);
      expect(pieces.join('')).toBe(text);
      expect(pieces.every(({ length }) => length <= 120)).toBe(true);
    }),
  );
});

test('any text: every word is in one piece, in order', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'甲乙丙，。；：、“”（）！？!?;\n a1') });
  fc.assert(
    fc.property(texts, (text) => {
      const pieces = sentences(text);
      pieces.forEach(({ start }, i) => {
        expect(start).toBeGreaterThanOrEqual(pieces[i - 1]?.end ?? 0);
      });
      expect(words(read(text).join(''))).toBe(words(text));
    }),
  );
});
