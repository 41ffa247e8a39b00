/** Lists cut into pages of one weight. */

/** Pages have some 6 KB for words; characters stand for bytes. */
export const PAGE_ROOM = 2400;
/** Of each thing that is listed, besides its words. */
export const FRAME = 55;

/** @param roomOf what an item takes of a page's room @returns the items in order; what is larger than a page has one to itself */
export function cutPages<Item>(items: readonly Item[], roomOf: (item: Item) => number): Item[][] {
  const pages: Item[][] = [];
  let room = 0;
  for (const item of items) {
    room -= roomOf(item);
    if (room >= 0) {
      pages.at(-1)?.push(item);
      continue;
    }
    pages.push([item]);
    room = PAGE_ROOM - roomOf(item);
  }
  return pages;
}
