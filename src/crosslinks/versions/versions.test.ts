/** Two versions of a made-up text: nothing lost, nothing twice, and what was done to it is what is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { made } from '../../../tests/support/made-library.ts';
import type { Document, Span } from '../../document/types.ts';
import { keysOf } from './variants.ts';
import { compareVersions, countsInWords, type VersionComparison } from './version-comparison.ts';
import { changeInWords, groupRows, keptInWords } from './version-rows.ts';

const NUMBERS = '一二三四五六七八九'.split('');
const numeral = (n: number): string =>
  n < 10 ? (NUMBERS[n - 1] as string) : n < 20 ? `十${n % 10 ? NUMBERS[(n % 10) - 1] : ''}` : `二十${n % 10 ? NUMBERS[(n % 10) - 1] : ''}`;
const articles = (bodies: readonly string[]): string[] => bodies.map((body, i) => `第${numeral(i + 1)}条　${body}`);
const documentOf = (bodies: readonly string[]): { document: Document } => made('d', '青石市灯会办法', articles(bodies));
type Compared = VersionComparison<{ document: Document }>;
const compared = (old: readonly string[], now: readonly string[]): Compared => compareVersions(documentOf(old), documentOf(now));

const PLACES = ['东门', '西门', '南桥', '北桥', '河堤', '集市', '戏台', '城楼'];
const THINGS = ['灯架', '灯笼', '摊位', '护栏', '标牌', '电线', '水桶', '帐篷'];
const DONE = ['登记并编号', '检查并修理', '拆除后入库', '刷漆后晾干', '加固后验收', '测量并公示', '清洗后封存', '租借给商户'];
const WHEN = ['开幕三日以前', '闭幕五日以内', '每月的月底', '下雨的日子', '霜降以后', '立春那一天', '夜间九时起', '清晨六时前'];
/** Sentences that have little in common. */
const sentence = (n: number): string =>
  `${PLACES[n % 8]}的${THINGS[(n >> 3) % 8]}应当在${WHEN[(n >> 6) % 8]}由管理人${DONE[(n * 3 + (n >> 3)) % 8]}。`;
const [A, B, C, D, E] = [1, 74, 147, 220, 293].map(sentence) as [string, string, string, string, string];
const body = fc.integer({ min: 0, max: 511 }).map(sentence);
const bodies = fc.uniqueArray(body, { minLength: 3, maxLength: 24 });

const covered = (spans: readonly Span[]): string =>
  [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => `${start}-${end}`)
    .join();
const tiles = (spans: readonly Span[], length: number): boolean => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.every((one, i) => one.start === (i ? sorted[i - 1]?.end : 0)) && sorted[sorted.length - 1]?.end === length;
};
const without = (document: Document, units: readonly Span[], marked: readonly Span[]): string => {
  const kept = units.flatMap(({ start, end }) => keysOf(document.reading.slice(start, end), start).at);
  const isMarked = (at: Span) => marked.some(({ start, end }) => start <= at.start && at.end <= end);
  return kept
    .filter((at) => !isMarked(at))
    .map(({ start, end }) => keysOf(document.reading.slice(start, end)).keys.join(''))
    .join('');
};

/** What must be true of any two texts. */
function holds({ old, now, rows, counts }: Compared): void {
  expect(
    tiles(
      rows.flatMap((row) => row.old),
      old.document.reading.length,
    ),
  ).toBe(true);
  expect(
    tiles(
      rows.flatMap((row) => row.now),
      now.document.reading.length,
    ),
  ).toBe(true);
  for (const row of rows) expect(without(old.document, row.old, row.removed)).toBe(without(now.document, row.now, row.added));
  const counted = rows.filter(({ isCounted }) => isCounted);
  expect(counts.same + counts.changed + counts.split + counts.joined + counts.added + counts.deleted).toBe(counted.length);
}

test('every character of both texts is in one row, and what is not marked is the same on both sides', () => {
  fc.assert(
    fc.property(bodies, bodies, fc.boolean(), (old, now, isKin) => {
      holds(compared(old, isKin ? [...old.slice(2), ...now.slice(0, 4)] : now));
    }),
    { numRuns: 60 },
  );
});

test('texts of any characters', () => {
  const any = fc.array(fc.string({ unit: fc.constantFrom('灯', '会', '𠮷', '，', '○', '〇', '“', ' ', '1', '第', '条', '　') }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(any, any, (old, now) => holds(compared(old, now))),
    { numRuns: 60 },
  );
});

/** A text as another edition types it. */
const typedOtherwise = (text: string): string =>
  text
    .replace(/，/g, ',')
    .replace(/；/g, ';')
    .replace(/：/g, ':')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[“”]/g, '"')
    .replace(/〇/g, '○')
    .replace(/条　/g, '条 ');

test('two editions typed differently have no amendments', () => {
  const marks = fc.constantFrom('（附表）', '“三有”', '二〇二〇年', '：', '；', '，');
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(body, marks).map(([one, mark]) => one.replace('应当', `${mark}应当`)),
        { minLength: 2, maxLength: 12 },
      ),
      (all) => {
        const lines = articles(all);
        const [old, now] = [made('a', '青石市灯会办法', lines), made('b', '青石市灯会办法', lines.map(typedOtherwise))];
        const { counts, rows } = compareVersions(old, now);
        expect(countsInWords(counts)).toBe('新增 0 条、删去 0 条、修改 0 条');
        expect([counts.moved, counts.renumbered, rows.flatMap((row) => [...row.removed, ...row.added])]).toEqual([0, 0, []]);
      },
    ),
    { numRuns: 40 },
  );
});

describe('editions typed otherwise', () => {
  const amendments = (old: readonly string[], now: readonly string[]): string =>
    countsInWords(compareVersions(made('a', '青石市灯会办法', old), made('b', '青石市灯会办法', now)).counts);
  const NONE = '新增 0 条、删去 0 条、修改 0 条';
  const passed = ['2019年5月6日青石市第三届人民代表大会常务委员会第九次会议通过', '2021年3月1日《关于修改〈青石市灯会办法〉的决定》修正'];

  test.each([
    ['one line', [`（${passed.join('　')}）`]],
    ['lines broken anywhere', passed.flatMap((line) => [line.slice(0, 15), line.slice(15)])],
    ['brackets over lines', [`（${passed[0]}`, `${passed[1]}）`]],
    ['days apart', passed.flatMap((line) => [line.slice(0, line.indexOf('日') + 1), line.slice(line.indexOf('日') + 1)])],
    ['the title once more', [...passed, '青石市灯会办法']],
    ['Chinese numerals', passed.map((line) => line.replace('2019', '二0一九').replace('2021', '二O二一'))],
  ])('the history below a title: %s', (_, lines) => {
    expect(amendments([...passed, ...articles([A, B])], [...lines, ...articles([A, B])])).toBe(NONE);
  });

  test('what a document says before its articles is no history', () => {
    const [old, now] = ['灯会应当安全举行。', '灯会应当安全、节俭举行。'];
    expect(amendments([...passed, old, ...articles([A])], [...passed, now, ...articles([A])])).toBe('新增 0 条、删去 0 条、修改 1 条');
  });

  test.each([
    ['二〇二〇年以前', ['二0二0年以前', '二０二０年以前', '二O二O年以前', '二◯二◯年以前']],
    [
      '按照《灯会〈夜间〉规定》和《灯具规定》',
      ['按照<灯会<夜间>规定>和<灯具规定>', '按照<<灯会〈夜间〉规定>>和＜＜灯具规定＞＞', '按照〈灯会《夜间》规定〉和〈灯具规定〉'],
    ],
    ['按照《〈灯会规定〉解释》', ['按照<<灯会规定>解释>', '按照《灯会规定》解释》']],
  ])('%s', (typed, others) => {
    for (const other of others) expect(amendments(articles([`${typed}${A}`]), articles([`${other}${A}`]))).toBe(NONE);
  });

  test.each([
    ['二十以前', '二百以前'],
    ['100一般', '1〇〇一般'],
    ['在《灯会规定》里', '在“灯会规定”里'],
  ])('%s and %s are not the same', (old, now) => {
    expect(amendments(articles([`${old}${A}`]), articles([`${now}${A}`]))).toBe('新增 0 条、删去 0 条、修改 1 条');
  });
});

/** What became of each article, in the new order. */
const told = ({ rows }: Compared) =>
  rows.filter(({ isCounted }) => isCounted).map((row) => (row.kind === 'same' && !row.isMoved ? keptInWords(row) : changeInWords(row)));

describe.each<[name: string, old: string[], now: string[], expected: string[]]>([
  ['nothing', [A, B], [A, B], ['第一条', '第二条']],
  ['an article more', [A, B], [A, C, B], ['第一条', '新增', '第三条（原第二条）']],
  ['an article less', [A, B, C], [A, C], ['第一条', '删去', '第二条（原第三条）']],
  ['other words', [A, B], [A, B.replace('由管理人', '由市文化部门')], ['第一条', '修改']],
  [
    'one that was moved',
    [A, B, C, D],
    [B, C, D, A],
    ['第一条（原第二条）', '第二条（原第三条）', '第三条（原第四条）', '移动位置（原第一条）'],
  ],
  [
    'one that was moved and changed',
    [A, B, C, D],
    [B, C, D, A.replace('由管理人', '由市文化部门')],
    ['第一条（原第二条）', '第二条（原第三条）', '第三条（原第四条）', '移动位置并修改（原第一条）'],
  ],
  [
    'one of few words that was moved',
    [A, B, C, '灯油自备。'],
    ['灯油自备。', A, B, C],
    ['移动位置（原第四条）', '第二条（原第一条）', '第三条（原第二条）', '第四条（原第三条）'],
  ],
  ['one that was split', [A + B, C], [A, B, C], ['拆分（原第一条）', '第三条（原第二条）']],
  ['two that were joined', [A, B, C], [A + B, C], ['合并（原第一条、第二条）', '第二条（原第三条）']],
  ['written anew', [A, B, C], [A, '逢双日开市，外地客商先到先得，不收押金。', C], ['第一条', '新增', '删去', '第三条']],
])('%s', (_, old, now, expected) => {
  test('is told', () => {
    const all = compared(old, now);
    holds(all);
    expect(told(all).sort()).toEqual([...expected].sort());
  });
});

test('only the words that differ are marked', () => {
  const { rows, now, old } = compared([A], [A.replace('由管理人', '由市文化部门')]);
  const row = rows.find(({ kind }) => kind === 'changed');
  expect(row?.removed.map(({ start, end }) => old.document.reading.slice(start, end))).toEqual(['管理人']);
  expect(row?.added.map(({ start, end }) => now.document.reading.slice(start, end))).toEqual(['市文化部门']);
});

test('what is typed otherwise is told apart from what was changed', () => {
  const [old, now] = ['二〇二〇年', '二○二○年'].map((year) => `${year}以前登记的灯架应当检查。`) as [string, string];
  expect(compared([old, A], [now, A]).counts).toMatchObject({ same: 2, changed: 0, typedOtherwise: 1 });
});

test('what stayed between two changes stands together', () => {
  const groups = groupRows(compared([A, B, C, D], [A, B, C, E, D]).rows);
  expect(groups.map((group) => ('kept' in group ? group.kept.length : changeInWords(group.shown)))).toEqual([
    expect.any(Number),
    '新增',
    1,
  ]);
});

test('what was the title is no earlier version of an article that has its words', () => {
  const [old, now] = [
    made('a', '青石市灯会照明办法', articles([A])),
    made('b', '青石市水井照看规定', articles([A, '青石市灯会照明办法。'])),
  ];
  expect(told(compareVersions(old, now))).toEqual(['第一条', '新增']);
});

test('the head changes with every version and is not counted', () => {
  const [old, now] = [made('a', '青石市灯会暂行办法', articles([A])), made('b', '青石市灯会办法', articles([A]))];
  const { counts, rows } = compareVersions(old, now);
  expect(counts.changed).toBe(0);
  expect(rows.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
  expect(covered(rows.flatMap((row) => row.removed))).toMatch(/^\d+-\d+$/);
});
