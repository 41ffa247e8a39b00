/** Where a text names documents: in marks, by number, by the short name that it declares, and bare as laws name laws. */

import { finished } from '../../document/work.ts';
import type { DocumentHead } from '../citations/document-head.ts';
import { type CitableLibrary, isNumber, type Named, titleWords, withNumber, withTitle } from '../citations/library.ts';
import { type Mention, mentionsIn, type NumberPlace } from '../citations/mentions.ts';
import { bareNamesIn } from './bare-names.ts';
import type { KnownNames } from './known-names.ts';
import { type NamePlace, onePerDocument } from './name-place.ts';
import type { CalledBy } from './types.ts';

const KIND =
  /(?:法|法典|条例|规定|办法|细则|规则|准则|通则|总则|意见|通知|通报|公告|通告|决定|决议|命令|令|批复|函|纪要|方案|规划|纲要|计划|要点|报告|公报|制度|章程|解释|标准|规范|规程|守则|预案|目录|名录|指南|导则|指引|大纲|协定|公约|议定书|条约|修正案|草案|若干政策|措施|宪章)$/;

/** 《办法》 alone, which no 以下简称 has declared, names no document. */
const BARE_KIND = /^(?:[\u4e00-\u9fff]{0,2})(?:条例|规定|办法|细则|规则|准则|意见|通知|决定|方案|规划|纲要|计划|标准|解释|目录)$/;

/** Whether what stands in title marks is a document's: no newspaper's, form's or certificate's. */
export const isDocumentTitle = (title: string): boolean =>
  KIND.test(title.replace(/(?:[（(][^（）()]*[）)])+$/, '')) && (title.length > 4 || !BARE_KIND.test(title));

const isOther = ({ number }: DocumentHead, place: NumberPlace | null): boolean =>
  place !== null && number !== null && /〔/.test(number) && !isNumber(number, place);

/** Documents of one title told apart by what stands beside it; a number that is another's says that another is meant. */
function meant(named: readonly Named[], { number, date }: Mention): Named[] {
  const same = onePerDocument(named).filter(({ head }) => !isOther(head, number));
  const dated = same.filter(({ head }) => date && head.date.indexOf(date.date) === 0);
  const numbered = same.filter(({ head }) => number && head.number !== null && isNumber(head.number, number));
  if (numbered.length === 1) return numbered;
  return same.length > 1 && dated.length === 1 ? dated : same;
}

const LED = /^.*(?:按照|根据|依据|落实|贯彻|执行|依照|遵照|结合|关于|转发|印发|废止|对|按|由|见|与|和|及|至|以|了)/;

/** The number alone: behind the words that lead to it. */
function numberStart({ start, code }: NumberPlace, own: string | null): number {
  return start + (own === null ? (LED.exec(code)?.[0].length ?? 0) : code.lastIndexOf(own));
}

function byNumber(library: CitableLibrary, number: NumberPlace): NamePlace {
  const heads = withNumber(library, number);
  const [first] = heads;
  const own = first?.number?.replace(/\s*[〔［[（(【].*$/, '') ?? null;
  const start = numberStart(number, own);
  return {
    start,
    end: number.end,
    bound: number.end,
    called: { title: null, number: number.text.slice(start - number.start) },
    documents: heads.map((head) => ({ head, name: head.names[0] as Named['name'] })),
    isInner: false,
  };
}

const INNER = /[〈《]([^〈〉《》]+)[〉》]/g;

/** 《关于修改〈某条例〉的决定》 names the 条例 as well. */
function innerNames(library: CitableLibrary, { title }: Mention): NamePlace[] {
  return Array.from(title?.text.matchAll(INNER) ?? [])
    .filter(([, text = '']) => isDocumentTitle(text))
    .map((match) => {
      const start = (title?.start ?? 0) + match.index;
      const end = start + match[0].length;
      const called = { title: match[1] as string, number: null };
      return { start, end, bound: end, called, documents: onePerDocument(withTitle(library, called.title)), isInner: true };
    });
}

interface Names {
  places: NamePlace[];
  shortNames: Map<string, { from: number; called: CalledBy; documents: readonly Named[] }>;
}

function titled(library: CitableLibrary, mention: Mention, { shortNames }: Names): NamePlace | null {
  const { title, number } = mention;
  if (!title) return null;
  const base = { start: title.start - 1, end: title.end + 1, bound: mention.end, isInner: false };
  const short = shortNames.get(title.text);
  // Where it is declared it names nothing yet.
  if (short && base.start < short.from) return null;
  if (short) return { ...base, called: short.called, documents: short.documents };
  const called = { title: title.text, number: number?.text.replace(/\s/g, '') ?? null };
  const byTitle = meant(withTitle(library, title.text), mention);
  if (byTitle.length) return { ...base, called, documents: byTitle };
  const heads = number ? withNumber(library, number) : [];
  const documents = heads.map((head) => ({ head, name: head.names[0] as Named['name'] }));
  return documents.length || isDocumentTitle(title.text) ? { ...base, called, documents } : null;
}

function declare({ shortNames }: Names, alias: string | null, place: NamePlace | null): void {
  if (alias && place) shortNames.set(alias, { from: place.bound, called: place.called, documents: place.documents });
}

/** @param text reading text @returns in order; a title before those within it */
export function namesIn(text: string, known: KnownNames): NamePlace[] {
  const { library } = known;
  const names: Names = { places: [], shortNames: new Map() };
  for (const mention of finished(mentionsIn(text))) {
    const place = mention.title ? titled(library, mention, names) : mention.number && byNumber(library, mention.number);
    declare(names, mention.alias, place);
    names.places.push(...(place ? [place] : []), ...innerNames(library, mention));
  }
  const marked = names.places;
  const bare = bareNamesIn(text, known, names.shortNames).filter(({ start, end }) => !covers(marked, start, end));
  return [...marked, ...bare].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a name lies in one of others, which are in order. */
function covers(places: readonly NamePlace[], start: number, end: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as NamePlace).start < end) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i > low - 8; i--) if ((places[i] as NamePlace).bound > start) return true;
  return false;
}

/** Under what a name that is not in the library is counted, whoever writes it how. */
export const calledKey = ({ title, number }: CalledBy): string =>
  title === null ? titleWords(number ?? '') : titleWords(title).replace(/^中华人民共和国(?=.*(?:法|法典|条例|规定|办法|细则|通则)$)/, '');
