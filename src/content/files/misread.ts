/** YAML that can be read, and is read otherwise than an editor meant it. */
import { type Document, isMap, isScalar, isSeq, type Pair, type Scalar, visit, type YAMLSeq } from 'yaml';
import { CJK } from '../../document/cjk.ts';

export interface YamlFault {
  reason: string;
  note?: string;
  /** Offset in the text. */
  at: number;
}

const COLON = '字段名后面要用半角冒号，冒号后面空一格';
const DASH = '列表的 - 后面要空一格';
const COMMA = '方括号、花括号里要用半角逗号，逗号后面空一格';
const QUOTE = '中文标点是文字的一部分，就把这段文字用引号括起来；否则换成半角';

/** A name, then a full-width colon, or a colon with no space behind it that is not that of an address. */
const NAMED = /^([ \u00a0\u3000]*(?:- +)?[a-z_]{2,})(?:：|:(?=[^ \t\r\n/]))/i;
const DASHED = /^[ \t]*-(?=[^\s-])/;
const LISTED = /^[ \t]*(?:- +)?(?:[a-z_]+: +)?[[{][^'"\]}]*(?=，)/i;

/** What is wrong with a line as editors mistype lines, whatever the parser says of it. @param at offset of the line */
export function mistyped(line: string, at: number): YamlFault | null {
  const named = NAMED.exec(line);
  if (named) return { reason: COLON, at: at + (named[1] as string).length };
  const dashed = DASHED.exec(line);
  if (dashed) return { reason: DASH, at: at + dashed[0].length - 1 };
  const listed = LISTED.exec(line);
  return listed && { reason: COMMA, at: at + listed.index + listed[0].length };
}

/** name: 二（一） # 5 号楼 */
function cut({ type, value, range }: Scalar, text: string): YamlFault[] {
  if (type !== 'PLAIN' || typeof value !== 'string' || !range) return [];
  const comment = /^(?: |\t+)#/.exec(text.slice(range[1], range[1] + 2));
  const note = '# 是文字的一部分，就把整段文字用引号括起来；是注释，就在 # 前面空两格以上';
  return comment ? [{ reason: ' # 起的文字读不到，被当作了注释', note, at: range[1] + 1 }] : [];
}

/** Lines that are folded into one, with a space between them. */
function folded({ type, range }: Scalar, text: string): YamlFault[] {
  if (!range || type === 'BLOCK_LITERAL') return [];
  const typed = text.slice(range[0], range[1]);
  const header = type === 'BLOCK_FOLDED' ? typed.indexOf('\n') + 1 : 0;
  for (const { index, 0: found } of typed.slice(header).matchAll(/[ \t]*\n[ \t]*(?=[^\s])/g)) {
    const start = header + index;
    const end = start + found.length;
    const wrong = type === 'PLAIN' ? mistyped(typed.slice(end).split('\n')[0] as string, range[0] + end) : null;
    if (wrong) return [wrong];
    // A \ at the end of a line in double quotes takes the line break away.
    if (type === 'QUOTE_DOUBLE' && typed[start - 1] === '\\') continue;
    const joint = (typed[start - 1] ?? '') + typed[end];
    const note = '写在同一行；文字里有冒号、# 的，用引号括起来';
    if (CJK.test(joint)) return [{ reason: '分行写的文字，接起来会多出一个空格', note, at: range[0] + end }];
  }
  return [];
}

/** [甲，乙] is one item; in [学校, 中小学、幼儿园] the mark is meant. */
function commas({ items, flow }: YAMLSeq): YamlFault[] {
  if (!flow) return [];
  const mark = items.length === 1 ? /[，、；]/ : /[，；]/;
  return items.flatMap((item): YamlFault[] => {
    if (!isScalar(item) || item.type !== 'PLAIN' || typeof item.value !== 'string' || !item.range) return [];
    const at = item.value.search(mark);
    const reason = `“${item.value}”是一项，不是几项：${COMMA}`;
    return at < 0 ? [] : [{ reason, note: QUOTE, at: item.range[0] + at }];
  });
}

function name({ key, value }: Pair, inFlow: boolean): YamlFault[] {
  if (!isScalar(key) || typeof key.value !== 'string' || !key.range) return [];
  const space = key.value.search(/[\u00a0\u3000]/);
  if (space >= 0) return [{ reason: '字段名前后有全角空格或不换行空格，应当用半角空格', at: key.range[0] + space }];
  const colon = /^[a-z_]{2,}(?=[：:])/i.exec(key.value);
  return inFlow && value === null && colon ? [{ reason: COLON, at: key.range[0] + colon[0].length }] : [];
}

/** @returns what to tell of a document that has no errors, in the order of its text */
export function misread(document: Document, text: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, (_, node) => {
    if (isScalar(node)) found.push(...cut(node, text), ...folded(node, text));
    if (isSeq(node)) found.push(...commas(node));
    if (isMap(node)) for (const pair of node.items) found.push(...name(pair, node.flow === true));
  });
  const root = document.contents;
  const colon = isScalar(root) ? text.indexOf('：') : -1;
  return colon >= 0 ? [{ reason: COLON, at: colon }] : found.sort((a, b) => a.at - b.at);
}
