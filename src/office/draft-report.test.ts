/** The report, read back as Word would read it. */
import { expect, test } from 'vitest';
import { receivedOf } from '../content/import/blocks.ts';
import { extractDocx } from '../content/import/docx/extract-docx.ts';
import { type DraftReport, draftReport } from './draft-report.ts';

const DRAFT = '第一段<甲>。\n第二段有错字在内。\n\n末段。';
const report: DraftReport = {
  title: '文稿校核报告',
  date: '2026-11-29',
  publisher: '对照',
  summary: ['发现：与原文不符 1 处。'],
  findings: [
    {
      kind: '与原文不符',
      place: '第 2 行',
      written: '错字',
      expected: '正字',
      reason: '错。',
      cited: '《某》二（一）',
      start: 12,
      end: 14,
    },
  ],
  draft: DRAFT,
};

test('has the findings in a table, and the draft whole with their numbers', () => {
  const { text } = receivedOf('docx', extractDocx(draftReport(report)));
  expect(text).toContain('1\t与原文不符\u2028第 2 行\t错字\t正字\t错。\u2028《某》二（一）');
  expect(text).toContain('第一段<甲>。\n第二段有错字〔1〕在内。\n\n末段。');
  expect(text.startsWith('文稿校核报告\n发现：与原文不符 1 处。')).toBe(true);
});

test('a finding over several lines has its number once, at its end', () => {
  const over = { ...report, findings: report.findings.map((one) => ({ ...one, start: 6, end: 14 })) };
  const { text } = receivedOf('docx', extractDocx(draftReport(over)));
  expect(text.match(/〔1〕/g)).toHaveLength(1);
});

test('without findings there is no table', () => {
  expect(receivedOf('docx', extractDocx(draftReport({ ...report, findings: [] }))).text).not.toContain('\t');
});
