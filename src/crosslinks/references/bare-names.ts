/**
 * Documents named without title marks, as laws name laws: 依照中华人民共和国水法第三条, and a short name that the text has declared.
 * The whole name must stand between a word that leads to a name, or a mark, and what may follow one.
 */
import { withTitle } from '../citations/library.ts';
import type { KnownNames } from './known-names.ts';
import { type NamePlace, onePerDocument, type ShortNames } from './name-place.ts';

const ENDS = /(?:法典|法|条例|规定|办法|细则|通则|意见|通知|决定|方案|规划|纲要|章程|解释)/g;
const HAN = /[\u4e00-\u9fff]/;
const LEADS =
  /(?:依照|按照|根据|依据|违反|适用|符合|遵守|执行|实施|贯彻|落实|具有|属于|构成|触犯|参照|援引|引用|包括|以及|或者|除|按|依|和|与|及|或|对|在|将|为|由|据|照|有|是|用)$/;
const FOLLOWS =
  /^(?:$|[第的，。、；：）)”\s和与及或等中]|规定|有关|相关|执行|处罚|追究|办理|处理|给予|予以|另有|关于|所|对|没有|以及|实施前|施行|附件)/;
const LONGEST = 60;

/** Where the run of ideographs before an offset begins. */
function runStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && HAN.test(text[start - 1] as string)) start--;
  return start;
}

const mayBegin = (text: string, start: number, run: number): boolean =>
  start === run || LEADS.test(text.slice(Math.max(run, start - 2), start));

/** 条例 and 办法 are short names only where a clause of theirs is cited. */
const KIND_ALONE = 3;

function nameAt(text: string, end: number, { library, known }: KnownNames, shortNames: ShortNames): NamePlace | null {
  const run = runStart(text, end);
  for (let start = run; end - start >= 2; start++) {
    if (!mayBegin(text, start, run)) continue;
    const words = text.slice(start, end);
    const short = shortNames.get(words);
    const isShort = short !== undefined && short.from <= start && (words.length >= KIND_ALONE || text[end] === '第');
    const documents = isShort ? short.documents : onePerDocument(withTitle(library, words));
    const base = { start, end, bound: end, isInner: false };
    if (isShort) return { ...base, called: short.called, documents };
    if (documents.length || known.has(words)) return { ...base, called: { title: words, number: null }, documents };
  }
  return null;
}

const WORD_BEFORE = /^.*(?:依照|按照|根据|依据|违反|适用|符合|或者|以及|认定为|属于)/;
const IS_LAW = /^[\u4e00-\u9fff]{1,18}(?:法|法典|条例|规定|办法|细则)$/;
/** 本办法 is the text's own, 该办法 one named before, 修正后刑法 another version. */
const NO_NAME = /[本该其原此后前新旧]|上述|规定$/;

/** A law that a clause is cited of, where the library has none of that name. */
function unknownAt(text: string, end: number): NamePlace | null {
  if (!/^的?第[一二三四五六七八九十百零〇0-9]/.test(text.slice(end, end + 3))) return null;
  const run = runStart(text, end);
  const title = text.slice(run, end).replace(WORD_BEFORE, '');
  if (!IS_LAW.test(title) || NO_NAME.test(title)) return null;
  const start = end - title.length;
  return { start, end, bound: end, isInner: false, called: { title, number: null }, documents: [] };
}

/** @returns in order, none within another */
export function bareNamesIn(text: string, names: KnownNames, shortNames: ShortNames): NamePlace[] {
  const found: NamePlace[] = [];
  for (const { index, 0: kind } of text.matchAll(ENDS)) {
    const end = index + kind.length;
    if (!FOLLOWS.test(text.slice(end, end + 3))) continue;
    const place = nameAt(text, end, names, shortNames) ?? unknownAt(text, end);
    if (place) found.push(place);
  }
  return found;
}
