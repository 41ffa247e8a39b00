/** Documents as offices receive them, small: what each line is, where it is addressed, how it is cited. */
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { recognise } from './recognise.ts';
import type { Document } from './types.ts';

function documentOf(...lines: string[]): Document {
  const { document } = recognise(`${lines.join('\n')}\n`);
  if (!document) throw new Error('no title');
  return document;
}

const idsOf = (...lines: string[]) => documentOf(...lines).clauses.map(({ id }) => id);
const kindsOf = (...lines: string[]) => documentOf(...lines).clauses.map(({ id, kind }) => `${id} ${kind}`);
const labelsOf = (...lines: string[]) => documentOf(...lines).clauses.map(({ id, label }) => `${id} ${label}`);

describe('regulations', () => {
  const LAW = [
    '某管理办法',
    '第一章　总　则',
    '第一条　为了规范管理，制定本办法。',
    '第二条　本办法所称对象，是指以下人员：',
    '（一）老年人；',
    '1.甲；',
    '（二）残疾人。',
    '前款规定的人员由民政部门认定。',
    '下列人员除外：',
    '（一）乙。',
    '第二章　管理职责',
    '第一节　一般规定',
    '第三条　有下列情形之一的，不予受理：',
    '（一）材料不全；',
    '第三条之一　丙。',
  ];

  test('编章节条款项目 by their own numbers, articles without their chapter', () => {
    expect(idsOf(...LAW)).toEqual('title c1 a1 a2 a2-k1-x1 a2-k1-x1-m1 a2-k1-x2 a2-k2 a2-k3 a2-k3-x1 c2 c2-j1 a3 a3-k1-x1 a3z1'.split(' '));
  });

  test('cited as the drafting rules cite, 款 only where there are several', () => {
    expect(labelsOf(...LAW).slice(3)).toEqual([
      'a2 第二条',
      'a2-k1-x1 第二条第一款第一项',
      'a2-k1-x1-m1 第二条第一款第一项第一目',
      'a2-k1-x2 第二条第一款第二项',
      'a2-k2 第二条第二款',
      'a2-k3 第二条第三款',
      'a2-k3-x1 第二条第三款第一项',
      'c2 第二章',
      'c2-j1 第二章第一节',
      'a3 第三条',
      'a3-k1-x1 第三条第一项',
      'a3z1 第三条之一',
    ]);
  });

  test('a heading’s spaces are typesetting', () => {
    expect(documentOf(...LAW).clauses.find(({ id }) => id === 'c1')?.heading).toBe('总则');
  });

  test('contents make one clause, whatever they list', () => {
    const law = ['某办法', '目　录', '第一章　总则', '第二章　附则', '第一章　总则', '第一条　甲。', '第二章　附则', '第二条　乙。'];
    expect(idsOf(...law)).toEqual(['title', 'contents', 'c1', 'a1', 'c2', 'a2']);
  });

  test('a list that a sentence refers to is no item', () => {
    const ids = idsOf(
      '某办法',
      '第一条　下列人员：',
      '（一）甲；',
      '（二）乙。',
      '（一）至（二）项所列人员应当登记。',
      '（三）项所列人员除外。',
    );
    expect(ids).toEqual('title a1 a1-k1-x1 a1-k1-x2 a1-k2 a1-k3'.split(' '));
  });

  test('第一部分 of a report holds sections that begin anew', () => {
    const report = ['政府工作报告', '第一部分　工作回顾', '过去一年。', '一、甲', '第二部分　工作安排', '一、乙', '第三部分是附表。'];
    expect(labelsOf(...report).slice(1)).toEqual([
      'v1 第一部分',
      'v1-p1 第一部分第1段',
      'v1-s1 第一部分一、',
      'v2 第二部分',
      'v2-s1 第二部分一、',
      'v2-s1-p1 第二部分一、第1段',
    ]);
  });

  test('sections that began above the articles go on after them', () => {
    expect(idsOf('某规则', '一、总则', '第一条 甲。', '二、附则', '第二条 乙。')).toEqual(['title', 's1', 'a1', 's2', 'a2']);
  });
});

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
    const { parts } = documentOf(...NOTICE, '甲规定', '一、改革', '乙规定', '第一条 丙。');
    expect(parts.map(({ id, kind, rule, title }) => [id, kind, rule, title])).toEqual([
      ['main', 'main', 'beginning', NOTICE[0]],
      ['b1', 'issued', 'named-title', '甲规定'],
      ['b2', 'issued', 'named-title', '乙规定'],
    ]);
    expect(kindsOf(...NOTICE, '甲规定', '一、改革', '乙规定', '第一条 丙。')).toEqual([
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
    const { parts } = documentOf('某局关于印发《某方案》的通知', '各校：', '现印发给你们。', '某局', '2024年4月1日', '一、原则', '免试。');
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
    const { parts, clauses } = documentOf('某局关于印发《某规划》的通知', '现印发《某规划》。', '某局', '2021年4月1日', ...plan);
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
    expect(kindsOf('关于甲的通知', '各校：', '现通知。', ...end).slice(3)).toEqual([
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
    const kinds = kindsOf(
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
    const { parts } = documentOf(
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
    const { parts, clauses } = documentOf(...decision, ...own);
    expect(parts.map(({ id, title }) => `${id} ${title}`)).toEqual([`main ${decision[0]}`, `b1 ${own[0]}`]);
    expect(clauses.map(({ id }) => id).slice(-4)).toEqual(['b1-title', 'b1-note', 'b1-a1', 'b1-a2']);
  });

  test('what a report appends as 名词解释 is an annex', () => {
    expect(idsOf('政府工作报告', '各位代表：', '一、甲', '乙。', '名词解释', '1.丙：指丁。').slice(-2)).toEqual(['f1', 'f1-s0-0-1']);
  });

  test('a list of agencies above the signature is not signed', () => {
    const kinds = kindsOf('某市人民政府关于表彰的决定', '各县：', '表彰：', '某县公安局', '某县教育局', '某市人民政府', '2024年1月5日');
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
    expect(labelsOf(...all).slice(2)).toEqual([
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
    const { parts } = documentOf('甲办法', '第一条 甲。', '第二条 乙。', '丙办法', '第一条 丁。');
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

describe('a line means what its place makes it', () => {
  test('look-alikes of the standard’s numbers', () => {
    expect(
      idsOf('某方案', '一.甲。', '㈠乙。', '⒈丙。', '⑴丁。', '①戊。', '1）己。', 'A.庚。', '二、辛。', '三，壬。', '第四、癸。'),
    ).toEqual('title s1 s1-1 s1-1-1 s1-1-1-1 s1-1-1-1-1 s1-1-1-1-1-h1 s1-1-1-1-1-h1-l1 s2 s3 s4'.split(' '));
  });

  test('一、二年级学生 after 一、 is prose, and so are 一是 and 第一，', () => {
    expect(idsOf('某方案', '一、对象', '一、二年级学生都参加。', '一是甲。', '第一，乙。')).toEqual([
      'title',
      's1',
      's1-p1',
      's1-p2',
      's1-p3',
    ]);
  });

  test('a provision that a broken line begins with is no article', () => {
    const all = ['某办法', '第一条 违反本办法第九条、', '第十条所列行为的，依照《某条例》', '第三十二条处理。', '第二条 乙。'];
    expect(idsOf(...all).filter((id) => /^a\d+$/.test(id))).toEqual(['a1', 'a2']);
  });

  test('（试行） below the title of what is issued is of its head', () => {
    const notice = ['某办关于印发《某办法》的通知', '各区：', '现印发给你们。', '某办', '2018年12月18日'];
    expect(kindsOf(...notice, '某办法', '（试行）', '第一条 甲。').slice(-3)).toEqual([
      'b1-title title',
      'b1-subtitle subtitle',
      'b1-a1 article',
    ]);
  });

  test('a Roman number is no second 一、', () => {
    expect(idsOf('某方案', '一、甲', 'Ⅰ.乙', 'Ⅱ.丙', '一、丁')).toEqual(['title', 's1', 's1-i1', 's1-i2', 's1-r2']);
  });

  test('a provision quoted over several lines stays with the sentence that quotes it', () => {
    const quoted = ['一、增加一条：“第六条　登记机关应当：', '（一）登记；', '第七条　不得收费。”', '二、删去第八条。'];
    expect(idsOf('关于修改的决定', ...quoted)).toEqual('title s1 s1-p2 s1-p3 s2'.split(' '));
    // A mark that nothing closes quotes nothing.
    expect(idsOf('关于修改的决定', '一、增加“甲。', '（一）乙。', '二、丙“丁”。')).toEqual('title s1 s1-1 s2'.split(' '));
  });

  test('a box of a plan has a list of its own, and the list around it goes on', () => {
    const plan = [
      '某规划',
      '一、甲',
      '1.乙。',
      '2.丙。',
      '专栏1　某工程',
      '1.丁。',
      '2.戊。',
      '3.己。',
      '4.庚。',
      '3.辛。',
      '二、壬',
      '专栏2',
      '1.癸。',
    ];
    expect(labelsOf(...plan).slice(4)).toEqual([
      'zl1 专栏1',
      'zl1-1 专栏1、1',
      'zl1-2 专栏1、2',
      'zl1-3 专栏1、3',
      'zl1-4 专栏1、4',
      's1-0-3 一3',
      's2 二、',
      'zl2 专栏2',
      'zl2-1 专栏2、1',
    ]);
  });

  test('headings without numbers, below which 一、 begins anew', () => {
    expect(
      labelsOf('某法院工作报告', '各位代表：', '2023年主要工作', '一、甲', '乙。', '2024年安排', '下一步：', '一、丙').slice(2),
    ).toEqual([
      'v1 “2023年主要工作”',
      'v1-s1 “2023年主要工作”一、',
      'v1-s1-p1 “2023年主要工作”一、第1段',
      'v2 “2024年安排”',
      'v2-p1 “2024年安排”第1段',
      'v2-s1 “2024年安排”一、',
    ]);
  });

  test('2. before 2.1 is a decimal, where the document numbers by them', () => {
    expect(idsOf('某目录', '1. 甲', '1.1 乙', '1. 丙。', '1.2 丁', '2. 戊', '2.1 己')).toEqual(
      'title n1 n1-1 n1-1-x1 n1-2 n2 n2-1'.split(' '),
    );
  });

  test('labels of figures below figures are told apart', () => {
    const labels = labelsOf('某通知', '附件1', '甲表', '1.乙。', '11.丙。').slice(-2);
    expect(labels).toEqual(['f1-s0-0-1 附件1、1', 'f1-s0-0-11 附件1、11']);
    expect(labelsOf('某问答', '一、甲？', '答：乙：', '1.丙。').at(-1)).toBe('q1-0-1 问1、1');
  });

  test('市　长 and a name sign', () => {
    expect(kindsOf('某市人民政府令', '第92号', '现予公布。', '市　长　林某某', '2023年11月10日').slice(-2)).toEqual([
      'issuer signature',
      'date date',
    ]);
  });

  test('decimals below an article have their own lists', () => {
    const all = ['某合同', '1.1 甲', '第一条 乙', '2.2 付款：', '（1）首付；', '2.2.1 余款。'];
    expect(labelsOf(...all).slice(2)).toEqual(['a1 第一条', 'n2-2 2.2', 'n2-2-x1 2.2（1）', 'n2-2-1 2.2.1']);
  });

  test('every annex begins anew, with its name on the line as well', () => {
    expect(idsOf('某通知', '各区：', '附件1：申请表', '一、甲', '附件2：承诺书', '一、乙')).toEqual([
      'title',
      'recipients',
      'f1',
      'f1-s1',
      'f2',
      'f2-s1',
    ]);
    expect(labelsOf('某通知', '各区：', '附件1-1', '甲表', '附件1-2', '乙表').filter((one) => /^f\d+-\d+ /.test(one))).toEqual([
      'f1-1 附件1-1',
      'f1-2 附件1-2',
    ]);
    expect(labelsOf('某通知', '各区：', '附件', '甲表', '1.丙').at(-1)).toBe('f1-s0-0-1 附件、1');
  });

  test('a sentence that ends with a colon addresses nobody', () => {
    expect(idsOf('某通告', '为保护甲，现将有关事项通告：', '一、乙：', '1.丙。')).toEqual(['title', 's0-p1', 's1', 's1-0-1']);
  });

  test('decimals where the document numbers by them', () => {
    expect(
      idsOf('某预案', '1　总则', '1.1　目的', '为甲。', '1.2　范围', '（1）乙；', '2　组织', '2.1　机构', '2.1.1　职责', '1.6万个。'),
    ).toEqual('title n1 n1-1 n1-1-p1 n1-2 n1-2-x1 n2 n2-1 n2-1-1 n2-1-1-p1'.split(' '));
  });

  test('questions and their answers', () => {
    expect(kindsOf('某问答', '1.2025年度有多少个？', '答：1.6万个。', '2.要什么条件？', '答：甲。', '问：在哪里办？', '答：乙。')).toEqual([
      'title title',
      'q1 question',
      'q1-p1 answer',
      'q2 question',
      'q2-p1 answer',
      'q3 question',
      'q3-p1 answer',
    ]);
  });

  test('tables: rows are addressed, a number in a cell is none', () => {
    expect(idsOf('某通知', '一、分工', '序号\t任务\t单位', '1.\t复核\t督查室', '二、要求', '（一）\t甲。')).toEqual([
      'title',
      's1',
      't1-r1',
      't1-r2',
      's2',
      's2-1',
    ]);
  });

  test('two columns make a table, numbers and a tab do not', () => {
    expect(idsOf('某通知', '一、分工', '序号\t单位', '1\t某局', '（一）\t甲。', '（二）\t乙。')).toEqual([
      'title',
      's1',
      't1-r1',
      't1-r2',
      's1-1',
      's1-2',
    ]);
  });

  test('masthead, 抄送 and 印发', () => {
    const all = [
      '000001',
      '特急',
      '某市人民政府文件',
      '某政发〔2024〕3号',
      '某市人民政府关于甲的请示',
      '省人民政府：',
      '请示如下。',
      '某市人民政府',
      '2024年3月1日',
      '（联系人：某处）',
      '抄送：市委。',
      '某市人民政府办公室　　2024年3月1日印发',
    ];
    expect(kindsOf(...all)).toEqual([
      'masthead masthead',
      'masthead-2 masthead',
      'masthead-3 masthead',
      'number number',
      'title title',
      'recipients recipients',
      's0-p1 paragraph',
      'issuer signature',
      'date date',
      'note note',
      'cc cc',
      'imprint imprint',
    ]);
  });

  test('who does what is a sentence, not a heading', () => {
    const { clauses } = documentOf(
      '某规则',
      '一、市长召集和主持会议。重大事项经会议决定。',
      '二、提升能力，强化管控。加强管理。',
      '（一）单位破产。',
    );
    expect(clauses.map(({ heading }) => heading)).toEqual([null, null, '提升能力，强化管控', null]);
  });
});
