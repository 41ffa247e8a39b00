/** Documents as offices receive them, small, of which one issues, appends or lists another: which part each line is of. */
import { describe, expect, test } from 'vitest';
import { clauseIds, clauseKinds, clauseLabels, recognised } from '../../tests/support/divided.ts';
import { compile } from './compile.ts';

describe('parts', () => {
  const NOTICE = [
    '某办关于印发两个规定的通知',
    '某政办发〔2018〕124号',
    '各区：',
    '《甲规定》和《乙规定》印发给你们。',
    '某办',
    '2018年12月18日',
    '（此件公开发布）',
  ];

  test('what a notice issues, each under its own name', () => {
    const { parts } = recognised(...NOTICE, '甲规定', '一、改革', '乙规定', '第一条 丙。');
    expect(parts.map(({ id, kind, rule, title }) => [id, kind, rule, title])).toEqual([
      ['main', 'main', 'beginning', NOTICE[0]],
      ['b1', 'issued', 'named-title', '甲规定'],
      ['b2', 'issued', 'named-title', '乙规定'],
    ]);
    expect(clauseKinds(...NOTICE, '甲规定', '一、改革', '乙规定', '第一条 丙。')).toEqual([
      'title title',
      'number number',
      'recipients recipients',
      's0-p1 paragraph',
      'issuer signature',
      'date date',
      'note note',
      'b1-title title',
      'b1-s1 section',
      'b2-title title',
      'b2-a1 article',
    ]);
  });

  test('what stands below the signature is called as the notice’s title calls it, where no line does', () => {
    const { parts } = recognised('某局关于印发《某方案》的通知', '各校：', '现印发给你们。', '某局', '2024年4月1日', '一、原则', '免试。');
    expect(parts.map(({ id, title }) => [id, title])).toEqual([
      ['main', '某局关于印发《某方案》的通知'],
      ['b1', '某方案'],
    ]);
  });

  test('contents below the lines of a cover, with the annexes that they name', () => {
    const plan = [
      '某规划',
      '（2021—2025年）',
      '某局',
      '二〇二一年三月',
      '目　录',
      '前言',
      '第一章　总则',
      '附件1',
      '前　言',
      '甲。',
      '第一章　总则',
      '乙。',
      '附件1',
      '某表',
      '丙。',
    ];
    const { parts, clauses } = recognised('某局关于印发《某规划》的通知', '现印发《某规划》。', '某局', '2021年4月1日', ...plan);
    expect(parts.map(({ id }) => id)).toEqual(['main', 'b1', 'f1']);
    const own = clauses.filter(({ part }) => part === 'b1').map(({ id }) => id);
    expect(own).toEqual('b1-title b1-subtitle b1-issuer b1-s0-p1 b1-contents b1-s0-p2 b1-s0-p3 b1-c1 b1-c1-p1'.split(' '));
  });

  test('抄送 of two lines, and 印发 with its agency on a line of its own', () => {
    const end = [
      '某市教育局',
      '2024年3月5日',
      '抄送：市委办公室，市政协办公室，市纪',
      '委监委，市法院。',
      '某市教育局办公室',
      '2024年3月6日印发',
    ];
    expect(clauseKinds('关于甲的通知', '各校：', '现通知。', ...end).slice(3)).toEqual([
      'issuer signature',
      'date date',
      'cc cc',
      'cc-2 cc',
      'imprint imprint',
      'imprint-2 imprint',
    ]);
  });

  test('a list of annexes with marks at its ends, with one of two lines, and straight above the first annex', () => {
    const list = ['附件：1.很长的名称', '      实施细则；', '1-1.目标表；', '2.考评表。'];
    const kinds = clauseKinds(
      '关于甲的通知',
      '各校：',
      '一、乙。',
      ...list,
      '附件1',
      '很长的名称',
      '实施细则',
      '丙。',
      '附件1-1',
      '目标表',
      '附件2',
      '考评表',
    );
    expect(kinds.filter((one) => /list|^f/.test(one))).toEqual([
      'annex-list annex-list',
      'annex-list-2 annex-list',
      'annex-list-3 annex-list',
      'annex-list-4 annex-list',
      'f1 annex',
      'f1-title title',
      'f1-s0-p1 paragraph',
      'f1-1 annex',
      'f1-1-title title',
      'f2 annex',
      'f2-title title',
    ]);
  });

  test('the title of an annex on two lines is the one that the list names', () => {
    const { parts } = recognised(
      '关于甲的通知',
      '附件：某校园管理先进单位名单',
      '某局',
      '2024年3月5日',
      '附件',
      '某校园管理',
      '先进单位名单',
      '一、小学',
    );
    expect(parts.at(-1)?.title).toBe('某校园管理先进单位名单');
  });

  test('a regulation that a decision appends begins with its title and history', () => {
    const decision = ['某市人民政府关于修改部分规章的决定', '一、对规章作出修改。', '（一）删去第九条。', '本决定自公布之日起施行。'];
    const own = [
      '某市供水管理办法',
      '（2012年6月1日某市人民政府令第3号公布　根据2023年11月10日某决定修正）',
      '第一条　甲。',
      '第二条　乙。',
    ];
    const { parts, clauses } = recognised(...decision, ...own);
    expect(parts.map(({ id, title }) => `${id} ${title}`)).toEqual([`main ${decision[0]}`, `b1 ${own[0]}`]);
    expect(clauses.map(({ id }) => id).slice(-4)).toEqual(['b1-title', 'b1-note', 'b1-a1', 'b1-a2']);
  });

  test('what a report appends as 名词解释 is an annex', () => {
    expect(clauseIds('政府工作报告', '各位代表：', '一、甲', '乙。', '名词解释', '1.丙：指丁。').slice(-2)).toEqual(['f1', 'f1-s0-0-1']);
  });

  test('a list of agencies above the signature is not signed', () => {
    const kinds = clauseKinds('某市人民政府关于表彰的决定', '各县：', '表彰：', '某县公安局', '某县教育局', '某市人民政府', '2024年1月5日');
    expect(kinds.slice(2)).toEqual(['s0-p1 paragraph', 's0-p2 paragraph', 's0-p3 paragraph', 'issuer signature', 'date date']);
  });

  test('annexes, and their list before the signature', () => {
    const all = [
      '某局关于甲的公告',
      '公告如下。',
      '1.乙。',
      '附件：1.申请表',
      '2.承诺书',
      '某局',
      '2025年8月11日',
      '附件1',
      '申请表',
      '项目\t内容\t备注',
      '甲\t\t乙',
      '附件2',
      '承诺书',
      '第一条 丙。',
    ];
    expect(clauseLabels(...all).slice(2)).toEqual([
      's0-0-1 1',
      'annex-list 附件说明',
      'annex-list-2 附件说明2',
      'issuer 署名',
      'date 文件所署日期',
      'f1 附件1',
      'f1-title 附件1标题',
      'f1-t1-r1 附件1表1第1行',
      'f1-t1-r2 附件1表1第2行',
      'f2 附件2',
      'f2-title 附件2标题',
      'f2-a1 附件2第一条',
    ]);
  });

  test('articles that begin anew below a title are another regulation', () => {
    const { parts } = recognised('甲办法', '第一条 甲。', '第二条 乙。', '丙办法', '第一条 丁。');
    expect(parts.map(({ id, rule, title }) => [id, rule, title])).toEqual([
      ['main', 'beginning', '甲办法'],
      ['b1', 'articles-restart', '丙办法'],
    ]);
  });

  test('an editor’s word goes before the rules’', () => {
    const source = `${[...NOTICE, '甲规定', '一、改革'].join('\n')}\n`;
    const records = { title: NOTICE[0] as string, issuers: ['某办'], emendations: [], gaps: [] };
    const made = compile(source, { ...records, parts: [{ begin: '甲规定', kind: 'main' }] });
    expect('document' in made && made.document.parts.map(({ id }) => id)).toEqual(['main']);
    const stated = compile(source, { ...records, parts: [{ begin: '一、改革', kind: 'annex' }] });
    expect('document' in stated && stated.document.parts.map(({ id, rule }) => [id, rule])).toContainEqual(['f1', 'stated']);
  });
});
