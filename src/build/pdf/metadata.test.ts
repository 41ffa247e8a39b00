/** What is written into a PDF as Chromium makes it: nothing moves, and nothing says what the browser did before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withMetadata } from './metadata.ts';

const ABOUT = { title: '青石市灯会办法', author: '青石市人民政府', subject: '灯会', keywords: '灯', date: '2020-01-02' };
const node = (number: number): string => `(node${String(number).padStart(8, '0')})`;

/** The parts of a file of Chromium's that matter here; ids stand twice, where an element has one and where it is referred to. */
const file = (ids: readonly number[]): string =>
  [
    '%PDF-1.4',
    "1 0 obj\n<</CreationDate (D:20260101120000+00'00')\n/ModDate (D:20260101120000+00'00')>>\nendobj",
    ...ids.flatMap((id) => [`<</ID ${node(id)}>>`, `<</Headers [${node(id)}]>>`]),
    'xref\ntrailer\n<</Size 2\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n123\n%%EOF',
  ].join('\n');
const made = (ids: readonly number[]): string => withMetadata(Buffer.from(file(ids), 'latin1'), ABOUT).toString('latin1');

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 90_000_000 }), { minLength: 1, maxLength: 20 });

test('what it had keeps its place, whatever numbers the browser had given', () => {
  fc.assert(
    fc.property(ids, (numbers) => {
      const pdf = made(numbers);
      expect(pdf.lastIndexOf('startxref\n123')).toBe(file(numbers).lastIndexOf('startxref\n123'));
      const ranked = Array.from(pdf.matchAll(/\(node(\d+)\)/g), ([, number]) => Number(number));
      const order = [...numbers].sort((a, b) => a - b);
      expect(ranked).toEqual(numbers.flatMap((one) => [order.indexOf(one) + 1, order.indexOf(one) + 1]));
    }),
  );
});

test('pages of the same order are the same bytes', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9_000_000 }), (numbers, before) => {
      expect(made(numbers.map((one) => one + before))).toBe(made(numbers));
    }),
  );
  expect(made([5, 9, 7])).toBe(made([12, 40, 31]));
});

test('a file that is laid out otherwise is refused', () => {
  expect(() => withMetadata(Buffer.from('%PDF-1.4\ntrailer\n<<>>', 'latin1'), ABOUT)).toThrow(RangeError);
});
