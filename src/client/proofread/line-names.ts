/** Lines of a draft as people call them. */

/** @param offsets in order; @returns the line that each is in, in words */
export function lineNames(draft: string, offsets: readonly number[]): string[] {
  let line = 1;
  let at = 0;
  return offsets.map((offset) => {
    for (let next = draft.indexOf('\n', at); next >= 0 && next < offset; next = draft.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return `第 ${line} 行`;
  });
}
