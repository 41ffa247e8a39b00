/** The clause that is nearest to one that does not exist, by their ids. */

/** A step of an id: p12 is p and 12. */
function stepOf(step: string): { letters: string; number: number } {
  const [, letters = '', digits = ''] = /^([a-z]*)(\d*)/.exec(step) ?? [];
  return { letters, number: Number(digits) };
}

/** The less, the nearer, compared from the first: steps alike, then a neighbour by its number, then what it would be below. */
type Distance = readonly [steps: number, kind: number, number: number, length: number];

const [NEIGHBOUR, ABOVE, OTHER] = [0, 1, 2];

function distance(wanted: readonly string[], steps: readonly string[]): Distance {
  let same = 0;
  while (same < wanted.length && wanted[same] === steps[same]) same++;
  const [theirs, ours] = [steps[same], wanted[same]];
  if (theirs === undefined || ours === undefined) return [-same, ABOVE, 0, steps.length];
  const [a, b] = [stepOf(theirs), stepOf(ours)];
  return a.letters === b.letters ? [-same, NEIGHBOUR, Math.abs(a.number - b.number), steps.length] : [-same, OTHER, 0, steps.length];
}

function isNearer(a: Distance, b: Distance): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) < (b[i] as number);
  return false;
}

/**
 * @param wanted an id that is none of the others
 * @param ids of a document's clauses, in order
 * @returns the first of the nearest; null in a document without clauses
 */
export function nearestClause(wanted: string, ids: readonly string[]): string | null {
  const steps = wanted.split('-');
  let found: { id: string; distance: Distance } | null = null;
  for (const id of ids) {
    const own = distance(steps, id.split('-'));
    if (!found || isNearer(own, found.distance)) found = { id, distance: own };
  }
  return found?.id ?? null;
}
