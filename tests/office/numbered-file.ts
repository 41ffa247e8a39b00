/** A received file with numbers that are computed, merged cells, a footnote and hidden words, for whoever reads it or prints it. */
import { expect } from 'vitest';
import { receiveFile } from '../../src/content/import/readers/receive-file.ts';
import type { Received } from '../../src/content/import/received.ts';
import { cell, docxOf, level, numbered, para, wordRun, wordTable } from '../support/word-file.ts';

export const solid = (text: string) => text.replace(/\s/g, '');

/** A text from where it leaves the other; all that a report needs of long ones. */
export function expectSame(text: string, expected: string): void {
  let at = 0;
  while (at < expected.length && text[at] === expected[at]) at += 1;
  expect(text.slice(at, at + 40)).toBe(expected.slice(at, at + 40));
  expect(text.length).toBe(expected.length);
}

export async function receive(bytes: Uint8Array, name: string): Promise<Received> {
  const received = await receiveFile(bytes, name);
  if ('refused' in received) throw new Error(received.refused.reason);
  return received;
}

/** Formats that offices number with; LibreOffice works their numbers out by its own code. */
const FORMATS: [format: string, mark: string][] = [
  ['decimal', '%1.'],
  ['chineseCounting', '%1、'],
  ['chineseCountingThousand', '（%1）'],
  ['japaneseCounting', '第%1条'],
  ['ideographTraditional', '%1、'],
  ['chineseLegalSimplified', '%1、'],
  ['upperLetter', '%1)'],
  ['lowerRoman', '(%1)'],
  ['decimalEnclosedCircleChinese', '%1'],
  ['decimalFullWidth', '%1．'],
];
// LibreOffice before 7.6 does not know numbers set to be in figures (w:isLgl).
const LEVELS = level(0, 'decimal', '%1、') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '（%3）');

const NOTE = `<w:footnote w:id="2">${para(`<w:r><w:footnoteRef/></w:r>${wordRun('注文')}`)}</w:footnote>`;
export const DOCUMENT = docxOf(
  [
    para('关于某事的通知'),
    ...FORMATS.flatMap((_, i) => Array.from({ length: 10 }, (_, n) => numbered(`甲${n}`, i + 1))),
    ...[0, 1, 1, 2, 0, 1, 2, 2].map((at, i) => numbered(`乙${i}`, FORMATS.length + 1, at)),
    wordTable([
      [cell(para('序号'), '<w:vMerge w:val="restart"/>'), cell(para('责任单位'), '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell(para('牵头') + para('单位')), cell(para('配合'))],
    ]),
    para(`${wordRun('末段')}<w:r><w:footnoteReference w:id="2"/></w:r>${wordRun('藏', '<w:vanish/>')}`),
  ].join(''),
  { lists: [...FORMATS.map(([format, mark]) => level(0, format, mark)), LEVELS], footnotes: NOTE },
);

/** Notes' numbers stand in brackets in a line of text, and raised in print. */
export const asPrinted = ({ text, computed }: Received): string =>
  solid(
    computed.reduceRight(
      (done, { start, end, reason }) =>
        reason === '脚注号' ? done.slice(0, start) + done.slice(start + 1, end - 1) + done.slice(end) : done,
      text,
    ),
  );
