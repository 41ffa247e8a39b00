/** What rules list, as the editors' records leave it. */
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import { type ProvisionsFile, provisionsFileSchema, resolveRecords } from '../content/provision-records.ts';
import { provisionsOf } from './provisions.ts';
import { withRecords } from './records.ts';

const DATE = '2020-01-02';
const { document } = made(
  'draft',
  '青石市灯会管理办法',
  [
    '第一条　水务局要于2020年6月底前报送名单。',
    '第二条　修好灯具。（水务局牵头，城管局参与）',
    '第三条　各家应当在点灯前挂好灯笼。',
    '第四条　灯会，就是展出灯具的活动。',
  ],
  undefined,
  DATE,
);
const words = (span: { start: number; end: number } | null) => span && document.reading.slice(span.start, span.end);

function left(data: object) {
  const file: ProvisionsFile = { file: 'provisions.yaml', data: provisionsFileSchema.parse(data), locate: () => ({ line: 1, column: 1 }) };
  const { records, problems } = resolveRecords(document, file);
  expect(problems).toEqual([]);
  return withRecords(provisionsOf(document, DATE), records);
}

test('without records it is what the rules list', () => {
  const { deadlines, duties } = left({});
  expect(deadlines.map(({ when, confirmed }) => [words(when), confirmed])).toEqual([['2020年6月底前', undefined]]);
  expect(duties.map(({ task, confirmed }) => [words(task), confirmed])).toEqual([['修好灯具。', undefined]]);
});

test('what is named is confirmed, and nothing else', () => {
  const { deadlines, duties } = left({ deadlines: [{ clause: 'a1', text: '6月底前' }] });
  expect(deadlines.map(({ when, date, confirmed }) => [words(when), date, confirmed])).toEqual([['2020年6月底前', '2020-06-30', true]]);
  expect(duties.every(({ confirmed }) => !confirmed)).toBe(true);
});

test('what is hidden is not listed', () => {
  expect(left({ duties: [{ clause: 'a2', text: '修好灯具', hide: true }] }).duties).toEqual([]);
});

test('what stands right before or behind the words of a record is not hidden with them', () => {
  for (const text of ['水务局要于', '报送名单。'])
    expect(left({ deadlines: [{ clause: 'a1', text, when: text.slice(0, 2) }] }).deadlines.map(({ when }) => words(when))).toContain(
      '2020年6月底前',
    );
});

test('a record with parts stands in the place of a rule', () => {
  const text = '水务局要于2020年6月底前报送名单。';
  const { deadlines } = left({ deadlines: [{ clause: 'a1', text, when: '6月底前', who: '水务局', date: '2020-06-28' }] });
  expect(deadlines.map(({ when, who, date, type, confirmed }) => [words(when), words(who), date, type, confirmed])).toEqual([
    ['6月底前', '水务局', '2020-06-28', 'day', true],
  ]);
});

test('and adds what the rules have not seen, in the order of the text', () => {
  const { deadlines, definitions } = left({
    deadlines: [{ clause: 'a3', text: '各家应当在点灯前挂好灯笼。', when: '点灯前', who: '各家' }],
    definitions: [{ clause: 'a4', text: '灯会，就是展出灯具的活动。', term: '灯会', meaning: '展出灯具的活动' }],
  });
  expect(deadlines.map(({ when, type, confirmed }) => [words(when), type, confirmed])).toEqual([
    ['2020年6月底前', 'day', undefined],
    ['点灯前', 'undated', true],
  ]);
  expect(definitions.map(({ term, meaning }) => [words(term), words(meaning)])).toEqual([['灯会', '展出灯具的活动']]);
});

test('parties of a record have the roles that it gives them', () => {
  const text = '修好灯具。（水务局牵头，城管局参与）';
  const { duties } = left({ duties: [{ clause: 'a2', text, task: '修好灯具', responsible: ['水务局', '城管局'] }] });
  expect(duties.map(({ parties }) => parties.map((one) => [one.role, words(one)]))).toEqual([
    [
      ['responsible', '水务局'],
      ['responsible', '城管局'],
    ],
  ]);
});
