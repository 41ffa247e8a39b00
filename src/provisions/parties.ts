/** Who has a task, read from the words that give it: A、B牵头，C参与 / 牵头单位：A；配合单位：B. */
import type { Span } from '../document/types.ts';
import type { Party } from './types.ts';

type Role = Party['role'];

const SUPPORTS = '参与|参加|配合|协助|协办|支持|协同';
const VERB = new RegExp(
  `(?:(?:等)?(?:按(?:照)?(?:各自)?职责(?:分工)?|根据职责(?:分工)?|分别|共同|联合|具体|牵头|统筹|组织|会同(?:有关|相关)(?:部门|单位))*)(负责(?:落实|实施|指导|推进|组织实施|牵头)?|牵头(?:负责|落实|组织实施)?|主办|承办|指导|${SUPPORTS})$`,
);
const NAMED =
  /^((?:牵头|主办|主要负责|负责|责任|承办|实施|落实|配合|协办|参与|参加|协助|协同)(?:责任|配合)?(?:单位|部门|处室|科室|机构|领导|人)|牵头|责任|配合)[：:]/;
const NAME_ANYWHERE =
  /(?:牵头|主办|主要负责|负责|责任|承办|实施|落实|配合|协办|参与|参加|协助|协同)(?:责任|配合)?(?:单位|部门|处室|科室|机构|领导|人)(?=[：:])/;

function roleOf(words: string): Role {
  if (/牵头|主办/.test(words)) return 'lead';
  if (/配合|协办|参与|参加|协助|协同|支持/.test(words)) return 'support';
  return /指导$/.test(words) ? 'guide' : 'responsible';
}

/** 下同, 列第一位者为牵头单位: how the list is to be read. */
const REMARK =
  /^(?:以?下同|(?:排|列)(?:在)?第一位(?:者|的)?(?:的)?(?:部门|单位)?为牵头(?:部门|单位)?|排名第一的[^，]*|以下均[^，]*|不再列出)$/;

/** Words that are no name of one who has a task. */
const NO_NAME = /[：:“”！？]|^(?:由|对|在|经|要|应当|以|并|其|凡|见|含|如|即|包括)|应当|必须|不得|期间|以上|以下|以内|机构内|情况/;

/** What a name of two joined by 和 must end with before it. */
const JOINED =
  /(?:部|委|局|厅|署|院|办|会|社|行|府|室|部门|单位|机构|中心|公司|等|组|妇联|工商联)(?:和|及|以及|与)(?=各|省|市|县|区|有关|相关|其他|[\u4e00-\u9fff]{2,}(?:部|委|局|厅|署|院|办|会|社|行|府|室|部门|单位|机构|中心|公司)$)/;

interface Piece {
  at: number;
  text: string;
}

function cut(text: string, marks: RegExp): Piece[] {
  const found: Piece[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i];
    if (char === '（' || char === '(') depth++;
    if (char === '）' || char === ')') depth--;
    if (i < text.length && (depth > 0 || !marks.test(char as string))) continue;
    if (i > from) found.push({ at: from, text: text.slice(from, i) });
    from = i + 1;
  }
  return found;
}

/** 国家发展改革委和财政部 as two. */
function unjoined({ at, text }: Piece): Piece[] {
  const match = JOINED.exec(text);
  if (!match) return [{ at, text }];
  const join = /(?:以及|和|及|与)$/.exec(match[0])?.[0].length ?? 1;
  const left = match.index + match[0].length - join;
  return [{ at, text: text.slice(0, left) }, ...unjoined({ at: at + left + join, text: text.slice(left + join) })];
}

/** Without what only ends the list: 等, 等有关部门, 及其他有关部门 stay out of a name where one is left. */
function named({ at, text }: Piece): Piece {
  const lead = /^[\s　]*/.exec(text)?.[0].length ?? 0;
  const name = text.slice(lead).replace(/[\s　]+$/, '');
  const short = name.replace(/等(?:有关|相关|其他|单位|部门|机构|方面|和|与|及)*$/, '');
  return { at: at + lead, text: short.length >= 2 ? short : name };
}

const isName = ({ text }: Piece): boolean => text.length >= 2 && text.length <= 30 && !NO_NAME.test(text);

function partiesIn(at: number, text: string, role: Role): Party[] | null {
  const names = cut(text, /[、\s　\n]/)
    .flatMap(unjoined)
    .map(named)
    .filter(({ text: name }) => name !== '等');
  if (!names.length || !names.every(isName)) return null;
  return names.map((name) => ({ role, start: at + name.at, end: at + name.at + name.text.length }));
}

/** 牵头单位：A、B；配合单位：C. @returns null where it is no such list */
function byName(text: string): Party[] | null {
  const found: Party[] = [];
  let role: Role | null = null;
  for (const piece of cut(text, /[；;，,。\n]/)) {
    const head = NAMED.exec(piece.text.trimStart());
    const lead = piece.text.length - piece.text.trimStart().length;
    if (head) role = roleOf(head[1] as string);
    const from = head ? lead + head[0].length : lead;
    const own: Party[] | null = role && partiesIn(piece.at + from, piece.text.slice(from), role);
    if (!own) return null;
    found.push(...own);
  }
  return found.length ? found : null;
}

/** Pieces as far as one that says by its verb what they do. @returns null where the last say nothing */
function byVerbs(pieces: readonly Piece[]): { names: Piece[]; verb: string }[] | null {
  const found: { names: Piece[]; verb: string }[] = [];
  let waiting: Piece[] = [];
  for (const piece of pieces) {
    const verb = VERB.exec(piece.text);
    waiting.push(verb ? { ...piece, text: piece.text.slice(0, verb.index) } : piece);
    if (!verb) continue;
    found.push({ names: waiting, verb: verb[0] });
    waiting = [];
  }
  return waiting.length ? null : found;
}

/** A、B牵头，C参与. @returns null where it is no such list */
function byVerb(text: string): Party[] | null {
  const pieces = cut(text, /[；;，,。\n]/);
  const remarks = pieces.filter((piece) => REMARK.test(piece.text.trim()));
  const given = byVerbs(pieces.filter((piece) => !remarks.includes(piece)));
  const parties = given?.flatMap(({ names, verb }) => names.map((one) => partiesIn(one.at, one.text, roleOf(verb))));
  if (!parties?.length || parties.includes(null)) return null;
  const [first, ...others] = parties.flatMap((own) => own ?? []) as [Party, ...Party[]];
  return remarks.some((one) => /牵头/.test(one.text)) ? [{ ...first, role: 'lead' }, ...others] : [first, ...others];
}

/** @param span of the reading text, without brackets around it @returns spans of the reading text; null where the words give no task to anyone */
export function partiesOf(reading: string, span: Span): Party[] | null {
  const text = reading.slice(span.start, span.end);
  const found = NAMED.test(text.trimStart()) ? byName(text) : byVerb(text);
  return found?.map((party) => ({ ...party, start: span.start + party.start, end: span.start + party.end })) ?? null;
}

/** Names in a cell of a table. */
export function partiesInCell(reading: string, span: Span, role: Role): Party[] {
  const found = partiesIn(0, reading.slice(span.start, span.end).replace(/[；;，,。/]/g, '、'), role) ?? [];
  return found.map((party) => ({ ...party, start: span.start + party.start, end: span.start + party.end }));
}

/** Whether a table's column is of parties. */
export const partyColumn = (head: string): Role | null =>
  /^(?:牵头|主办|主要责任|责任|承办|配合|协办|参与|参加|协助)(?:责任|配合)?(?:单位|部门|处室|科室|领导|人)?(?:[（(].*[）)])?$|^责任分工$/.test(
    head,
  )
    ? roleOf(head)
    : null;

/** Where a list by names begins in a sentence. */
export const nameListAt = (text: string): number => NAME_ANYWHERE.exec(text)?.index ?? -1;
