/** What a document says of itself, as its lines suggest it: title, issuers, number, date; and what of it has to be asked. */
import { compile } from './compile.ts';
import { applyEmendations } from './emend.ts';
import { dateOfDocument } from './head-date.ts';
import { issuersIn, issuersOf } from './head-issuers.ts';
import { closedUp, isCompleteTitle, isLikelyTitle, LONGEST_HEAD, titleLines } from './head-title.ts';
import { agenciesIn } from './line-kinds.ts';
import { linesOf, type TextLine, unspaced } from './lines.ts';
import { ORDER } from './parts.ts';
import { tidy } from './tidy.ts';
import type { Document, Part } from './types.ts';

export type HeadField = 'title' | 'issuer' | 'number' | 'date';

/** What the file's own metadata says, such as the `meta` elements of a government site. */
export type Stated = Partial<Record<HeadField, string>>;

export interface Recognised {
  title: string;
  issuers: string[];
  number: string | null;
  /** YYYY-MM-DD; empty where no line has one. */
  date: string;
  /** What an editor has to confirm. */
  asked: (typeof ASKED)[number][];
  /** As these make it; null where no title was found. */
  document: Document | null;
}

/** A regulation that an order issues is what the document is called. */
function regulationOf(document: Document): Part | undefined {
  const [main, ...others] = document.parts;
  const isOrder = ORDER.test(unspaced(main?.title ?? ''));
  return isOrder ? others.find(({ kind, title }) => kind === 'issued' && title !== null) : undefined;
}

/** 第12号 of an order is cited with the order's name. */
function numberIn({ parts }: Document): string | null {
  const [main] = parts;
  const by = main?.title === '令' ? main.issuers.join('、') : '';
  const title = unspaced(main?.title ?? '');
  const inTitle = /^(.*令)[（(]?(第.{1,8}?号)[）)]?$/.exec(title);
  if (inTitle) return `${inTitle[1]}${inTitle[2]}`;
  if (!main?.number) return null;
  // Between two agencies, or two numbers, a space is theirs.
  const pieces = main.number.trim().split(/\s+/);
  const isApart = pieces.slice(0, -1).every((piece) => /号$/.test(piece) || agenciesIn(piece).length > 0);
  const number = pieces.join(isApart ? ' ' : '').replace(/^[（(](.*)[）)]$/, '$1');
  return /^第/.test(number) && /令$/.test(title) ? by + title + number : number;
}

/** 发文字号：… of a site's list of facts. */
const LISTED_NUMBER = /^(?:发\s*文\s*字\s*号|文\s*号)[：:]\s*([\u4e00-\u9fff]{1,20}〔[0-9]{4}〕[0-9]{1,5}号)(?:\s|$)/m;

/** A short line of the head with a year in brackets that is not read as a number. */
const hasUnreadNumber = (lines: readonly TextLine[]): boolean =>
  lines
    .slice(0, LONGEST_HEAD)
    .some(
      ({ text }) =>
        text.length <= 40 && /^[^《》，。]*[〔［【﹝]\s*[0-9０-９〇零○一二三四五六七八九]{4}\s*[〕］】﹞][^《》，。]*$/.test(text),
    );

const compiled = (source: string, title: string, issuers: readonly string[]): Document | null => {
  const made = compile(source, { title, issuers, emendations: [], gaps: [] });
  return 'document' in made ? made.document : null;
};

const ASKED = ['title', 'issuer', 'number', 'date', 'parts'] as const;

/** What began without its title being named may be no part at all. */
export const isDoubtful = ({ rule }: Part): boolean => rule === 'articles-restart' || rule === 'after-signature';

/**
 * @param source source.txt as decoded
 * @param stated what the file's metadata says, which decides nothing that the text decides
 */
export function recognise(source: string, stated: Stated = {}): Recognised {
  const lines = linesOf(applyEmendations(source, tidy(source, stated.title ?? '')));
  const found = titleLines(lines);
  const first = closedUp(found) || stated.title || '';
  const isSame = stated.title !== undefined && unspaced(stated.title) === unspaced(first);
  const guess = first && compiled(source, first, issuersIn(first));
  if (!guess)
    return { title: first, issuers: [], number: null, date: stated.date ?? '', asked: ['title', 'issuer', 'date'], document: null };
  const title = regulationOf(guess)?.title ?? first;
  const { issuers, sure } = issuersOf(guess, first, stated.issuer);
  const document = compiled(source, title, issuers) ?? guess;
  const day = dateOfDocument(document, stated.date);
  const own = numberIn(document);
  const number = own ?? LISTED_NUMBER.exec(source)?.[1] ?? null;
  const asked = ASKED.filter(
    (field) =>
      ({
        title: !(isCompleteTitle(unspaced(title)) && isLikelyTitle(found)) && !isSame,
        issuer: !sure || !issuers.length,
        number: number !== own || (number === null && hasUnreadNumber(lines)),
        date: !day.sure || !day.date,
        parts: document.parts.some(isDoubtful),
      })[field],
  );
  return { title, issuers, number, date: day.date, asked, document };
}
