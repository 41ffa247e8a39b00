/** Whole numbers as bits in a text of 64 letters: it stands in a script as it is, and gzip takes the two lost bits of each byte back. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const WIDTH = 6;

const VALUES = new Uint8Array(128);
for (let i = 0; i < LETTERS.length; i++) VALUES[LETTERS.charCodeAt(i)] = i;

export interface BitWriter {
  /** @param value below 2 to the power of `width` */
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
  const bit = (one: number): void => {
    held = held * 2 + one;
    count++;
    if (count < WIDTH) return;
    out.push(LETTERS[held] as string);
    held = 0;
    count = 0;
  };
  const bits = (value: number, width: number): void => {
    for (let i = width - 1; i >= 0; i--) bit(Math.floor(value / 2 ** i) % 2);
  };
  const unary = (value: number): void => {
    for (let i = 0; i < value; i++) bit(1);
    bit(0);
  };
  return {
    bits,
    gamma(value) {
      const width = Math.floor(Math.log2(value));
      unary(width);
      bits(value - 2 ** width, width);
    },
    rice(value, width) {
      unary(Math.floor(value / 2 ** width));
      bits(value % 2 ** width, width);
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
  const bit = (): number => {
    if (!count) {
      held = VALUES[text.charCodeAt(at++)] as number;
      count = WIDTH;
    }
    count--;
    return (held >> count) & 1;
  };
  const bits = (width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 2 + bit();
    return value;
  };
  const unary = (): number => {
    let value = 0;
    // Behind the end nothing is set: a text cut short ends, and is not read for ever.
    while (at <= text.length && bit()) value++;
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
