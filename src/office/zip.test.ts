import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipOffice } from './zip.ts';

const FILES = { 'b.xml': '乙', 'a.bin': new Uint8Array([0, 255]), '[Content_Types].xml': '<Types/>' };

describe('zip', () => {
  test('what goes in comes out, the content types first', () => {
    const files = unzipSync(zipOffice(FILES));
    expect(Object.keys(files)).toEqual(['[Content_Types].xml', 'b.xml', 'a.bin']);
    expect(strFromU8(files['b.xml'] as Uint8Array)).toBe('乙');
    expect(files['a.bin']).toEqual(new Uint8Array([0, 255]));
  });

  test('same files, same bytes, dated 1980-01-01', () => {
    const bytes = zipOffice(FILES);
    expect(zipOffice(FILES)).toEqual(bytes);
    expect(new DataView(bytes.buffer).getUint32(10, true)).toBe(((1 << 5) | 1) << 16);
  });
});
