/** How official documents set each kind of clause (GB/T 9704-2012, 7.2 to 7.4). */
import type { Clause, ClauseKind } from '../document/types.ts';
import type { BlockStyle, HeadingStyle } from './types.ts';

type Styles = Partial<Record<ClauseKind, BlockStyle>>;

/** All else is body. */
const STYLES: Styles = {
  title: 'title',
  issuer: 'issuer',
  masthead: 'masthead',
  number: 'number',
  subtitle: 'subtitle',
  recipients: 'recipients',
  contents: 'contents',
  volume: 'volume',
  chapter: 'chapter',
  subchapter: 'subchapter',
  question: 'heading1',
  annex: 'annex',
  signature: 'signature',
  date: 'signature',
  cc: 'copies',
  imprint: 'printing',
};
/** A speaker's name and the history of a law stand below a title, centred. */
const IN_HEAD: Styles = { date: 'date', signature: 'subtitle', note: 'subtitle' };
/** Of a part that is not the main document: smaller. */
const ENCLOSED: Styles = { title: 'partTitle', issuer: 'subtitle' };

export const headingStyle = (level: number): HeadingStyle => (level <= 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3');

/**
 * @param zone of its part that the clause stands in
 * @returns body of sections and decimals as well, which are headings only where nothing follows these
 */
export const blockStyle = ({ kind, part }: Clause, zone: 'head' | 'end'): BlockStyle =>
  (part === 'main' ? undefined : ENCLOSED[kind]) ?? (zone === 'head' ? IN_HEAD[kind] : undefined) ?? STYLES[kind] ?? 'body';
