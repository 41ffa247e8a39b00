/** Regulations as offices receive them, small: their articles and what stands above and below them, addressed and cited by their own numbers. */
import { describe, expect, test } from 'vitest';
import { clauseIds, clauseLabels, recognised } from '../../tests/support/divided.ts';

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
    expect(clauseIds(...LAW)).toEqual(
      'title c1 a1 a2 a2-k1-x1 a2-k1-x1-m1 a2-k1-x2 a2-k2 a2-k3 a2-k3-x1 c2 c2-j1 a3 a3-k1-x1 a3z1'.split(' '),
    );
  });

  test('cited as the drafting rules cite, 款 only where there are several', () => {
    expect(clauseLabels(...LAW).slice(3)).toEqual([
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
    expect(recognised(...LAW).clauses.find(({ id }) => id === 'c1')?.heading).toBe('总则');
  });

  test('contents make one clause, whatever they list', () => {
    const law = ['某办法', '目　录', '第一章　总则', '第二章　附则', '第一章　总则', '第一条　甲。', '第二章　附则', '第二条　乙。'];
    expect(clauseIds(...law)).toEqual(['title', 'contents', 'c1', 'a1', 'c2', 'a2']);
  });

  test('a list that a sentence refers to is no item', () => {
    const ids = clauseIds(
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
    expect(clauseLabels(...report).slice(1)).toEqual([
      'v1 第一部分',
      'v1-p1 第一部分第1段',
      'v1-s1 第一部分一、',
      'v2 第二部分',
      'v2-s1 第二部分一、',
      'v2-s1-p1 第二部分一、第1段',
    ]);
  });

  test('sections that began above the articles go on after them', () => {
    expect(clauseIds('某规则', '一、总则', '第一条 甲。', '二、附则', '第二条 乙。')).toEqual(['title', 's1', 'a1', 's2', 'a2']);
  });
});
