/** Who issued a document, as its title, its signatures and its history say. */
import { textsOfKind } from './clause.ts';
import { AMENDED } from './head-date.ts';
import { agenciesIn, isSigned } from './line-kinds.ts';
import { unspaced } from './lines.ts';
import type { Document, Part } from './types.ts';
import { signedOn } from './zones.ts';

/** 甲局、乙局 of 甲局、乙局关于…. */
export function issuersIn(title: string): string[] {
  const before = /^(.{2,60}?)(?:关于|转发|批转|印发|公布|发布)/.exec(title)?.[1];
  return before ? agenciesIn(before.replace(/[、，,]/g, ' ')).map(unspaced) : [];
}

/** Where the title names somebody before 关于 who is not as signed, one of them was not understood. */
function isSignedAsNamed(title: string, signed: readonly string[]): boolean {
  const before = unspaced(/^(.{2,80}?)关于/.exec(title)?.[1] ?? '').replace(/[、，]/g, '');
  return before === '' || before.endsWith(signed.map(unspaced).join('')) || !/[局委部厅府会院办]/.test(before);
}

/** A line among signatures that is no agency's or person's name as they are known. */
const isUnknownName = (text: string): boolean => !isSigned(text) && signedOn(text) === null;

const LEGISLATOR =
  /日[\s　]*(?:由|经)?([\u4e00-\u9fff]{2,30}?(?:人民代表大会常务委员会|人民代表大会|人大常委会|国务院|人民政府|最高人民法院|最高人民检察院|[\u4e00-\u9fff]{1,8}(?:部|委员会|总局|署)))/;

/** Who made a regulation, by a line of its history; null where the line names several together, or nobody. */
function legislatorIn(text: string): string | null {
  const found = LEGISLATOR.exec(text);
  if (!found || text[found.index + found[0].length] === '、') return null;
  return (found[1] as string)
    .replace(/第[一二三四五六七八九十百零〇]+届/, '')
    .replace('中华人民共和国国务院', '国务院')
    .replace(/(?<=法院)审判委员会$|(?<=检察院)检察委员会$/, '');
}

/** 某区人民政府区长 who reports for it. */
const REPORTER =
  /^(.{2,30}?(?:政府|委员会|法院|检察院|局|厅|部|委))(?:代?(?:省|市|区|县|州|镇|乡|局|厅|部)长|主任|院长|检察长|主席|主任委员)[\s　]/;

export interface IssuersFound {
  issuers: string[];
  sure: boolean;
}

/** 甲局　乙局令 is of both; 某 市 人 民 政 府 令 of one. */
function orderedBy(names: string): string[] {
  const apart = names.split(/[\s　、]+/).filter(Boolean);
  return apart.length > 1 && apart.every((name) => agenciesIn(name).length === 1) ? apart : [unspaced(names)];
}

/**
 * Issuers by signature and by title; they are sure where both say the same, or one says it alone.
 * @param stated what the file's metadata says of them
 */
export function issuersOf(document: Document, title: string, stated: string | undefined): IssuersFound {
  const own = issuersIn(title);
  const main = document.parts[0] as Part;
  const signed = main.issuers;
  const order = /^(.{2,80}?)令(?:[（(]?第.{1,8}号[）)]?)?$/.exec((main.title ?? '').trim())?.[1];
  const masthead = textsOfKind(document, 'masthead').flatMap((text) => /^(.{2,40})文件$/.exec(text)?.[1] ?? []);
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();
  if (own.length)
    return {
      issuers: own,
      sure: !signed.length || same(own, signed) || signed.some((one) => own[0]?.endsWith(one) || one.endsWith(own[0] as string)),
    };
  if (signed.length)
    return { issuers: signed, sure: isSignedAsNamed(title, signed) && !textsOfKind(document, 'signature').some(isUnknownName) };
  if (order) return { issuers: orderedBy(order).map((name) => name.replace('中华人民共和国国务院', '国务院')), sure: true };
  if (masthead.length) return { issuers: masthead, sure: false };
  if (stated) return { issuers: [stated], sure: false };
  const notes = textsOfKind(document, 'note');
  const history = notes.flatMap((text) => legislatorIn(text) ?? []);
  const reporter = textsOfKind(document, 'signature').flatMap((text) => REPORTER.exec(text)?.[1] ?? []);
  return {
    issuers: [...reporter, ...history].slice(0, 1),
    sure: !reporter.length && new Set(history).size === 1 && !notes.some((text) => AMENDED.test(text)),
  };
}
