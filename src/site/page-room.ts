/** Lists cut into pages of one weight. */

/** Pages have some 6 KB for words; characters stand for bytes, and what is listed has its frame. */
export const PAGE_ROOM = 2400;
export const FRAME = 55;

/** @returns the items in their order; one that needs more than a page has one of its own */
export function cutByRoom<Item>(items: readonly Item[], roomOf: (item: Item) => number): Item[][] {
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
