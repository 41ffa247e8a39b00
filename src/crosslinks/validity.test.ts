/** What a document says of its own validity, and what is said of other things. */
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import { validityFacts } from './validity.ts';

const factsOf = (line: string) => {
  const { document } = made('draft', '青石市灯会办法', ['第一条　总的要求。', `第二条　${line}`]);
  return validityFacts(document).map((fact) => {
    const words = document.reading.slice(fact.start, fact.end).trim();
    if (fact.kind === 'in-force') return ['in-force', fact.from, words];
    if (fact.kind === 'valid') return ['valid', fact.until ?? fact.months, words];
    return ['ends', fact.titles.map(({ start, end }) => document.reading.slice(start, end)), words];
  });
};

test.each([
  ['本办法自2024年5月1日起施行。', [['in-force', '2024-05-01']]],
  ['本办法自二〇二四年五月一日起实施。', [['in-force', '2024-05-01']]],
  ['自印发之日起施行。', [['in-force', null]]],
  ['本实施办法由水务局负责解释，自发布之日起施行。', [['in-force', null]]],
  [
    '本办法自2024年5月1日起施行，有效期5年。',
    [
      ['in-force', '2024-05-01'],
      ['valid', 60],
    ],
  ],
  [
    '本办法自公布之日起施行，有效期至2026年12月31日。',
    [
      ['in-force', null],
      ['valid', '2026-12-31'],
    ],
  ],
  ['本办法有效期为两年。', [['valid', 24]]],
  [
    '本办法自2024年5月1日起施行。2019年公布的《青石市灯会规定》和《灯油〈暂行〉办法》同时废止。',
    [
      ['in-force', '2024-05-01'],
      ['ends', ['青石市灯会规定', '灯油〈暂行〉办法']],
    ],
  ],
])('%s', (line, expected) => {
  expect(factsOf(line).map(([kind, what]) => [kind, what])).toEqual(expected);
});

test.each([
  '许可证自2024年5月1日起生效。',
  '许可证有效期为五年。',
  '本办法施行前已经登记的，自2024年5月1日起执行新的标准。',
  '违反规定的，许可证自行失效。',
  '第一条的规定自2025年1月1日起施行。',
  '“本办法自2024年5月1日起施行。”',
])('%s is not said of the document', (line) => {
  expect(factsOf(line)).toEqual([]);
});

test('each fact rests on the whole sentence', () => {
  expect(factsOf('本办法自2024年5月1日起施行。其他的另行规定。').map(([, , words]) => words)).toEqual([
    '第二条　本办法自2024年5月1日起施行。',
  ]);
});
