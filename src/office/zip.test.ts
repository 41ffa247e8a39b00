import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zip } from './zip.ts';

const FILES = [
  ['b.xml', '乙'],
  ['a.bin', new Uint8Array([0, 255])],
] as const;
const OPTIONS = { mtime: new Date(1980, 0, 1) };

describe('zip', () => {
  test('what goes in comes out, in its order', () => {
    const files = unzipSync(zip(FILES, OPTIONS));
    expect(Object.keys(files)).toEqual(['b.xml', 'a.bin']);
    expect(strFromU8(files['b.xml'] as Uint8Array)).toBe('乙');
    expect(files['a.bin']).toEqual(new Uint8Array([0, 255]));
  });

  test('same files, same bytes, dated as told', () => {
    const bytes = zip(FILES, OPTIONS);
    expect(zip(FILES, OPTIONS)).toEqual(bytes);
    expect(new DataView(bytes.buffer).getUint32(10, true)).toBe(((1 << 5) | 1) << 16);
  });
});
