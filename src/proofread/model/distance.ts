/** What two short strings have alike, character by character. */

/** Distances of all beginnings, a swap of neighbours counting one (optimal string alignment), row by row of `b.length + 1`. */
function distances(a: string, b: string): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] as number;
  for (let j = 0; j < width; j++) table[j] = j;
  for (let i = 1; i <= a.length; i++) {
    table[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      const isSwap = !same && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, at(i - 2, j - 2) + 1);
      table[i * width + j] = least;
    }
  }
  return table;
}

/** Both without what they begin and end with alike, which changes no distance. */
function unlike(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Characters changed, missing, added, and neighbours swapped. */
export function distanceOf(a: string, b: string): number {
  const [x, y] = unlike(a, b);
  if (!x || !y) return x.length + y.length;
  return distances(x, y)[(x.length + 1) * (y.length + 1) - 1] as number;
}

/** @returns pairs of offsets of the characters that stay, in order; swapped neighbours are not among them */
export function keptPairs(a: string, b: string): [number, number][] {
  const table = distances(a, b);
  const cost = (i: number, j: number) => table[i * (b.length + 1) + j] as number;
  const pairs: [number, number][] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    const here = cost(i, j);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && a[i - 1] !== b[j - 1];
    if (a[i - 1] === b[j - 1] && here === cost(i - 1, j - 1)) pairs.unshift([--i, --j]);
    else if (isSwap && here === cost(i - 2, j - 2) + 1) [i, j] = [i - 2, j - 2];
    else if (here === cost(i - 1, j - 1) + 1) [i, j] = [i - 1, j - 1];
    else if (here === cost(i - 1, j) + 1) i--;
    else j--;
  }
  return pairs;
}
