/** Numbers written as bits come back, whatever stands before them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BitReader, type BitWriter, bitReader, bitWriter } from './bits.ts';

type Step = [write: (out: BitWriter) => void, read: (from: BitReader) => number, value: number];

const bits = fc
  .integer({ min: 1, max: 31 })
  .chain((width) => fc.tuple(fc.constant(width), fc.integer({ min: 0, max: 2 ** width - 1 })))
  .map(([width, value]): Step => [(out) => out.bits(value, width), (from) => from.bits(width), value]);
const gamma = fc.integer({ min: 1, max: 2 ** 30 }).map((value): Step => [(out) => out.gamma(value), (from) => from.gamma(), value]);
const rice = fc
  .tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 12 }))
  .map(([value, width]): Step => [(out) => out.rice(value, width), (from) => from.rice(width), value]);

test('each number is read as it was written, in letters that stand in a script as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, gamma, rice), { maxLength: 40 }), (steps) => {
      const out = bitWriter();
      for (const [write] of steps) write(out);
      const text = out.text();
      expect(text).toMatch(/^[\w-]*$/);
      const from = bitReader(text);
      expect(steps.map(([, read]) => read(from))).toEqual(steps.map(([, , value]) => value));
    }),
  );
});

test('a text cut short ends', () => {
  expect(bitReader('').gamma()).toBeGreaterThan(0);
  expect(bitReader('__').gamma()).toBeGreaterThan(0);
});
