/** Findings said to an official: what they are called, what is wrong, what to do. */
import * as wording from '../wording/interface.ts';
import type { Difference, Finding, FindingKind } from './model/types.ts';

export const KIND_NAMES: Record<FindingKind, string> = {
  altered: '与原文不符',
  title: '文件标题有误',
  number: '发文字号有误',
  issuer: '发文机关不符',
  date: '日期不符',
  'no-such-clause': '没有这一条',
  'wrong-clause': '条款引错',
  withdrawn: '已废止或已被代替',
  term: '提法有误',
  gap: wording.missing,
  uncertain: '原件存疑',
  emended: '原件有误，编者已校',
  'unknown-document': '本站未收的文件',
  exact: '与原文一致',
};

/** In the order of their weight. */
export const KINDS = Object.keys(KIND_NAMES) as FindingKind[];

/** What should not go out as it is. */
export const FAULTS: readonly FindingKind[] = ['altered', 'title', 'number', 'no-such-clause', 'wrong-clause'];

/** Whether there is something to look at, or only to know. */
export const isRemark = (kind: FindingKind): boolean => ['exact', 'unknown-document', 'emended', 'uncertain', 'gap'].indexOf(kind) < 0;

const LONGEST = 24;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The first difference, as one reads it out. */
export function differenceInWords({ start, end, expected, marksOnly }: Difference, draft: string): string {
  const written = draft.slice(start, end).trim();
  const what = marksOnly ? '标点' : '';
  if (!written) return `漏${what}“${short(expected)}”`;
  if (!expected.trim()) return `多${what}“${short(written)}”`;
  const isOrder = written.length === expected.length && Array.from(written).sort().join('') === Array.from(expected).sort().join('');
  return isOrder ? `“${short(written)}”次序颠倒，原文作“${short(expected)}”` : `${what}“${short(written)}”，原文作“${short(expected)}”`;
}

function altered({ differences = [] }: Finding, draft: string): string {
  const [first] = differences;
  if (!first) return '';
  const count = differences.length > 1 ? `共 ${differences.length} 处不同，第一处：` : '';
  const marks = differences.every(({ marksOnly }) => marksOnly) ? '文字相同，只有标点不同。' : '';
  return `${marks}${count}${differenceInWords(first, draft)}。`;
}

const SAID: Record<FindingKind, (finding: Finding, draft: string) => string> = {
  exact: () => '一字不差。',
  altered,
  emended: ({ note = '' }) => `与本站整理的文字相合，但这里经过校勘：${note}引用时请核对原件。`,
  uncertain: ({ note = '' }) => `与收到的文字相合，但编者对这里存疑：${note}引用时请核对原件。`,
  gap: ({ note = '' }) => `收到的文本在此中断，无从核对。${note}`,
  title: ({ expected }) => `本站收有《${expected}》，标题写得不一样。请照原文改；如果另指一份文件，可以不改。`,
  number: ({ expected }) => `这份文件的发文字号是${expected}。`,
  issuer: ({ expected }) => `这份文件的发文机关是${expected}。`,
  date: ({ expected }) => `这份文件的日期是${expected}。`,
  withdrawn: ({ note }) => `本站收有的文件写明，这份文件${note}。引作依据的，请核对是否该改引现行文件。`,
  'unknown-document': () => '本站没有收这份文件，没有核对；不算差错。',
  'no-such-clause': () => '这份文件里没有这一条。请核对条款号。',
  'wrong-clause': ({ expected }) => `旁边所引的文字不在这一条，在${expected}。`,
  term: ({ expected }) => `本站收有的提法是“${expected}”。`,
};

/** @returns one or more sentences; what is compared with is said beside them */
export const reasonFor = (finding: Finding, draft: string): string => SAID[finding.kind](finding, draft);

/** How many findings of each kind there are, the weightiest first. */
export const countsOf = (findings: readonly Finding[]): [kind: FindingKind, count: number][] =>
  KINDS.map((kind): [FindingKind, number] => [kind, findings.filter((one) => one.kind === kind).length]).filter(([, count]) => count > 0);
