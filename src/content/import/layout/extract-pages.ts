/** Pages of placed text to a text. */
import type { Extract } from '../blocks.ts';
import { placedLines } from './lines.ts';
import { withoutFurniture } from './page-furniture.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PlacedPage } from './types.ts';

/** @returns paragraphs in reading order; page numbers and running heads are left out and listed */
export function extractPages(pages: PlacedPage[]): Extract {
  const { lines, left } = withoutFurniture(placedLines(pages), pages);
  return { blocks: paragraphsOf(lines), left };
}
