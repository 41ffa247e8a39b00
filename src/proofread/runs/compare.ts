/** A document's clauses looked for in the draft. */

import { type Words, wordsOf } from '../../document/words.ts';
import type { Work } from '../../document/work.ts';
import { outermostAt, type Quotations, quotationAround } from '../model/quotations.ts';
import type { ReferenceDocument } from '../model/types.ts';
import { chainsOf } from './chains.ts';
import type { DraftIndex } from './draft-index.ts';
import { type Match, matchesIn } from './matches.ts';
import { EDGE, MOST_OWN_WORDS, matchEnd, mayEndNear, passageOf, withoutChance } from './passage.ts';
import { type Candidate, canBePlain, candidatesOf } from './select.ts';

/** Words that the runs of a passage have at least. */
const LEAST = 5;

/** Chains of one clause that make a step: a long draft may have hundreds. */
const CHAINS = 16;

interface Place {
  index: DraftIndex;
  chance: number;
  document: ReferenceDocument;
  clause: number;
  words: Words;
}

/** Index of the run before which most words lie between. */
function widestGap(chain: readonly Match[]): number {
  const gapAt = (i: number) => {
    const [before, run] = [chain[i - 1] as Match, chain[i] as Match];
    return Math.max(run.draft - before.draft - before.length, run.clause - before.clause - before.length);
  };
  return chain.reduce((widest, _, i) => (i > 1 && gapAt(i) > gapAt(widest) ? i : widest), 1);
}

/** Two sentences of a clause may stand near each other in a draft with words of its own between: what is none together may be two. */
function candidates(found: readonly Match[], place: Place): Candidate[] {
  const { index, chance, words } = place;
  const { quotations } = index;
  const chain = withoutChance(found, index.words, words);
  const [first, last] = [chain[0], chain[chain.length - 1]];
  if (!first || !last) return [];
  const quotation = quotationAround(quotations, first.draft, last.draft + last.length);
  // What cannot come to enough words, with all that may stand beyond its runs, is not looked at: in laws, names of organs are everywhere.
  const [d, c] = matchEnd(last);
  const mayBeWhole = () => mayEndNear(index.words, words, first.draft, first.clause) && mayEndNear(index.words, words, d, c);
  const isWorth = quotation !== null || canBePlain(d - first.draft, EDGE, chance, mayBeWhole);
  const all = isWorth ? candidatesOf({ passage: passageOf(chain, place, index.words, quotation), quotation, chance }, index.words) : [];
  if (all.length || chain.length === 1) return all;
  const cut = widestGap(chain);
  return [...candidates(chain.slice(0, cut), place), ...candidates(chain.slice(cut), place)];
}

/** What stands in two quotations, with words of the draft between them, is two passages. */
function byQuotation(chain: readonly Match[], quotations: Quotations): Match[][] {
  const parts: Match[][] = [];
  chain.forEach((run, i) => {
    const before = chain[i - 1];
    const end = before ? before.draft + before.length : 0;
    const [left, right] = before ? [outermostAt(quotations, end - 1), outermostAt(quotations, run.draft)] : [-1, -1];
    if (before && (left < 0 || right < 0 || left === right || run.draft - end < MOST_OWN_WORDS))
      (parts[parts.length - 1] as Match[]).push(run);
    else parts.push([run]);
  });
  return parts;
}

/** What of a document stands in the draft. */
export interface Compared {
  candidates: Candidate[];
  /** The document's words, clause by clause. */
  words: string[];
}

/** @param chance words more that make a passage plainly this document's */
export function* compared(index: DraftIndex, document: ReferenceDocument, chance: number): Work<Compared> {
  const found: Compared = { candidates: [], words: [] };
  const total = document.clauses.length;
  for (let clause = 0; clause < total; clause++) {
    const words = wordsOf(document.clauses[clause]?.text ?? '');
    const place = { index, chance, document, clause, words };
    found.words.push(words.text);
    for (const [i, chain] of chainsOf(matchesIn(index, words.text), LEAST).entries()) {
      for (const part of byQuotation(chain, index.quotations)) found.candidates.push(...candidates(part, place));
      if (i % CHAINS === CHAINS - 1) yield { done: clause, total };
    }
    yield { done: clause, total };
  }
  return found;
}
