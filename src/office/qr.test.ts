import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrBitmap } from './qr.ts';

test('a bitmap of the code, 8 pixels a module, upside down as bitmaps are', () => {
  const url = 'http://192.168.10.20/duizhao/qingshi-2021/text/';
  const { data, size } = encode(url, { ecc: 'M', border: 4 });
  const bytes = qrBitmap(url);
  const view = new DataView(bytes.buffer);
  const side = view.getUint32(18, true);
  expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('BM');
  expect([side, view.getUint32(22, true), view.getUint32(2, true)]).toEqual([size * 8, size * 8, bytes.length]);
  const stride = (bytes.length - view.getUint32(10, true)) / side;
  const dark = (x: number, y: number) => {
    const at = view.getUint32(10, true) + (side - 1 - y * 8 - 4) * stride + x;
    return bytes[at] === 0xff;
  };
  expect(data.map((row, y) => row.map((_, x) => dark(x, y)))).toEqual(data);
});
