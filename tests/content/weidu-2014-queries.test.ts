/** Sixty things that an official would type, and where each must lead. */
import { expect, test } from 'vitest';
import { search } from '../../src/search/engine.ts';
import type { Hit } from '../../src/search/types.ts';
import { foldedWeidu, tables } from '../support/weidu-search.ts';

/** Query, where it leads, and whether the string itself stands there. */
const QUERIES: [string, string, 'exact' | 'beyond'][] = [
  // Fragments.
  ['拿卡', 's2-1', 'exact'],
  ['策缩水走', 's2-1', 'exact'],
  ['路线教', 'title', 'exact'],
  ['中梗阻', 's2-1-p2', 'exact'],
  ['拉偏套', 's2-1-p2', 'exact'],
  ['重厂建轻党建', 's2-1-p2', 'exact'],
  ['梳辫子', 's3-1-2', 'exact'],
  ['不少于3个月', 's1-p1', 'exact'],
  ['集中教育时间一般不少于3个月', 's1-p1', 'exact'],
  ['走访慰问回头看', 's3-1-2', 'exact'],
  ['螺旋式上升', 's3-p1', 'exact'],
  ['一手抓法治', 's2-3', 'exact'],
  ['问致贫致困根源', 's3-1-2', 'exact'],
  ['惩前毖后', 's1-2', 'exact'],
  ['（产业集聚区）', 's1-p1', 'exact'],
  ['(产业集聚区)', 's1-p1', 'exact'],
  ['2014年3月9日', 'date', 'exact'],
  ['２０１４年', 'date', 'exact'],
  ['群众 评价', 's1-3', 'exact'],
  ['"十八届三中全会"', 's0-p1', 'exact'],
  // Mended and original readings.
  ['鄢陵', 's3-1-1', 'exact'],
  ['郟陵', 's3-1-1', 'exact'],
  ['一窝蜂', 's3-1-2', 'exact'],
  ['“窝蜂”', 's3-1-2', 'exact'],
  ['下转第四版', 's3-1-2', 'exact'],
  ['办关系案', 's2-1-p2', 'exact'],
  // Traditional characters.
  ['羣眾路線', 'title', 'exact'],
  ['群眾路線教育實踐活動', 'title', 'exact'],
  ['亂收費', 's2-1', 'exact'],
  ['黨員先鋒模範', 's2-1-p2', 'exact'],
  // Punctuation left out.
  ['门难进脸难看', 's2-1', 'beyond'],
  ['照镜子正衣冠洗洗澡治治病', 's1-2', 'beyond'],
  ['乱收费乱罚款乱摊派', 's2-1', 'beyond'],
  ['换一任领导变一套思路', 's2-1', 'beyond'],
  // Several words.
  ['社区 与民争利', 's2-1-p2', 'beyond'],
  ['法治 德治', 's2-3', 'beyond'],
  ['焦裕禄 杨水才 纪念馆', 's3-1-1', 'beyond'],
  // Pinyin and initials.
  ['qunzhongluxian', 'title', 'beyond'],
  ['qzlx', 'title', 'beyond'],
  ['jiaoyulu', 'terms/jiaoyulu', 'beyond'],
  ['liuyou', 'terms/liuyou', 'beyond'],
  ['mennanjin', 's2-1', 'beyond'],
  ['shequ', 'sectors/shequ', 'beyond'],
  ['sjsz', 'terms/shuangji-shuangzhi', 'beyond'],
  ['chinakayao', 's2-1', 'beyond'],
  // One wrong character.
  ['焦玉禄', 's2-1-p2', 'beyond'],
  ['吃拿卡药', 's2-1', 'beyond'],
  ['庸懒散托', 's2-1', 'beyond'],
  ['走访尉问', 's3-1-2', 'beyond'],
  ['落实惠民正策缩水走样', 's2-1', 'beyond'],
  // Citations.
  ['二(一)', 's2-1', 'beyond'],
  ['三（一）2', 's3-1-2', 'beyond'],
  ['二（一）第2段', 's2-1-p2', 'beyond'],
  ['s2-1-p2', 's2-1-p2', 'beyond'],
  // Questions.
  ['社区要解决什么问题', 'sectors/shequ', 'beyond'],
  ['街道办要解决什么问题', 'sectors/jiedao', 'beyond'],
  ['活动什么时候结束', 's1-p1', 'beyond'],
  ['集中教育多长时间', 's1-p1', 'beyond'],
  ['什么是六有', 'terms/liuyou', 'beyond'],
  ['双基双治是什么意思', 'terms/shuangji-shuangzhi', 'beyond'],
  ['学校有哪些问题', 'sectors/xuexiao', 'beyond'],
  ['哪些单位参加', 's1-p1', 'beyond'],
  ['怎么征求意见', 's3-1-2', 'beyond'],
  ['如何开展群众评价？', 's3-1-p1', 'beyond'],
];

const placeOf = (hit: Hit): string => (hit.kind === 'clause' ? hit.clause.id : `${hit.collection}/${hit.entry?.id ?? ''}`);

const answers = QUERIES.map(([query, expected, kind]) => {
  const { exact, inexact } = search(foldedWeidu, query, tables);
  return { query, expected, kind, exact: exact.map(placeOf), places: [...exact, ...inexact].map(placeOf) };
});

test('there are at least sixty', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(60);
});

test('a string that stands in the text is an exact hit, and the first clause that has it comes first', () => {
  expect(answers.filter(({ kind, exact, expected }) => kind === 'exact' && exact[0] !== expected)).toEqual([]);
});

test('a string that stands nowhere has no exact hit', () => {
  expect(answers.filter(({ kind, exact }) => kind === 'beyond' && exact.length)).toEqual([]);
});

test('at least 97 % lead to the right place within the first three', () => {
  const missed = answers
    .filter(({ places, expected }) => !places.slice(0, 3).includes(expected))
    .map(({ query, expected, places }) => `${query}: ${expected} not in ${places.slice(0, 5)}`);
  console.info(`${QUERIES.length} queries, ${missed.length} missed${missed.map((one) => `\n${one}`).join('')}`);
  expect(missed.length).toBeLessThanOrEqual(Math.floor(QUERIES.length * 0.03));
});
