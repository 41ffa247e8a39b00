/** Which articles belong together where much was written anew. */
import { expect, test } from 'vitest';
import { made } from '../../../tests/support/made-library.ts';
import { compareVersions } from './version-comparison.ts';
import { changeInWords, keptInWords } from './version-rows.ts';

const HEAD = '灯会由市文化部门主办，每年元宵在河堤举行，为期五日。';
const TAIL = '灯油由各坊自备，闭幕以后灯架一律拆除入库。';
/** Lines of numbered articles; a line that begins with # is a heading. */
const documentOf = (id: string, lines: readonly string[]) => {
  let [article, chapter] = [0, 0];
  const numerals = '一,二,三,四,五,六,七,八,九,十,十一,十二'.split(',');
  const typed = lines.map((line) =>
    line[0] === '#' ? `第${numerals[chapter++]}章　${line.slice(1)}` : `第${numerals[article++]}条　${line}`,
  );
  return made(id, '青石市灯会办法', typed);
};
const told = (old: readonly string[], now: readonly string[]): string[] =>
  compareVersions(documentOf('a', old), documentOf('b', now))
    .rows.filter(({ isCounted }) => isCounted)
    .map((row) => {
      const [before, after] = [row.old, row.now].map((units) => units.map(({ number }) => number).join('、'));
      return `${before || '—'} → ${after || '—'} ${row.kind === 'same' && !row.isMoved ? keptInWords(row) : changeInWords(row)}`;
    });

test('two articles that are hardly alike do not outweigh one that is', () => {
  const lent = '租借摊位的商户损坏护栏的，由管理人责令修复，此后不再租借，并告知各坊。';
  const wires = '电线老化的，由工匠逐根更换，并在灯架上挂牌，两次。';
  const now = [
    HEAD,
    '灯船停泊河湾，船家夜间轮流照看，靠岸时护栏应当放下；酒后行船的，由管理人劝阻。',
    '夜间放灯须备水桶，坊正巡查两次，遇大风收灯，灯架上不得晾晒衣物，挂牌的除外。',
    '商户租借摊位期间有下列情形的，管理人可以收回：转借他人，占用桥面，堆放柴草，白日闭门，私接电线，损坏标牌和护栏后拖延十日仍不修复。',
    TAIL,
  ];
  expect(told([HEAD, lent, wires, TAIL], now)).toContain('第二条 → 第四条 修改（原第二条）');
});

test('a paragraph that grew to twice its length was split off all the same', () => {
  const kept = '摊位由管理人编号，商户凭编号入场，不得占用桥面。';
  const grown = '护栏每晚检查，松动的当夜加固。';
  const more = '护栏每晚检查，松动的当夜加固，并由坊正记入簿册；簿册存放城楼，逢五送市文化部门查看，缺页的重新抄录。';
  expect(told([HEAD, `${kept}${grown}`, TAIL], [HEAD, kept, more, TAIL])).toContain('第二条 → 第二条、第三条 拆分（原第二条）');
});

test('a heading with a word more is that heading', () => {
  const rules = '东,西,南,北,前,后,左,右,上'.split(',').map((side) => `${side}面的摊位和护栏每晚检查。`);
  const lines = (heading: string) => ['#总则', HEAD, heading, ...rules, TAIL];
  expect(told(lines('#摊位、护栏'), lines('#摊位、编号入册、护栏'))).toContain('第二章 → 第二章 修改');
});

test('what stands alone between the same neighbours under the same number is its later version', () => {
  const [old, now] = [
    '本市设立灯节，放假一日，由各坊自行安排。',
    '每年正月十五为本市灯节；遇大雪、江水上涨不宜出行的年份，可以顺延至二月初二。',
  ];
  expect(told([HEAD, old, TAIL], [HEAD, now, TAIL])).toContain('第二条 → 第二条 修改');
});

test('what was written anew elsewhere is found, if it is like nothing else', () => {
  const [old, now] = [
    '严禁在戏台周围燃放爆竹，违者由坊正劝阻。',
    '戏台周围、灯船停泊之处和粮仓附近任何时候都不得燃放爆竹、焰火；坊正见到的应当劝阻，不听的报告市文化部门处理。',
  ];
  const between = '商户凭编号入场，不得占用桥面。';
  expect(told([HEAD, old, between, TAIL], [HEAD, between, TAIL, now])).toContain('第二条 → 第四条 移动位置并修改（原第二条）');
});
