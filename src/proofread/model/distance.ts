/** What two short strings have alike, character by character. */

/** Distances of all beginnings, a swap of neighbours counting one (optimal string alignment). */
function distances(a: string, b: string): number[][] {
  const table = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const above = table[i - 1] as number[];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, ((table[i - 2] as number[])[j - 2] as number) + 1);
      }
      row.push(least);
    }
    table.push(row);
  }
  return table;
}

/** Characters changed, missing, added, and neighbours swapped. */
export const distanceOf = (a: string, b: string): number => (distances(a, b)[a.length] as number[])[b.length] as number;

/** @returns pairs of offsets of the characters that stay, in order; swapped neighbours are not among them */
export function keptPairs(a: string, b: string): [number, number][] {
  const table = distances(a, b);
  const cost = (i: number, j: number) => (table[i] as number[])[j] as number;
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
