/** What stands in a block of text, character by character, and how wide each is in print. */
import type { Glyph } from './lines.ts';

export interface StyledGlyph extends Glyph {
  /** Class of the emphasis it stands in, empty for none. */
  emphasis: string;
  /** The run-in heading it is part of. */
  heading: HTMLElement | null;
  /** Number of the emendation that ends with it. */
  ref: string;
}

const POINTS = 16;
/** Width of the type area by GB/T 9704-2012, 5.2.1: 156 mm, of 28 characters. */
const CELL = (156 / 25.4) * (72 / 28);
const WIDE = /[⺀-鿿豈-﫿︰-﹏！-｠　-〿]/;
/** By the tokens of the same names. */
const FACES = { fang: '--print-fang', kai: '--print-kai', hei: '--print-hei' };

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** @returns in cells: one 28th of a line is 1 */
function widthOf(text: string, face: keyof typeof FACES): number {
  if (WIDE.test(text)) return 1;
  const key = face + text;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context = context ?? document.createElement('canvas').getContext('2d');
  if (!context) return 1;
  context.font = `1000px ${window.getComputedStyle(document.documentElement).getPropertyValue(FACES[face])}`;
  const width = ((context.measureText(text).width / 1000) * POINTS + CELL - POINTS) / CELL;
  widths.set(key, width);
  return width;
}

const faceOf = (row: Element | null, head: boolean): keyof typeof FACES =>
  !head || !row ? 'fang' : row.classList.contains('level-1') ? 'hei' : row.classList.contains('level-2') ? 'kai' : 'fang';

/** A character with the marks upon it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

const EMPHASIS = '.emended, .doubtful, .shared, .gap';

/** Forgets the widths measured so far: fonts may have come since. */
export const forgetWidths = () => widths.clear();

/** The block's text as it stands now; signs of emendation become numbers, other words of the editors are left out. */
export function glyphsOf(block: HTMLElement): StyledGlyph[] {
  const pieces: StyledGlyph[] = [];
  const row = block.closest('.row');
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const editorial = parent?.closest<HTMLElement>('[data-editor]');
    const last = pieces[pieces.length - 1];
    if (editorial && block.contains(editorial) && !editorial.classList.contains('gap')) {
      if (last && editorial.classList.contains('sign')) last.ref = (editorial.dataset.card ?? '').slice(1);
      continue;
    }
    const heading = parent?.closest<HTMLElement>('.head') ?? null;
    const face = faceOf(row, heading !== null || /^H[2-6]$/.test(block.tagName));
    const emphasis = parent?.closest(EMPHASIS)?.classList[0] ?? '';
    for (const text of node.textContent?.match(CLUSTER) ?? [])
      pieces.push({ text, width: widthOf(text, face), emphasis, heading, ref: '' });
  }
  return pieces;
}

/** Of a list's number, which style sheets draw before the item. */
export const numberWidth = (number: number): number => Array.from(`${number}.`).reduce((sum, text) => sum + widthOf(text, 'fang'), 0);
