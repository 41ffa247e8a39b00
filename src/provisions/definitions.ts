/** 定义: 本办法所称…，是指…; and 简称: …（以下简称…）. */
import { sliceOf } from '../document/clause.ts';
import type { Document, Span } from '../document/types.ts';
import { type ClauseSentence, clauseSentences, sayingClauses, spanAt } from './sentences.ts';
import type { Definition } from './types.ts';

/** A term stands before 是指: behind 所称, or at the sentence's beginning. */
const CALLED = /所称(?:的)?([^，。；：]{1,40}?)[，,]?(?:是指|系指|包括|指)(?=[^出明导示])/;
const BEGINS = /^(?:本[\u4e00-\u9fff]{1,6}(?:中|所指)的?)?([^，。；：]{1,30}?)[，,：]?(?:是指|系指)(?=.)/;
/** Below words that announce the meaning of terms, 指 alone does. */
const GLOSSARY = /^([^，。；：]{1,30})[，,：]指(?=[^派定出明导示挥引])/;
const ANNOUNCED = /含义|用语|术语|定义|名词/;
const SHORT =
  /(?:(?:以下|下文|下|后文)(?:分别|合并|均)?|[（(](?=[简统]称))(?:简称|统称|称|通称)(?:为|：)?([“《]?[^，,；;。（）()]{1,30}?[”》]?)(?=[，,；;）)。]|$)/g;

const unmarked = (text: string): { lead: number; text: string } => {
  const inside = /^[“"‘]([^“”"]+)[”"’]$/.exec(text)?.[1];
  return inside === undefined ? { lead: 0, text } : { lead: 1, text: inside };
};

/** 原种是指…，原原种是指…: the first's meaning ends where the next begins. */
const NEXT = /[，,；]([^，,。；：、]{1,20}?)[，,]?(?:是指|系指)(?=.)/g;

interface Said {
  /** Offsets in the sentence's text. */
  term: Span;
  from: number;
}

function defined(text: string, isGlossary: boolean): Said[] {
  const match = CALLED.exec(text) ?? BEGINS.exec(text) ?? (isGlossary ? GLOSSARY.exec(text) : null);
  if (!match?.[1] || /[是指]$|^(?:这|该|此)$/.test(match[1])) return [];
  const at = match.index + match[0].indexOf(match[1]);
  const from = match.index + match[0].length;
  const more = Array.from(text.slice(from).matchAll(NEXT), (next): Said => {
    const start = from + next.index + 1;
    return { term: { start, end: start + (next[1] as string).length }, from: from + next.index + next[0].length };
  });
  return [{ term: { start: at, end: at + match[1].length }, from }, ...more];
}

function definedIn(sentence: ClauseSentence, isGlossary: boolean): Definition[] {
  const { text, clause, start, end } = sentence;
  const found = defined(text, isGlossary);
  return found.map(({ term, from }, i): Definition => {
    const until = found[i + 1]?.term.start;
    const meaning = until === undefined ? text.replace(/[。；]$/, '').length : until - 1;
    const name = text.slice(term.start, term.end);
    const own = unmarked(name.replace(/[（(][^（）()]*[简统]称.*$/, '').replace(/(?:一般|主要)$/, ''));
    return {
      kind: 'definition',
      clause,
      start,
      end,
      term: spanAt(sentence, term.start + own.lead, own.text.length),
      meaning: spanAt(sentence, from, meaning - from),
    };
  });
}

function shortenedIn(sentence: ClauseSentence): Definition[] {
  const { text, clause, start, end } = sentence;
  return Array.from(text.matchAll(SHORT), (match): Definition => {
    const name = match[1] as string;
    const own = unmarked(name);
    const at = match.index + match[0].lastIndexOf(name) + own.lead;
    return { kind: 'definition', clause, start, end, term: spanAt(sentence, at, own.text.length), meaning: null };
  });
}

/** @returns in the order of the text */
export function definitionsOf(document: Document): Definition[] {
  const announces = new Set(
    document.clauses.filter(({ reading }) => ANNOUNCED.test(sliceOf(document.reading, reading))).map(({ id }) => id),
  );
  return sayingClauses(document)
    .flatMap((clause) =>
      clauseSentences(document, clause).flatMap((sentence) => [
        ...definedIn(sentence, clause.parent !== null && announces.has(clause.parent)),
        ...shortenedIn(sentence),
      ]),
    )
    .sort((a, b) => a.term.start - b.term.start);
}
