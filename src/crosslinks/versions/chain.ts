/** The heaviest chain of pairs that keeps the order of both sides: a longest increasing subsequence, weighted. */

export interface WeightedPair {
  old: number;
  now: number;
  weight: number;
}

/** Best chains by the old index that they end with: a Fenwick tree of maxima. */
function bestTree(size: number) {
  const tree: (number | undefined)[] = new Array(size + 1);
  return {
    /** @returns the best of those that end before `index` */
    before(index: number, weightOf: (at: number) => number): number | undefined {
      let best: number | undefined;
      for (let i = index; i > 0; i -= i & -i) {
        const at = tree[i];
        if (at !== undefined && (best === undefined || weightOf(at) > weightOf(best))) best = at;
      }
      return best;
    },
    put(index: number, at: number, weightOf: (at: number) => number): void {
      for (let i = index + 1; i <= size; i += i & -i) {
        const held = tree[i];
        if (held === undefined || weightOf(at) > weightOf(held)) tree[i] = at;
      }
    },
  };
}

/** @param size number of old units @returns the pairs of the chain, in order; each index once */
export function heaviestChain(pairs: readonly WeightedPair[], size: number): WeightedPair[] {
  // Of one new unit the later old one first: so none follows another of the same new unit.
  const sorted = [...pairs].sort((a, b) => a.now - b.now || b.old - a.old);
  const sums: number[] = [];
  const previous: (number | undefined)[] = [];
  const weightOf = (at: number): number => sums[at] as number;
  const tree = bestTree(size);
  let best: number | undefined;
  sorted.forEach(({ old, weight }, at) => {
    const from = tree.before(old, weightOf);
    previous[at] = from;
    sums[at] = weight + (from === undefined ? 0 : weightOf(from));
    tree.put(old, at, weightOf);
    if (best === undefined || weightOf(at) > weightOf(best)) best = at;
  });
  const chain: WeightedPair[] = [];
  for (let at = best; at !== undefined; at = previous[at]) chain.unshift(sorted[at] as WeightedPair);
  return chain;
}
