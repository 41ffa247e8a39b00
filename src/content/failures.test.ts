/** Every kind of error that an editor can make is reported where it is, in words; actual: quotations and the report. */
import { describe, expect, test } from 'vitest';
import { type Edit, loaded, POLICY, remove, replace, SOURCE, write } from '../../tests/support/content.ts';
import { failures, where } from '../../tests/support/failures.ts';
import { reportOf } from './files/problem.ts';
import { errorsOf } from './load.ts';

describe('the fixture', () => {
  test('has no errors and no hints before anything is edited', () => {
    const { problems, editions } = loaded();
    expect(reportOf(problems)).toBe('');
    const [edition] = editions;
    expect(edition && [edition.principles, edition.sectors, edition.phases, edition.terms].map(({ length }) => length)).toEqual([
      1, 2, 1, 2,
    ]);
  });

  test('refuses an edit that does not apply, so that no test passes for want of one', () => {
    expect(() => loaded(replace('policy.yaml', '没有这些字', ''))).toThrow(RangeError);
    expect(() => loaded(replace('policy.yaml', 'kind: misprint', ''))).toThrow(RangeError);
    expect(() => loaded(remove('terms/meiyou.mdx'))).toThrow(RangeError);
  });
});

const QUOTED = `  - clause: s1-1
    text: 年底前在12个村和2个社区全部建成便民服务点。`;

interface Wrong {
  name: string;
  clause: string;
  text: string;
  reason: string;
  actual?: string;
  expected?: string;
  /** The clause is wrong, not the words. */
  atClause?: boolean;
}

const WRONG: Wrong[] = [
  {
    name: 'the first character differs',
    clause: 's1-1',
    text: '去底前在12个村和2个社区全部建成便民服务点。',
    reason: '引文与一（一）不符，第 1 个字起不同',
    actual: '【去】底前在12个村和',
    expected: '【年】底前在12个村和',
  },
  {
    name: 'a character in the middle differs',
    clause: 's1-1',
    text: '年底前在12个村和3个社区全部建成便民服务点。',
    reason: '第 10 个字起不同',
    actual: '底前在12个村和【3】个社区全部建成便',
    expected: '底前在12个村和【2】个社区全部建成便',
  },
  {
    name: 'the last character differs',
    clause: 's1-1',
    text: '年底前在12个村和2个社区全部建成便民服务点！',
    reason: '第 23 个字起不同',
    actual: '部建成便民服务点【！】',
    expected: '部建成便民服务点【。】',
  },
  {
    name: 'a character is dropped',
    clause: 's1-1',
    text: '年底前在12村和2个社区全部建成便民服务点。',
    reason: '第 7 个字起不同',
    actual: '年底前在12【村】和2个社区全部建',
    expected: '年底前在12【个】村和2个社区全部',
  },
  {
    name: 'a character is added',
    clause: 's1-1',
    text: '年底前在12个小村和2个社区全部建成便民服务点。',
    reason: '第 8 个字起不同',
    actual: '年底前在12个【小】村和2个社区全部',
    expected: '年底前在12个【村】和2个社区全部建',
  },
  {
    name: 'a character is added at the end',
    clause: 's1-2',
    text: '坚持务求实效。啊',
    reason: '第 8 个字起不同',
    actual: '坚持务求实效。【啊】',
    expected: '坚持务求实效。【（到此为止）】',
  },
  {
    name: 'a character is added near the beginning',
    clause: 's1-1',
    text: '年底之前在12个村和2个社区全部建成便民服务点。',
    reason: '第 3 个字起不同',
    actual: '年底【之】前在12个村和2',
    expected: '年底【前】在12个村和2个',
  },
  {
    name: 'a character is wrong in words that begin like others before them',
    clause: 's2-p1',
    text: '重点解决乱诿扯皮，办事不公开等问题。',
    reason: '第 5 个字起不同',
    actual: '重点解决【乱】诿扯皮，办事不公',
    expected: '重点解决【推】诿扯皮，办事不公',
  },
  {
    name: 'two characters are swapped',
    clause: 's1-1',
    text: '年底前在12个村和2个区社全部建成便民服务点。',
    reason: '第 12 个字起不同',
    actual: '在12个村和2个【区】社全部建成便民服',
    expected: '在12个村和2个【社】区全部建成便民服',
  },
  {
    name: 'a comma is half-width, as in source.txt',
    clause: 's1-2',
    text: '坚持因地制宜,坚持群众自愿',
    reason: '引文用的是原件的写法（半角标点或未校的字）',
    actual: '坚持因地制宜,坚持群众自愿',
    expected: '坚持因地制宜，坚持群众自愿',
  },
  {
    name: 'a misprint is quoted as it stands in source.txt',
    clause: 's2-p1',
    text: '推委扯皮',
    reason: '引文用的是原件的写法',
    actual: '推委扯皮',
    expected: '推诿扯皮',
  },
  {
    name: 'a comma is half-width where another character differs too',
    clause: 's1-2',
    text: '坚持因地制宜,支持群众自愿',
    reason: '第 7 个字起不同',
    actual: '坚持因地制宜【,】支持群众自愿',
    expected: '坚持因地制宜【，】坚持群众自愿',
  },
  {
    name: 'the words stand there twice',
    clause: 's3-1-p1',
    text: '报送方案。',
    reason: '引文在三（一）第1段里出现 2 次',
    actual: '报送方案。',
  },
  {
    name: 'the words stand in another clause',
    clause: 's1-2',
    text: '年底前在12个村和2个社区全部建成便民服务点。',
    reason: '引文不在一（二），而在 s1-1',
    actual: '年底前在12个村和2个社区全部建成便民服务点。',
    atClause: true,
  },
  {
    name: 'the words run over the end of the clause',
    clause: 's1-2',
    text: '坚持务求实效。二、突出问题',
    reason: '第 8 个字起不同',
    actual: '坚持务求实效。【二】、突出问题',
    expected: '坚持务求实效。【（到此为止）】',
  },
  {
    name: 'no clause has this id',
    clause: 's9',
    text: '坚持因地制宜',
    reason: '没有代号为 s9 的条款',
    actual: 's9',
    atClause: true,
  },
];

describe('a quotation in the fields of an entry', () => {
  failures(
    WRONG.map(({ clause, text, atClause, ...row }) => {
      const [here, there] = atClause ? ['‸', ''] : ['', '‸'];
      return { ...row, edits: replace('principles/mubiao.mdx', QUOTED, `  - clause: ${here}${clause}\n    text: ${there}${text}`) };
    }),
  );
});

const NOTE = '本文没有一句话说明什么是便民服务点。';

describe('a <Quote> in a note, line and column counted in the file', () => {
  failures(
    WRONG.map(({ clause, text, atClause: _, ...row }) => ({
      ...row,
      edits: replace('terms/fuwudian.mdx', NOTE, `第一段。\n\n第二段：‸<Quote clause="${clause}">${text}</Quote>。`),
    })),
  );
});

describe('the report', () => {
  const broken: Edit[] = [
    replace('terms/sanyou.mdx', 'forms: [有场所]', 'forms: [有房屋]'),
    replace('principles/mubiao.mdx', 'id="s3-2"', 'id="s8"'),
    replace('sectors/yuanze.mdx', 'kind: field', 'kind: 领域'),
    replace('phases/modi.mdx', 'who: 各村', 'who: 各镇'),
    replace('phases/modi.mdx', 'id: yijian', 'id: fangan'),
    replace('../site.yaml', 'name: 试用站\n', ''),
    write('../Beifen/source.txt', SOURCE),
  ];

  test('has the errors of all files, by file and line', () => {
    const text = reportOf(loaded(...broken).problems);
    expect(text.split('\n').filter((line) => line.startsWith('content/'))).toEqual([
      'content/Beifen:1:1',
      `content/${POLICY}/phases/modi.mdx:11:10`,
      `content/${POLICY}/phases/modi.mdx:17:9`,
      `content/${POLICY}/principles/mubiao.mdx:10:8`,
      `content/${POLICY}/sectors/yuanze.mdx:4:7`,
      `content/${POLICY}/terms/sanyou.mdx:3:9`,
      'content/site.yaml:1:1',
    ]);
    expect(text).toMatch(/^有 7 处错误，须改正：\n/);
  });

  test('says for each what is wrong, what stands where, and what to do', () => {
    const { problems } = loaded(replace('principles/mubiao.mdx', '2个社区', '3个社区'));
    expect(reportOf(problems)).toBe(
      `有 1 处错误，须改正：

content/${POLICY}/principles/mubiao.mdx:7:11
  引文与一（一）不符，第 10 个字起不同
  此处：底前在12个村和【3】个社区全部建成便
  原文：底前在12个村和【2】个社区全部建成便
  办法：照原文改正，一字一标点都要相同；最好从全文页复制`,
    );
  });

  test('has two errors of one line in the order of their columns', () => {
    const twice = '甲<Foo />乙<Bar />';
    const places = errorsOf(loaded(replace('terms/fuwudian.mdx', NOTE, twice)).problems).map(where);
    expect(places).toEqual([`content/${POLICY}/terms/fuwudian.mdx:5:2`, `content/${POLICY}/terms/fuwudian.mdx:5:10`]);
  });

  test('has hints behind the errors', () => {
    const text = reportOf(loaded(remove('anchors.json'), remove('../site.yaml')).problems);
    expect(text).toMatch(/有 1 处错误[\s\S]*site\.yaml[\s\S]*有 1 处提示[\s\S]*anchors\.json/);
  });
});
