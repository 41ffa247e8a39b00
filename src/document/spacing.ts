/** Spaces that set a title or a date apart and are not its words. Offsets count in the text that is given. */
import { isPerson } from './line-kinds.ts';
import type { Span } from './types.ts';

const YEAR = '(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})';
const NUMBER = '[0-9０-９〇零○一二三四五六七八九十]{1,3}';
const S = '[ \\u00a0\\u3000]';
/** 2024 年 3 月 5 日, 2024年 3月, 3 月 5 日, 〔 2018 〕 124 号. */
const DATED = new RegExp(
  `${YEAR}${S}*年(?:${S}*${NUMBER}${S}*月(?:${S}*${NUMBER}${S}*日)?)?|${NUMBER}${S}*月${S}*${NUMBER}${S}*日|[〔［\\[]${S}*${YEAR}${S}*[〕］\\]]${S}*(?:第${S}*)?[0-9０-９]{1,5}${S}*号`,
  'g',
);
/** 至 2024 年: one space before a date that is set with spaces stands there for the date's sake. */
const BEFORE = new RegExp(`(?<=[\\u4e00-\\u9fff]) (?=${YEAR}(?:${S}+年|${S}*年${S}+${NUMBER}${S}*月))`, 'g');
const SPACES = new RegExp(`${S}+`, 'g');

const spacesIn = (text: string, from: number): Span[] =>
  [...text.matchAll(SPACES)].map(({ 0: spaces, index }) => ({ start: from + index, end: from + index + spaces.length }));

/** @returns the spaces within dates and 发文字号, in order */
export const datedSpaces = (text: string): Span[] => [
  ...[...text.matchAll(DATED)].flatMap(({ 0: dated, index }) => spacesIn(dated, index)),
  ...[...text.matchAll(BEFORE)].map(({ 0: spaces, index }) => ({ start: index, end: index + spaces.length })),
];

/** 政 府 工 作 报 告, 总　则, 目　录: single ideographs with spaces between each, and nothing else. */
const SPACED = /^[\u4e00-\u9fff](?:[ \u00a0\u3000]+(?:[\u4e00-\u9fff]|[0-9]{1,4}|[《》“”、（）])|[0-9]{1,4}[\u4e00-\u9fff])+$/;
const HEADED = /^第[〇零一二三四五六七八九十百]+[编章节][ \u00a0\u3000]*/;
const HEADINGS = /^(?:总则|附则|目录|目次|前言|引言|附件|附录|附表)$/;

/**
 * @param line without white space at its ends
 * @param from where it begins
 * @param isHead whether it stands where titles do; elsewhere 男 女 and 甲 乙 丙 are words
 * @returns the spaces of a title or a chapter's heading that is set with spaces between all its characters
 */
export function titleSpaces(line: string, from: number, isHead: boolean): Span[] {
  const head = HEADED.exec(line)?.[0].length ?? 0;
  const words = line.slice(head);
  const closed = words.replace(SPACES, '');
  const isTitle = head > 0 || HEADINGS.test(closed) || (isHead && closed.length > 3);
  return isTitle && SPACED.test(words) && !isPerson(line) ? spacesIn(words, from + head) : [];
}
