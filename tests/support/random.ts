/** Seeded choices: the same on every machine and in every run. */
export interface Random {
  /** @returns a whole number from 0 to below `limit` */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** A linear congruential generator (Numerical Recipes' constants); its high bits are used. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return { below, pick: <T>(from: readonly T[]) => from[below(from.length)] as T };
}
