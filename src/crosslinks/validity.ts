/**
 * From when and until when a document holds, and what it ends, as far as its own words say so: 自2024年5月1日起施行, 有效期5年,
 * 《某办法》同时废止. Each fact rests on the words of one sentence whose subject is the document; what is said of a licence's 有效期 or of
 * single clauses is no fact of the document. 自公布之日起 names no day, and none is put in its place.
 */
import { BODY_KINDS } from '../document/clause.ts';
import { dateOf } from '../document/date.ts';
import { numeral } from '../document/numeral.ts';
import type { Clause, Document, Span } from '../document/types.ts';
import { DAY, titlesIn } from './citations/mentions.ts';

interface Said extends Span {
  /** Id of the clause that says it; the span is that of the sentence in the reading text. */
  clause: string;
}

export type ValidityFact = Said &
  (
    | {
        kind: 'in-force';
        /** YYYY-MM-DD; null for 自公布之日起, 自印发之日起. */
        from: string | null;
      }
    | {
        kind: 'valid';
        /** YYYY-MM-DD of the last day; null where a term is given. */
        until: string | null;
        /** From its beginning on; null where a day is given. */
        months: number | null;
      }
    | {
        kind: 'ends';
        /** Titles in their marks, which it puts out of force; offsets in the reading text, within the marks. */
        titles: Span[];
      }
  );

const OWN =
  '本(?:实施|暂行|补充)?(?:修正案|安排|法|条例|规定|办法|细则|规则|准则|意见|通知|方案|决定|章程|解释|规范|制度|规划|纲要|公告|预案)';
const DATE = DAY.source;
/** The clause's own number, and white space. */
const NUMBER = /^[\s　]*(?:第[一二三四五六七八九十百千零〇]+条[\s　]+|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])?[\s　]*/;
/** The subject is the document, or left out at the sentence's beginning. */
const IN_FORCE = new RegExp(
  `^(?:${OWN}(?:[由经][^。；，]{0,30}，)?)?\\s*自(?:(${DATE})|(?:修订|国务院)?(?:公布|发布|印发|颁布|下发|通过|批准)之日)起(?:正式)?(?:施行|实施|执行|生效)`,
);
const VALID = new RegExp(
  `(?:^|[，,])(?:${OWN})?有效期(?:限)?(?:(?:为|至|到|截至)*(${DATE})|为?([0-9一二两三四五六七八九十]{1,3})(年|个月))`,
);
const BEGINS_OWN = new RegExp(`^${OWN}`);
const ENDS = /(?:同时废止|即行废止|予以废止|停止执行|同时失效|自行失效)[，。；]?$/;

const COUNT = (words: string): number => (words === '两' ? 2 : numeral(words));

interface Sentence extends Said {
  text: string;
  /** Behind the clause's number. */
  words: string;
}

/** Sentences of a clause, where they stand. */
function sentencesOf(reading: string, { id, reading: { start, end } }: Clause): Sentence[] {
  const text = reading.slice(start, end);
  return Array.from(text.matchAll(/[^。；\n]+[。；]?/g), (match) => ({
    clause: id,
    text: match[0],
    words: match[0].replace(NUMBER, ''),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function inForce({ words, clause, start, end }: Sentence): ValidityFact[] {
  const said = { clause, start, end };
  const match = IN_FORCE.exec(words);
  return match ? [{ ...said, kind: 'in-force', from: match[1] ? dateOf(match[1]) : null }] : [];
}

/** A term is the document's where the sentence begins with it, or with its coming into force. */
function valid({ words, clause, start, end }: Sentence): ValidityFact[] {
  const said = { clause, start, end };
  const match = VALID.exec(words);
  if (!match || !(IN_FORCE.test(words) || BEGINS_OWN.test(words))) return [];
  const [, until, count, unit] = match;
  if (until) return [{ ...said, kind: 'valid', until: dateOf(until), months: null }];
  return [{ ...said, kind: 'valid', until: null, months: COUNT(count as string) * (unit === '年' ? 12 : 1) }];
}

function ends({ text, clause, start, end }: Sentence): ValidityFact[] {
  const said = { clause, start, end };
  if (!ENDS.test(text)) return [];
  const titles = titlesIn(text).map((title) => ({ start: start + title.start, end: start + title.end }));
  return titles.length ? [{ ...said, kind: 'ends', titles }] : [];
}

/** An amendment's new words stand in quotation marks: they are another document's. */
const isQuoted = (text: string): boolean => /^[\s　]*[“"]/.test(text);

const MAY_SAY = new Set(['article-paragraph', 'note']);

/** Clauses with none of these need no closer look. */
const SAYS = /施行|实施|执行|生效|有效期|废止|失效/;

/** @returns in the order of the text */
export function validityFacts({ reading, clauses }: Pick<Document, 'reading' | 'clauses'>): ValidityFact[] {
  return clauses
    .filter(({ kind, reading: { start, end } }) => (BODY_KINDS.has(kind) || MAY_SAY.has(kind)) && SAYS.test(reading.slice(start, end)))
    .flatMap((clause) => sentencesOf(reading, clause))
    .filter(({ text }) => !isQuoted(text))
    .flatMap((sentence) => [...inForce(sentence), ...valid(sentence), ...ends(sentence)]);
}
