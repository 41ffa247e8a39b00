/** Places in the words of a copy where the edition is not the source, or doubts it. */

/** How sure the editors are of what they changed; uncertain: they changed nothing; gap: what followed was not received. */
export type Told = 'certain' | 'probable' | 'uncertain' | 'gap';

/** Offsets in the words at hand, UTF-16 units; a place that these have in part begins before them or ends behind them. */
export interface CopiedPlace {
  start: number;
  end: number;
  /** What stands there in the edition, whole. */
  corr: string;
  /** What the source has there. */
  sic: string;
  /** Null where no word is another: joined lines, and what rules of typing changed. */
  told: Told | null;
}

/** Words with the places in them. */
export interface Citable {
  text: string;
  places: readonly CopiedPlace[];
}

/**
 * @param from, to offsets in the words
 * @returns the words between them, with every place that lies in them or reaches into them; one that is empty and on the edge, too
 */
export function cutOut({ text, places }: Citable, from: number, to: number): Citable {
  return {
    text: text.slice(from, to),
    places: places
      .filter(({ start, end }) => (start === end ? from <= start && start <= to : start < to && from < end))
      .map((place) => ({ ...place, start: place.start - from, end: place.end - from })),
  };
}

/** @param parts each with what stands between it and the part before */
export function joined(parts: readonly (Citable & { separator: string })[]): Citable {
  let text = '';
  const places: CopiedPlace[] = [];
  parts.forEach((part, i) => {
    if (i > 0) text += part.separator;
    for (const place of part.places) places.push({ ...place, start: place.start + text.length, end: place.end + text.length });
    text += part.text;
  });
  return { text, places };
}

/** The words as the source has them; a place that they have in part is taken back whole. */
export function asReceived({ text, places }: Citable): string {
  let source = '';
  let at = 0;
  for (const { start, end, sic } of places) {
    if (start < at && at > 0) continue;
    source += text.slice(at, Math.max(at, start)) + sic;
    at = Math.max(at, Math.min(end, text.length));
  }
  return source + text.slice(at);
}
