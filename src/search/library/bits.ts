/** Whole numbers as bits in a text of 64 letters: it stands in a script as it is, and gzip takes the two lost bits of each byte back. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const WIDTH = 6;
/** So many bits of a number are never taken for its sign. */
const MOST = 30;

const VALUES = new Uint8Array(128);
for (let i = 0; i < LETTERS.length; i++) VALUES[LETTERS.charCodeAt(i)] = i;

export interface BitWriter {
  /** @param value below 2 to the power of `width`, which is at most 31 */
  bits(value: number, width: number): void;
  /** From 1: short where small numbers are most frequent (Elias gamma). */
  gamma(value: number): void;
  /** From 0: short where numbers are spread about 2 to the power of `width` (Rice). */
  rice(value: number, width: number): void;
  text(): string;
}

export function bitWriter(): BitWriter {
  const out: string[] = [];
  let held = 0;
  let count = 0;
  // As many at a time as the letter has room for.
  const bits = (value: number, width: number): void => {
    for (let left = width; left > 0; ) {
      const some = Math.min(WIDTH - count, left);
      left -= some;
      held = (held << some) | ((value >>> left) & ((1 << some) - 1));
      count += some;
      if (count < WIDTH) continue;
      out.push(LETTERS[held] as string);
      held = 0;
      count = 0;
    }
  };
  /** So many ones, a zero, and a number of a width. */
  const prefixed = (ones: number, value: number, width: number): void => {
    let left = ones;
    for (; left + 1 + width > MOST && left > 0; left -= WIDTH) bits((1 << WIDTH) - 1, Math.min(WIDTH, left));
    if (left <= 0) {
      bits(0, 1);
      bits(value, width);
    } else bits((((1 << left) - 1) << (width + 1)) | value, left + 1 + width);
  };
  return {
    bits,
    gamma(value) {
      const width = 31 - Math.clz32(value);
      prefixed(width, value - (1 << width), width);
    },
    rice(value, width) {
      prefixed(value >>> width, value & ((1 << width) - 1), width);
    },
    text: () => out.join('') + (count ? (LETTERS[held * 2 ** (WIDTH - count)] as string) : ''),
  };
}

export interface BitReader {
  bits(width: number): number;
  gamma(): number;
  rice(width: number): number;
}

/** @param text as a writer made it; to be read in the order of writing */
export function bitReader(text: string): BitReader {
  let at = 0;
  let held = 0;
  let count = 0;
  const bits = (width: number): number => {
    let value = 0;
    for (let left = width; left > 0; ) {
      if (!count) {
        held = VALUES[text.charCodeAt(at++)] as number;
        count = WIDTH;
      }
      const some = Math.min(count, left);
      count -= some;
      left -= some;
      value = value * 2 ** some + ((held >> count) & ((1 << some) - 1));
    }
    return value;
  };
  const unary = (): number => {
    let value = 0;
    // Behind the end nothing is set: a text cut short ends, and is not read for ever.
    while (at <= text.length && bits(1)) value++;
    return value;
  };
  return {
    bits,
    gamma() {
      const width = unary();
      return 2 ** width + bits(width);
    },
    rice(width) {
      const high = unary();
      return high * 2 ** width + bits(width);
    },
  };
}

/** The width for numbers with this mean. */
export const riceWidth = (mean: number): number => Math.max(0, Math.floor(Math.log2(Math.max(1, mean * 0.69))));
