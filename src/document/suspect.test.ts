import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import type { EmendationRecord } from './locate.ts';
import { suspectPlaces } from './suspect.ts';

const TITLE = '关于试验的意见';

function hints(lines: readonly string[], ...emendations: EmendationRecord[]): string[] {
  const result = compile([TITLE, ...lines, ''].join('\n\n'), { title: TITLE, issuers: [], emendations, gaps: [] });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return suspectPlaces(result.document).map(({ fault }) => fault.reason);
}

describe('a text without damage', () => {
  test('gives no hints', () => {
    expect(
      hints(['某某区委：', '一、总体要求', '（一）目标。做到“三有”（见《方案》）。', '段落……', '（二）步骤', '段落：', '1.甲；', '2.乙。']),
    ).toEqual([]);
  });

  test('a heading has no end mark and is not broken off', () => {
    expect(hints(['一、加强领导，落实责任', '段落。'])).toEqual([]);
  });

  test('marks within marks are pairs', () => {
    expect(hints(['甲“乙‘丙’（丁《戊》）”。'])).toEqual([]);
  });
});

describe('marks that are no pair', () => {
  test.each([
    ['甲乙”。', '”'],
    ['甲“乙。', '“'],
    ['甲”乙“。', '”'],
    ['甲《乙。', '《'],
    ['甲）乙。', '）'],
    ['甲‘乙。', '‘'],
    ['“甲“乙”。', '“'],
  ])('%s', (line, mark) => {
    expect(hints([line])).toEqual([`开头第1段的“${mark}”没有成对`]);
  });

  test('in a clause with a doubtful place they are known', () => {
    const known: EmendationRecord = { sic: '甲乙”', kind: 'misprint', certainty: 'uncertain', basis: '测试' };
    expect(hints(['甲乙”。'], known)).toEqual([]);
  });

  test('a mended place is no excuse', () => {
    const mended: EmendationRecord = { sic: '甲', corr: '丙', kind: 'misprint', certainty: 'certain', basis: '测试' };
    expect(hints(['甲乙”。'], mended)).toEqual(['开头第1段的“””没有成对']);
    const beside: EmendationRecord = { sic: '乙”', corr: '丙”', kind: 'misprint', certainty: 'certain', basis: '测试' };
    expect(hints(['甲乙”。'], beside)).toEqual(['开头第1段的“””没有成对']);
  });
});

describe('a line that breaks off', () => {
  test('before a paragraph looks like a column break', () => {
    expect(hints(['一、甲', '同志们，要认真抓好', '落实工作。'])).toEqual(['一、第1段没有写完就换了行，像是分栏打断']);
  });

  test('before a number or at the end does not', () => {
    expect(hints(['一、甲', '同志们，要认真抓好', '二、乙', '同志们，落实'])).toEqual([]);
  });

  test('joined gives no hint any more', () => {
    const join: EmendationRecord = { sic: '抓好\n\n落实', corr: '抓好落实', kind: 'join', certainty: 'certain', basis: '测试' };
    expect(hints(['一、甲', '同志们，要认真抓好', '落实工作。'], join)).toEqual([]);
  });

  test('a line without any mark is no prose', () => {
    expect(hints(['某某区委办公室', '某某区政府办公室'])).toEqual([]);
  });
});

describe('a full stop in half width', () => {
  test.each(['甲乙.', '甲.乙。', '甲．乙。'])('behind a Chinese character: %s', (line) => {
    expect(hints([line])).toEqual(['开头第1段里汉字后面有半角句点']);
  });

  test.each(['增长3.5%。', '1.甲。', '见a.b。', '甲……乙。'])('elsewhere: %s', (line) => {
    expect(hints([line])).toEqual([]);
  });
});

test('a line that begins with more than a number reaches is prose, and told', () => {
  const beyond = (line: string) => hints([line]).filter((reason) => reason.includes('超出序号的范围'));
  expect(beyond('2014、全面推开。')).toEqual(['开头第1段开头的“2014、”超出序号的范围，作为正文']);
  expect(beyond(`${'九'.repeat(310)}、甲。`)).toEqual([`开头第1段开头的“${'九'.repeat(40)}…”超出序号的范围，作为正文`]);
  expect(beyond('2014年全面推开。')).toEqual([]);
});

describe('numbers out of sequence', () => {
  const reasons = (...lines: string[]) => hints(lines).filter((reason) => /前面的序号/.test(reason));

  test('one after the other there are none, whatever chapters come between', () => {
    expect(reasons('一、甲', '（一）乙。', '（二）丙。', '二、丁', '（一）戊。')).toEqual([]);
    expect(reasons('第一章 总则', '第一条 甲。', '第二章 附则', '第二条 乙。', '第二条之一 丙。', '第三条 丁。')).toEqual([]);
  });

  test('what jumps, comes again or begins anew is told', () => {
    expect(reasons('一、甲', '三、乙', '三、丙')).toEqual(['三、前面的序号是1：跳号', '三、前面的序号是3：重复']);
    expect(reasons('第一条 甲。', '第二条 乙。', '第一条 丙。')).toEqual(['第一条前面的序号是2：从头开始']);
  });
});

test('a hint’s place is where its clause begins in the source', () => {
  const result = compile(`${TITLE}\n\n一、甲\n\n　　三、乙\n`, { title: TITLE, issuers: [], emendations: [], gaps: [] });
  if ('faults' in result) throw new Error('no document');
  expect(suspectPlaces(result.document).map(({ start }) => result.document.source.slice(start))).toEqual(['三、乙\n']);
});
