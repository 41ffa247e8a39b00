/** Documents as offices receive them, small: what a line is by the place where it stands. */
import { describe, expect, test } from 'vitest';
import { clauseIds, clauseKinds, clauseLabels, recognised } from '../../tests/support/divided.ts';

describe('a line means what its place makes it', () => {
  test('look-alikes of the standard’s numbers', () => {
    expect(
      clauseIds('某方案', '一.甲。', '㈠乙。', '⒈丙。', '⑴丁。', '①戊。', '1）己。', 'A.庚。', '二、辛。', '三，壬。', '第四、癸。'),
    ).toEqual('title s1 s1-1 s1-1-1 s1-1-1-1 s1-1-1-1-1 s1-1-1-1-1-h1 s1-1-1-1-1-h1-l1 s2 s3 s4'.split(' '));
  });

  test('一、二年级学生 after 一、 is prose, and so are 一是 and 第一，', () => {
    expect(clauseIds('某方案', '一、对象', '一、二年级学生都参加。', '一是甲。', '第一，乙。')).toEqual([
      'title',
      's1',
      's1-p1',
      's1-p2',
      's1-p3',
    ]);
  });

  test('a provision that a broken line begins with is no article', () => {
    const all = ['某办法', '第一条 违反本办法第九条、', '第十条所列行为的，依照《某条例》', '第三十二条处理。', '第二条 乙。'];
    expect(clauseIds(...all).filter((id) => /^a\d+$/.test(id))).toEqual(['a1', 'a2']);
  });

  test('（试行） below the title of what is issued is of its head', () => {
    const notice = ['某办关于印发《某办法》的通知', '各区：', '现印发给你们。', '某办', '2018年12月18日'];
    expect(clauseKinds(...notice, '某办法', '（试行）', '第一条 甲。').slice(-3)).toEqual([
      'b1-title title',
      'b1-subtitle subtitle',
      'b1-a1 article',
    ]);
  });

  test('a Roman number is no second 一、', () => {
    expect(clauseIds('某方案', '一、甲', 'Ⅰ.乙', 'Ⅱ.丙', '一、丁')).toEqual(['title', 's1', 's1-i1', 's1-i2', 's1-r2']);
  });

  test('a provision quoted over several lines stays with the sentence that quotes it', () => {
    const quoted = ['一、增加一条：“第六条　登记机关应当：', '（一）登记；', '第七条　不得收费。”', '二、删去第八条。'];
    expect(clauseIds('关于修改的决定', ...quoted)).toEqual('title s1 s1-p2 s1-p3 s2'.split(' '));
    // A mark that nothing closes quotes nothing.
    expect(clauseIds('关于修改的决定', '一、增加“甲。', '（一）乙。', '二、丙“丁”。')).toEqual('title s1 s1-1 s2'.split(' '));
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
    expect(clauseLabels(...plan).slice(4)).toEqual([
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
      clauseLabels('某法院工作报告', '各位代表：', '2023年主要工作', '一、甲', '乙。', '2024年安排', '下一步：', '一、丙').slice(2),
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
    expect(clauseIds('某目录', '1. 甲', '1.1 乙', '1. 丙。', '1.2 丁', '2. 戊', '2.1 己')).toEqual(
      'title n1 n1-1 n1-1-x1 n1-2 n2 n2-1'.split(' '),
    );
  });

  test('labels of figures below figures are told apart', () => {
    const labels = clauseLabels('某通知', '附件1', '甲表', '1.乙。', '11.丙。').slice(-2);
    expect(labels).toEqual(['f1-s0-0-1 附件1、1', 'f1-s0-0-11 附件1、11']);
    expect(clauseLabels('某问答', '一、甲？', '答：乙：', '1.丙。').at(-1)).toBe('q1-0-1 问1、1');
  });

  test('市　长 and a name sign', () => {
    expect(clauseKinds('某市人民政府令', '第92号', '现予公布。', '市　长　林某某', '2023年11月10日').slice(-2)).toEqual([
      'issuer signature',
      'date date',
    ]);
  });

  test('decimals below an article have their own lists', () => {
    const all = ['某合同', '1.1 甲', '第一条 乙', '2.2 付款：', '（1）首付；', '2.2.1 余款。'];
    expect(clauseLabels(...all).slice(2)).toEqual(['a1 第一条', 'n2-2 2.2', 'n2-2-x1 2.2（1）', 'n2-2-1 2.2.1']);
  });

  test('every annex begins anew, with its name on the line as well', () => {
    expect(clauseIds('某通知', '各区：', '附件1：申请表', '一、甲', '附件2：承诺书', '一、乙')).toEqual([
      'title',
      'recipients',
      'f1',
      'f1-s1',
      'f2',
      'f2-s1',
    ]);
    expect(clauseLabels('某通知', '各区：', '附件1-1', '甲表', '附件1-2', '乙表').filter((one) => /^f\d+-\d+ /.test(one))).toEqual([
      'f1-1 附件1-1',
      'f1-2 附件1-2',
    ]);
    expect(clauseLabels('某通知', '各区：', '附件', '甲表', '1.丙').at(-1)).toBe('f1-s0-0-1 附件、1');
  });

  test('a sentence that ends with a colon addresses nobody', () => {
    expect(clauseIds('某通告', '为保护甲，现将有关事项通告：', '一、乙：', '1.丙。')).toEqual(['title', 's0-p1', 's1', 's1-0-1']);
  });

  test('decimals where the document numbers by them', () => {
    expect(
      clauseIds('某预案', '1　总则', '1.1　目的', '为甲。', '1.2　范围', '（1）乙；', '2　组织', '2.1　机构', '2.1.1　职责', '1.6万个。'),
    ).toEqual('title n1 n1-1 n1-1-p1 n1-2 n1-2-x1 n2 n2-1 n2-1-1 n2-1-1-p1'.split(' '));
  });

  test('questions and their answers', () => {
    expect(
      clauseKinds('某问答', '1.2025年度有多少个？', '答：1.6万个。', '2.要什么条件？', '答：甲。', '问：在哪里办？', '答：乙。'),
    ).toEqual(['title title', 'q1 question', 'q1-p1 answer', 'q2 question', 'q2-p1 answer', 'q3 question', 'q3-p1 answer']);
  });

  test('tables: rows are addressed, a number in a cell is none', () => {
    expect(clauseIds('某通知', '一、分工', '序号\t任务\t单位', '1.\t复核\t督查室', '二、要求', '（一）\t甲。')).toEqual([
      'title',
      's1',
      't1-r1',
      't1-r2',
      's2',
      's2-1',
    ]);
  });

  test('two columns make a table, numbers and a tab do not', () => {
    expect(clauseIds('某通知', '一、分工', '序号\t单位', '1\t某局', '（一）\t甲。', '（二）\t乙。')).toEqual([
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
    expect(clauseKinds(...all)).toEqual([
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
    const { clauses } = recognised(
      '某规则',
      '一、市长召集和主持会议。重大事项经会议决定。',
      '二、提升能力，强化管控。加强管理。',
      '（一）单位破产。',
    );
    expect(clauses.map(({ heading }) => heading)).toEqual([null, null, '提升能力，强化管控', null]);
  });
});
