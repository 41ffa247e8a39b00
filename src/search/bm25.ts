/** BM25: what a text's shared tokens are worth, by how rare they are and how long the text is. */

/** Saturation and the part of length. */
const K = 1.2;
const B = 0.6;

/** How often a text has each token. */
export type Counts = ReadonlyMap<number, number>;

/** @returns of each token, by number, how much it tells: rare ones more */
export function worthOf(weights: readonly number[], texts: readonly Counts[], total: number): number[] {
  const having = weights.map(() => 0);
  for (const counts of texts) for (const token of counts.keys()) having[token] = (having[token] as number) + 1;
  return weights.map(
    (weight, token) => weight * Math.log(1 + (total - (having[token] as number) + 0.5) / ((having[token] as number) + 0.5)),
  );
}

/** @param relative the text's length, by the mean */
export function bm25(counts: Counts, relative: number, worth: readonly number[]): number {
  let sum = 0;
  counts.forEach((times, token) => {
    sum += ((worth[token] as number) * times * (K + 1)) / (times + K * (1 - B + B * relative));
  });
  return sum;
}
