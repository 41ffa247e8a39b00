import type { PlacedLine } from './types.ts';

/** @returns the distance from line to line that is the most frequent; without end where no two lines follow each other */
export function leadingOf(lines: PlacedLine[]): number {
  const steps = lines.slice(1).flatMap((line, i) => {
    const before = lines[i] as PlacedLine;
    return line.stretch === before.stretch ? [Math.round(line.y - before.y)] : [];
  });
  const counts = Map.groupBy(steps, (step) => step);
  const [most] = [...counts].sort(([close, a], [wide, b]) => b.length - a.length || close - wide);
  return most ? most[0] + 1 : Number.POSITIVE_INFINITY;
}
