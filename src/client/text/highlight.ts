/** Marking what is looked for in the document's text. */
import { type Folded, fold, type Simplified, spansOf } from '../../search/fold.ts';
import { markSpan, textRuns } from '../ui/text-marks.ts';

/** @returns the first mark of each place, in order */
export function highlight(clauses: readonly HTMLElement[], query: string, simplified: Simplified): HTMLElement[] {
  const wanted = fold(query, simplified).text;
  return clauses.reduce<HTMLElement[]>((found, clause) => {
    const { text, runs: pieces } = textRuns(clause);
    const folded: Folded = fold(text, simplified);
    const marks = spansOf(folded, wanted)
      .reverse()
      .map(([from, to]) => markSpan(pieces, from, to));
    return found.concat(marks.reverse().filter((mark): mark is HTMLElement => mark !== null));
  }, []);
}
