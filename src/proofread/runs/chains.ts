/** Runs that follow one another in the draft as in the clause, with little between: together one passage. */
import type { Match } from './matches.ts';

/** Words that may be missing, added or changed between two runs. */
const WIDEST = 8;

interface Link {
  match: Match;
  score: number;
  previous: number;
}

/** @returns the later of two runs without what the earlier has, and what lies between costs; null when it cannot follow */
function following(earlier: Match, later: Match): { match: Match; cost: number } | null {
  const gap = { draft: later.draft - earlier.draft - earlier.length, clause: later.clause - earlier.clause - earlier.length };
  const overlap = Math.max(0, -gap.draft, -gap.clause);
  const widest = Math.max(gap.draft, gap.clause) + overlap;
  if (overlap >= later.length || widest > WIDEST) return null;
  const { draft, clause, length } = later;
  return { match: { draft: draft + overlap, clause: clause + overlap, length: length - overlap }, cost: 1 + widest };
}

/** The best chain that ends with each match. */
function linked(matches: readonly Match[]): Link[] {
  const longest = matches.reduce((most, { length }) => Math.max(most, length), 0);
  const links: Link[] = [];
  matches.forEach((match, i) => {
    let best: Link = { match, score: match.length, previous: -1 };
    for (let j = i - 1; j >= 0; j--) {
      const earlier = matches[j] as Match;
      if (match.draft - earlier.draft > WIDEST + longest) break;
      const next = following(earlier, match);
      const score = next ? (links[j] as Link).score + next.match.length - next.cost : 0;
      if (next && score > best.score) best = { match: next.match, score, previous: j };
    }
    links.push(best);
  });
  return links;
}

/**
 * @param matches of one clause
 * @param least words that a chain must have
 * @returns chains, each in order, no match in two of them
 */
export function chainsOf(matches: readonly Match[], least: number): Match[][] {
  const links = linked(matches.slice().sort((a, b) => a.draft - b.draft || a.clause - b.clause));
  const order = links.map((_, i) => i).sort((a, b) => (links[b] as Link).score - (links[a] as Link).score);
  const taken = new Set<number>();
  const chains: Match[][] = [];
  for (const last of order) {
    const chain: Match[] = [];
    for (let i = last; i >= 0 && !taken.has(i); i = (links[i] as Link).previous) {
      taken.add(i);
      chain.unshift((links[i] as Link).match);
    }
    if (chain.reduce((sum, { length }) => sum + length, 0) >= least) chains.push(chain);
  }
  return chains;
}
