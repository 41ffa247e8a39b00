/** QR codes as pictures. */
import { encode } from 'uqr';

/** Pixels a module; enough that programs which smooth pictures keep the edges sharp. */
const SCALE = 8;
/** Light modules around the code, as ISO/IEC 18004 asks. */
const QUIET = 4;
/** Two headers and two colours. */
const HEAD = 14 + 40 + 8;

/** @returns the code as a black and white bitmap (BMP, one bit a pixel) */
export function qrBitmap(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const side = size * SCALE;
  const stride = Math.ceil(side / 32) * 4;
  const bytes = new Uint8Array(HEAD + stride * side);
  const view = new DataView(bytes.buffer);
  const uint32 = (at: number, value: number) => view.setUint32(at, value, true);
  view.setUint16(0, 0x4d42, true);
  uint32(2, bytes.length);
  uint32(10, HEAD);
  uint32(14, 40);
  uint32(18, side);
  uint32(22, side);
  view.setUint16(26, 1, true);
  view.setUint16(28, 1, true);
  uint32(34, stride * side);
  uint32(46, 2);
  uint32(54, 0xffffff);
  // Rows run from the bottom up; a set bit is the second colour, black.
  for (let y = 0; y < side; y++) {
    const row = data[Math.floor((side - 1 - y) / SCALE)] as boolean[];
    for (let x = 0; x < side; x++) {
      const at = HEAD + y * stride + (x >> 3);
      if (row[Math.floor(x / SCALE)]) bytes[at] = (bytes[at] as number) | (0x80 >> (x & 7));
    }
  }
  return bytes;
}
