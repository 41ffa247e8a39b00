/** How the kinds of clause look on a page: which are headings, which are set apart, which show their address. */
import type { Clause, ClauseKind } from '../document/types.ts';

const HEADED = new Set<ClauseKind>(['annex', 'volume', 'chapter', 'subchapter', 'section', 'decimal', 'question']);

export const isHeaded = (kind: ClauseKind): boolean => HEADED.has(kind);

/** 章 and 节 stand above the sections of their documents. */
const RANKS: Partial<Record<ClauseKind, number>> = { volume: 2, chapter: 2, subchapter: 3, annex: 2, question: 2 };

/** The main document's title is h1, that of what it issues, and one that is said again, h2; 一、 is h2, （一） h3, and so on. */
export function headingTag({ id, kind, level }: Pick<Clause, 'id' | 'kind' | 'level'>): 'h2' {
  const rank = kind === 'title' ? (id === 'title' ? 1 : 2) : (RANKS[kind] ?? Math.min(level + 1, 6));
  return `h${rank}` as 'h2';
}

/** Not set as a paragraph: centred, at the right, or without indent. */
const SET_APART = new Set<ClauseKind>([
  'subtitle',
  'masthead',
  'number',
  'recipients',
  'signature',
  'contents',
  'annex',
  'note',
  'cc',
  'imprint',
]);

/** Head and end of a document are cited as the document; a row of a table shows its address itself. */
const ADDRESSED_WITH_ALL = new Set<ClauseKind>(['title', 'issuer', ...SET_APART, 'annex-list']);
ADDRESSED_WITH_ALL.delete('annex');

export const isAddressShown = (kind: ClauseKind): boolean => !ADDRESSED_WITH_ALL.has(kind);

/** Kinds that have their name as class; those of others begin with clause-, for pages have notes and contents of their own. */
const OWN = new Set<ClauseKind>(['title', 'issuer', 'date', 'section', 'paragraph']);

/** @param closing whether it stands behind the body of its part */
export const rowClasses = ({ kind, level }: Pick<Clause, 'kind' | 'level'>, closing: boolean): string[] => [
  OWN.has(kind) ? kind : `clause-${kind}`,
  ...(kind === 'section' || OWN.has(kind) ? [`level-${level}`] : []),
  ...(SET_APART.has(kind) ? ['set-apart'] : []),
  ...(kind === 'date' && closing ? ['set-apart'] : []),
  ...((kind === 'date' || kind === 'signature') && closing ? ['closing'] : []),
];

/** So many ideographs stand in the margin on one line; figures are half as wide. */
const MARGIN = 8;
const STEPS = /第[^第（]*|（[^第（]*|[^第（]+/g;
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\u2000' ? 0.5 : 1), 0);

/**
 * A label as its last steps, as many as the margin has room for, and what stands before them; together they are the label.
 * Within an annex its name is left to the heading.
 */
export function labelSteps(label: string, partLabel: string): { lead: string; seen: string } {
  const own = partLabel && label !== partLabel && label.startsWith(partLabel) ? label.slice(partLabel.length).replace(/^、/, '') : label;
  const steps = own.match(STEPS) ?? [];
  let seen = steps.pop() ?? '';
  while (steps.length && widthOf((steps.at(-1) as string) + seen) <= MARGIN) seen = steps.pop() + seen;
  return { lead: label.slice(0, label.length - seen.length), seen };
}
