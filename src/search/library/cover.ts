/** Of things that come in groups, few groups that have one of each kind: a file is fetched for several phrases. */

/**
 * The group that has most of what is missing comes first (Chvátal, A Greedy Heuristic for the Set-Covering Problem, 1979).
 * @param things of which those of one group come together
 * @param kindOf of each kind one is needed
 * @returns all things of the chosen groups, in order
 */
export function fewGroups(things: readonly number[], groupOf: (thing: number) => number, kindOf: (thing: number) => number): number[] {
  const groups = new Map<number, number[]>();
  for (const thing of things) {
    const own = groups.get(groupOf(thing));
    if (own) own.push(thing);
    else groups.set(groupOf(thing), [thing]);
  }
  const missing = new Set(things.map(kindOf));
  const gainOf = (group: readonly number[]) => new Set(group.map(kindOf).filter((kind) => missing.has(kind))).size;
  const byGain: number[][][] = [];
  const file = (group: number[], gain: number) => {
    const same = byGain[gain] ?? [];
    byGain[gain] = same;
    same.push(group);
  };
  for (const group of groups.values()) file(group, gainOf(group));
  const chosen: number[] = [];
  for (let gain = byGain.length - 1; gain > 0; gain--) {
    for (const group of byGain[gain] ?? []) {
      // What others have brought since it was filed is no gain any more.
      const now = gainOf(group);
      if (now < gain) {
        file(group, now);
        continue;
      }
      for (const thing of group) missing.delete(kindOf(thing));
      chosen.push(...group);
    }
  }
  return chosen.sort((a, b) => a - b);
}
