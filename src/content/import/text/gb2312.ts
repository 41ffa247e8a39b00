/** Which characters a Chinese document is likely to be written in: those of GB/T 2312, but for foreign letters. */

/** Rows of GB/T 2312 by their first byte: signs, numerals, full-width ASCII, Greek, rules; then the Han characters. */
const ROWS = [0xa1, 0xa2, 0xa3, 0xa6, 0xa9, ...Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i)];

/** What GB 18030 added in those rows. */
const ADDED = /[€\ue000-\uf8ff\ufffd]/;

function makeTable(): Set<string> {
  const bytes = ROWS.flatMap((row) => Array.from({ length: 0xfe - 0xa1 + 1 }, (_, i) => [row, 0xa1 + i])).flat();
  const chars = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return new Set([...chars].filter((char) => !ADDED.test(char)));
}

let table: Set<string> | undefined;

const ASCII = /^[\t\n\f\r -~]$/;

/** Kana, accented Latin and the like are in GB/T 2312 as well, but in a Chinese document they are the mark of a wrong encoding. */
export function isCommon(char: string): boolean {
  table ??= makeTable();
  return ASCII.test(char) || table.has(char);
}

/** @returns the characters that are not common, with their offsets */
export function uncommonIn(text: string): { char: string; at: number }[] {
  const found: { char: string; at: number }[] = [];
  let at = 0;
  for (const char of text) {
    if (!isCommon(char)) found.push({ char, at });
    at += char.length;
  }
  return found;
}
