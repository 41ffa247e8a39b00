/** Where bytes are not UTF-8. */

const isTail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** @returns how many bytes the character has that begins with this byte; 0 when none begins with it */
function lengthAt(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

function isWhole(bytes: Uint8Array, at: number, length: number): boolean {
  for (let i = 1; i < length; i += 1) if (!isTail(bytes[at + i])) return false;
  return length > 0;
}

/** @returns how many characters of several bytes there are, and the offsets of the bytes that belong to no character */
export function scanUtf8(bytes: Uint8Array): { whole: number; broken: number[] } {
  const broken: number[] = [];
  let whole = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = lengthAt(bytes[at] as number);
    const fits = isWhole(bytes, at, length);
    if (!fits) broken.push(at);
    else if (length > 1) whole += 1;
    at += fits ? length : 1;
  }
  return { whole, broken };
}

/** A few broken characters among many whole ones: UTF-8 that was cut or damaged, and not another encoding. */
export function almostUtf8(bytes: Uint8Array): number | null {
  const { whole, broken } = scanUtf8(bytes);
  const first = broken[0];
  // A broken character leaves up to three bytes that belong to none.
  return first !== undefined && whole >= 2 * broken.length ? first : null;
}
