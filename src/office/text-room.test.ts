import { describe, expect, test } from 'vitest';
import { lineCount, rowHeight } from './text-room.ts';

describe('lineCount', () => {
  test('ten Chinese characters take 39 mm', () => {
    expect(lineCount('一二三四五六七八九十', 41)).toBe(1);
    expect(lineCount('一二三四五六七八九十', 40)).toBe(2);
  });

  test('Latin takes half of that, and every line break a line', () => {
    expect(lineCount('1234567890', 22)).toBe(1);
    expect(lineCount('a\n\nb', 22)).toBe(3);
  });
});

describe('rowHeight', () => {
  test('as much as the highest cell needs, between the least and the most', () => {
    expect(rowHeight(['', 'a\nb\nc'], [20, 20], 20)).toBe(51);
    expect(rowHeight([''], [20], 42)).toBe(42);
    expect(rowHeight(['a\n'.repeat(100)], [20], 42)).toBe(409);
  });
});
