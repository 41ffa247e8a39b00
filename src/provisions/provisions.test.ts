/** What rules list of a document, and what they leave alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import type { Document, Span } from '../document/types.ts';
import { deadlinesOf } from './deadlines.ts';
import { definitionsOf } from './definitions.ts';
import { dutiesOf } from './duties.ts';
import { provisionsOf } from './provisions.ts';
import { requirementsOf } from './requirements.ts';

const MADE = '2020-01-02';
const documentOf = (...lines: string[]): Document => made('draft', '青石市灯会管理办法', lines, undefined, MADE).document;
const article = (line: string): Document => documentOf('第一条　总的要求。', `第二条　${line}`);
const wordsIn =
  ({ reading }: Document) =>
  (span: Span | null): string | null =>
    span && reading.slice(span.start, span.end);

describe('deadlines', () => {
  const found = (line: string) => {
    const document = article(line);
    const words = wordsIn(document);
    return deadlinesOf(document, MADE).map(({ type, date, when, who }) => [type, date, words(when), words(who)]);
  };

  test.each([
    ['各区政府要于2020年6月底前完成检查。', ['day', '2020-06-30', '2020年6月底前', '各区政府']],
    ['实施方案于2020年2月15日前报送水务局。', ['day', '2020-02-15', '2020年2月15日前', null]],
    ['到2022年底，全部更换完毕。', ['day', '2022-12-31', '到2022年底', null]],
    ['2020年1月2日前完成检修。', ['day', MADE, '2020年1月2日前', null]],
    ['2020年2月下旬前完成检修。', ['day', '2020-02-29', '2020年2月下旬前', null]],
    ['2020年2月底前完成检修。', ['day', '2020-02-29', '2020年2月底前', null]],
    ['到2025年，灯会形成规模。', ['undated', null, '到2025年', null]],
    ['6月底前完成检查。', ['undated', null, '6月底前', null]],
    ['水务局应当于每年1月31日前公布目录。', ['recurring', null, '每年1月31日前', '水务局']],
    ['水务局应当于每月底五日前报送情况。', ['recurring', null, '每月底五日前', '水务局']],
    ['每年灯会结束后至3月31日前，应当检修灯具。', ['recurring', null, '3月31日前', null]],
    ['市水务局或者应当在3日内答复。', ['term', null, '3日内', null]],
    ['水务局应当于每月十日前报送情况。', ['recurring', null, '每月十日前', '水务局']],
    ['登记机关应当自受理申请之日起20个工作日内作出决定。', ['term', null, '自受理申请之日起20个工作日内', '登记机关']],
    ['对决定不服的，可以在收到决定后十日内申请复查。', ['term', null, '在收到决定后十日内', null]],
    ['主办单位应当自灯会结束之日起一年内复查。', ['term', null, '自灯会结束之日起一年内', '主办单位']],
    ['主办单位应当在灯会举行的7日前公布地点。', ['term', null, '在灯会举行的7日前', '主办单位']],
    ['主办单位应当在期限届满前60日内申请延续。', ['term', null, '在期限届满前60日内', '主办单位']],
    ['本办法自2020年5月1日起施行。', ['in-force', '2020-05-01', '本办法自2020年5月1日起施行。', null]],
  ])('%s', (line, expected) => {
    expect(found(line)).toEqual([expected]);
  });

  test.each([
    '2018年底前建成的灯具共有三千盏。',
    '2019年6月底前已经完成。',
    '灯会应当在5月10日前后举行。',
    '2021年6月底前建成的，按照旧的规定办理。',
    '主办单位应当提交最近三个月内的账册。',
    '三十日内未作出决定的，视为同意，主办单位可以开工。',
    '主办单位三个月内不得再次申请。',
    '主办单位应当连续六个月内照明。',
    '灯具的有效期为三十日内。',
    '应当载明“2021年6月底前完成”的字样。',
  ])('%s is no deadline', (line) => {
    expect(found(line)).toEqual([]);
  });

  test('who is not taken from a sentence that speaks of something else', () => {
    expect(found('登记机关要公布名单，灯具的信息要在公布之日起7日内更新。').map(([, , when, who]) => [when, who])).toEqual([
      ['在公布之日起7日内', null],
    ]);
  });
});

describe('duties', () => {
  const found = (document: Document) => {
    const words = wordsIn(document);
    return dutiesOf(document).map(({ parties, task }) => [parties.map((one) => `${one.role} ${words(one)}`), words(task)]);
  };

  test.each([
    ['修好灯具。（水务局牵头，城管局、公安局参与）', [['lead 水务局', 'support 城管局', 'support 公安局'], '修好灯具。']],
    ['修好灯具。（应急局等部门和各区人民政府按职责分工负责）', [['responsible 应急局', 'responsible 各区人民政府'], '修好灯具。']],
    ['修好灯具。（水务局、城管局负责。列第一位者为牵头单位，下同）', [['lead 水务局', 'responsible 城管局'], '修好灯具。']],
    ['修好灯具。（责任单位：水务局、城管局）', [['responsible 水务局', 'responsible 城管局'], '修好灯具。']],
    ['修好灯具。牵头单位：水务局；配合单位：城管局', [['lead 水务局', 'support 城管局'], '修好灯具。']],
    ['水务局负责全市灯会的管理工作。', [['responsible 水务局'], '全市灯会的管理工作']],
    ['灯会的日常工作由水务局负责。', [['responsible 水务局'], '灯会的日常工作']],
    ['灯会的日常工作，由水务局负责。', [['responsible 水务局'], '灯会的日常工作']],
    ['灯具由市政府投资，由水务局负责建设和维护。', [['responsible 水务局'], null]],
    ['水务局应当会同有关部门制定目录。', [['responsible 水务局', 'with 有关部门'], '制定目录']],
    ['水务局，按照各自职责，负责检查工作。', [['responsible 水务局'], '检查工作']],
    ['市政府负责灯会的机构，负责组织检查。', [['responsible 市政府负责灯会的机构'], '组织检查']],
    ['省、自治区、直辖市人民政府负责检查工作。', [['responsible 省、自治区、直辖市人民政府'], '检查工作']],
    ['灯会所在地的县人民政府负责检查工作。', [['responsible 灯会所在地的县人民政府'], '检查工作']],
    ['水务局应当按照属地管理原则，负责检查工作。', [['responsible 水务局'], '检查工作']],
    ['水务局按照职责分工，负责检查工作。', [['responsible 水务局'], '检查工作']],
    ['水务局是灯会的综合管理部门，并具体负责检查工作。', [['responsible 水务局'], '检查工作']],
    ['灯会办公室设在水务局，负责日常工作。', [['responsible 灯会办公室'], '日常工作']],
    ['水务局统筹协调灯会的检查。', [['responsible 水务局'], '灯会的检查']],
    ['市灯会主管部门主管全市的灯会工作。', [['responsible 市灯会主管部门'], '全市的灯会工作']],
    ['水务局(以下简称市局)主管灯会工作;', [['responsible 水务局（以下简称市局）'], '灯会工作']],
    ['水务局是本市灯会的行政主管部门。', [['responsible 水务局'], '本市灯会']],
    ['城管、公安等部门在各自职责范围内做好灯会工作。', [['responsible 城管、公安等部门'], '做好灯会工作']],
    ['城管局、公安局应当依据各自职责，协同做好灯会工作。', [['responsible 城管局', 'responsible 公安局'], '协同做好灯会工作']],
    ['街道办事处应当切实承担灯会的主体责任。', [['responsible 街道办事处'], '灯会的主体责任']],
    ['各区政府是灯会安全的责任主体，要加强检查。', [['responsible 各区政府'], '灯会安全的责任主体']],
    ['工会、妇联协助市人民政府做好灯会工作。', [['support 工会', 'support 妇联'], '做好灯会工作']],
    ['县级以上人民政府应当将灯会纳入规划。', [['responsible 县级以上人民政府'], '将灯会纳入规划']],
    ['水务局根据本市实际，会同灯具协会制定目录。', [['responsible 水务局', 'with 灯具协会'], '制定目录']],
    ['水务局应当会同公安机关交通管理部门制定目录。', [['responsible 水务局', 'with 公安机关交通管理部门'], '制定目录']],
    ['水务局应当会同同级人民政府财政部门制定目录。', [['responsible 水务局', 'with 同级人民政府财政部门'], '制定目录']],
    ['灯会目录由水务局会同城管、公安等部门制定。', [['responsible 水务局', 'with 城管、公安等部门'], '灯会目录']],
    ['灯会方案，由市水务行政管理部门组织实施。', [['responsible 市水务行政管理部门'], '灯会方案']],
    ['协商不成的，由市人民政府依法处理。', [['responsible 市人民政府'], null]],
    ['灯具的维修责任由灯会企业承担。', [['responsible 灯会企业'], '灯具的维修责任']],
    ['移交以后，由灯会企业承担维修责任。', [['responsible 灯会企业'], null]],
  ])('%s', (line, expected) => {
    expect(found(article(line))).toEqual([expected]);
  });

  test('two tasks of one paragraph each have their own', () => {
    expect(found(article('修好灯具。（水务局负责）点亮灯具。（城管局负责）'))).toEqual([
      [['responsible 水务局'], '修好灯具。'],
      [['responsible 城管局'], '点亮灯具。'],
    ]);
    expect(found(article('水务局负责灯具，其他有关部门负责电线。'))).toEqual([
      [['responsible 水务局'], '灯具'],
      [['responsible 其他有关部门'], '电线'],
    ]);
  });

  test('who is said to lead wherever several are named leads in what follows, but where it says who does', () => {
    const roles = (...lines: string[]) => found(article(lines.join(''))).map(([parties]) => parties);
    const remark = '甲。（水务局、城管局负责。列第一位者为牵头单位，下同）';
    expect(roles('零。（公安局、城管局负责）', remark, '乙。（城管局、公安局负责）', '丙。（公安局负责）')).toEqual([
      ['responsible 公安局', 'responsible 城管局'],
      ['lead 水务局', 'responsible 城管局'],
      ['lead 城管局', 'responsible 公安局'],
      ['responsible 公安局'],
    ]);
    expect(roles(remark, '乙。（城管局、公安局按职责分工负责）', '丙。（城管局负责，公安局牵头）').slice(1)).toEqual([
      ['responsible 城管局', 'responsible 公安局'],
      ['responsible 城管局', 'lead 公安局'],
    ]);
  });

  test('tables give a row each', () => {
    const rows = ['序号\t重点任务\t牵头单位\t配合单位', '1\t修好灯具\t水务局\t城管局、公安局', '2\t点亮灯具\t城管局\t'];
    expect(found(documentOf('任务分工如下。', rows.join('\n')))).toEqual([
      [['lead 水务局', 'support 城管局', 'support 公安局'], '修好灯具'],
      [['lead 城管局'], '点亮灯具'],
    ]);
  });

  test.each([
    '主办单位对灯具的质量负责。',
    '灯会负责人应当到场。',
    '由直接负责的主管人员改正。',
    '主办单位有前款情形的，由有关部门依照规定对直接负责的主管人员给予处分。',
    '联席会议由水务局主要负责同志担任召集人。',
    '任何人不得损坏灯具（包括灯罩和电线）。',
    '县级以上人民政府负责灯具管理的部门应当检查。',
    '要设立专门机构或者明确相关机构负责检查。',
    '要加强管理，督促有关部门依法履行管理职责。',
    '城管局、公安局在各自职责范围内有权采取下列措施：',
    '城管局、公安局在各自职责范围内发现问题的，可以通报。',
    '城管局履行管理职责，可以采取下列措施：',
    '县级以上人民政府应当对有功的单位给予表彰。',
    '违反本办法的，由水务局责令改正，并由公安机关处理。',
    '灯会的费用由主办单位承担。',
    '侵权人的赔偿责任由保险公司承担。',
    '损坏灯具的，建设单位应当负责修复并赔偿损失。',
    '本办法所称目录，是指由水务局制定的目录。',
    '依法应当由水务局办理手续的，从其规定。',
    '灯具由水务局公布的机构检验。',
    '可以由水务局组织检查。',
    '县级以上人民政府主管灯会工作的部门，应当检查灯具。',
    '灯具的样式由水务局商文化主管部门制定。',
  ])('%s gives no task to anyone', (line) => {
    expect(found(article(line))).toEqual([]);
  });
});

describe('definitions', () => {
  const found = (document: Document) => {
    const words = wordsIn(document);
    return definitionsOf(document).map(({ term, meaning }) => [words(term), words(meaning)]);
  };

  test.each([
    ['本办法所称灯会，是指展出灯具的活动。', [['灯会', '展出灯具的活动']]],
    [
      '灯具是指灯罩、灯芯，灯罩是指灯具的外壳。',
      [
        ['灯具', '灯罩、灯芯'],
        ['灯罩', '灯具的外壳'],
      ],
    ],
    ['举办灯会的单位（以下统称主办单位）应当登记。', [['主办单位', null]]],
    ['根据《路灯管理条例》（以下简称《条例》）制定本办法。', [['《条例》', null]]],
    ['建立检查对象和检查人员的名录库（统称“两库”）。', [['两库', null]]],
  ])('%s', (line, expected) => {
    expect(found(article(line))).toEqual(expected);
  });

  test('指 alone defines below words that announce it', () => {
    expect(found(documentOf('第一条　下列用语的含义：', '（一）灯会，指展出灯具的活动。', '第二条　灯会，指派专人看守。'))).toEqual([
      ['灯会', '展出灯具的活动'],
    ]);
  });
});

describe('requirements', () => {
  const found = (...lines: string[]) => {
    const document = documentOf(...lines, '（一）有灯具；', '（二）有场地。');
    const words = wordsIn(document);
    return requirementsOf(document).map(({ type, items, ...span }) => [type, words(span), items.map(words)]);
  };

  test.each([
    ['第一条　举办灯会应当具备下列条件：', 'conditions', '举办灯会应当具备下列条件：'],
    ['第一条　灯会应当登记。申请登记，应当提交下列材料：', 'materials', '申请登记，应当提交下列材料：'],
    ['第一条　符合下列条件的，可以举办灯会：', 'conditions', '符合下列条件的，可以举办灯会：'],
  ])('%s', (line, type, said) => {
    expect(found(line)).toEqual([[type, said, ['有灯具；', '有场地。']]]);
  });

  test.each(['第一条　主办单位不得有下列行为：', '第一条　有下列情形之一的，给予警告：', '第一条　灯会应当符合下列规定：'])(
    '%s',
    (line) => {
      expect(found(line)).toEqual([]);
    },
  );
});

describe('annexes', () => {
  test('are those that the text has, and those that are only listed', () => {
    const document = documentOf(
      '现印发灯会名录。',
      '附件：1.灯会名录',
      '2.灯具名录',
      '青石市人民政府',
      '2020年1月2日',
      '附件1',
      '灯会名录',
      '一、春灯',
    );
    const words = wordsIn(document);
    expect(provisionsOf(document, MADE).annexes.map((one) => [one.part, words(one)])).toEqual([
      ['f1', '灯会名录'],
      [null, '灯具名录'],
    ]);
  });

  test('none is missing where as many are there as are listed, whatever the list calls them', () => {
    const lines = ['现印发灯会名录。', '附件：灯会的名录', '青石市人民政府', '2020年1月2日', '附件', '灯会名录', '一、春灯'];
    expect(provisionsOf(documentOf(...lines), MADE).annexes.map(({ part }) => part)).toEqual(['f1']);
  });
});

test('whatever the words are, what is listed lies within the clause that is named', () => {
  const pieces = [
    '水务局',
    '、',
    '（',
    '）',
    '负责',
    '牵头',
    '参与',
    '应当',
    '2020年6月底前',
    '十日内',
    '。',
    '，',
    '是指',
    '所称',
    '以下简称',
    '：',
    '由',
    '会同',
    '\t',
    '责任单位',
    '的',
  ];
  const line = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 }).map((some) => `灯${some.join('')}`);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const document = documentOf('第一条　总的要求。', ...lines.map((one, i) => `第${'二三四五'[i]}条　${one}`));
      const clauses = new Map(document.clauses.map((one) => [one.id, one.reading]));
      const { deadlines, duties, definitions } = provisionsOf(document, MADE);
      const all = [
        ...deadlines.flatMap(({ clause, when, who, ...own }) => [own, when, who].map((span) => ({ clause, span }))),
        ...duties.flatMap(({ clause, parties, task, ...own }) => [own, ...parties, task].map((span) => ({ clause, span }))),
        ...definitions.flatMap(({ clause, term, meaning, ...own }) => [own, term, meaning].map((span) => ({ clause, span }))),
      ];
      for (const { clause, span } of all) {
        const within = clauses.get(clause);
        if (!span || !within) continue;
        expect(within.start <= span.start && span.start <= span.end && span.end <= within.end).toBe(true);
      }
    }),
  );
});
