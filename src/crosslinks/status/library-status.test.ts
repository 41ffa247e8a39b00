/** What the documents of a small library say of one another's validity. */
import { expect, test } from 'vitest';
import { made } from '../../../tests/support/made-library.ts';
import type { Relation } from '../../content/edition.ts';
import { libraryReferences } from '../references/library-references.ts';
import { factInWords } from './fact-words.ts';
import { libraryStatus, type RelatedDocument } from './library-status.ts';
import { statusOn } from './status.ts';

const article = (i: number, line: string) => `第${'一二三四五六七八九'[i]}条　${line}`;
const written = (id: string, title: string, date: string, lines: string[], relations: Relation[] = []): RelatedDocument => ({
  ...made(
    id,
    title,
    lines.map((line, i) => article(i, line)),
    undefined,
    date,
  ),
  relations,
});

const OLD = written('old', '青石市灯会规定', '2015-03-01', ['灯会每年一次。', '灯油自备。', '本规定自发布之日起施行。']);
const OIL = written('oil', '青石市灯油供应办法', '2016-01-01', ['灯油应当足量。', '灯油不得掺水。']);
const said = (line: string, date = '2024-04-01') => written('new', '青石市灯会办法', date, ['灯会每年两次。', line]);

/** Facts of a document of the library, in words. */
const told = (id: string, ...all: RelatedDocument[]) => {
  const status = libraryStatus(all, libraryReferences(all));
  const clause = (one: string) => all.flatMap(({ document }) => document.clauses).find((other) => other.id === one)?.label ?? one;
  const names = { document: (one: string) => `《${all.find((other) => other.id === one)?.meta.title}》`, clause };
  return status.of(id).map((fact) => factInWords(fact, names));
};

const OWN = ['自公布之日起施行，按成文日期2015年3月1日'];

test.each([
  ['本办法自2024年5月1日起施行。《青石市灯会规定》同时废止。', [...OWN, '2024年5月1日被《青石市灯会办法》废止']],
  ['《青石市灯会规定》同时废止。', [...OWN, '被《青石市灯会办法》废止，从哪天起没有写明']],
  ['本办法自印发之日起施行，《青石市灯会规定》第二条同时废止。', [...OWN, '2024年4月1日（按其成文日期）第二条被《青石市灯会办法》废止']],
  ['本办法自2024年5月1日起施行。《青石市灯会规定》第九条同时废止。', OWN],
  ['本办法自2024年5月1日起施行。依照《青石市灯会规定》制定的《青石市灯油供应办法》同时废止。', OWN],
  ['本办法自2024年5月1日起施行。《青石市灯会规定》另有规定的除外。', OWN],
])('%s', (line, expected) => {
  expect(told('old', OLD, OIL, said(line))).toEqual(expected);
});

test('a later document ends what bears its own name, but not what came after it', () => {
  const earlier = written('a', '青石市灯会办法', '2010-01-01', ['灯会每年一次。']);
  const later = written('b', '青石市灯会办法', '2030-01-01', ['灯会每月一次。']);
  const line = '本办法自2024年5月1日起施行。《青石市灯会办法》同时废止。';
  expect(told('a', earlier, said(line))).toEqual(['2024年5月1日被《青石市灯会办法》废止']);
  expect(told('b', earlier, later, said(line))).toEqual([]);
});

test('a document of the same day may be what it ends', () => {
  expect(told('old', OLD, said('《青石市灯会规定》同时废止。', '2015-03-01'))).toEqual([
    ...OWN,
    '被《青石市灯会办法》废止，从哪天起没有写明',
  ]);
});

test('a term is reckoned from its beginning, where that is known', () => {
  expect(told('new', said('本办法自2024年5月1日起施行，有效期5年。'))).toEqual(['自2024年5月1日起施行', '有效期5年，2029年5月1日届满']);
  expect(told('new', said('本办法自批准之日起施行，有效期30个月。'))).toEqual(['从哪天起施行，文件没有写明', '有效期30个月']);
  expect(told('new', said('本办法自公布之日起施行，有效期至2026年12月31日。'))).toEqual([
    '自公布之日起施行，按成文日期2024年4月1日',
    '有效期至2026年12月31日',
  ]);
});

test('what an editor states stands for what a rule read, with the words it rests on', () => {
  const words = { clause: 'a2', text: '', span: { start: 20, end: 24 }, source: { start: 20, end: 24 } };
  const relations: Relation[] = [{ kind: 'replaces', to: 'old', clauses: [], units: [], saidIn: 'new', words }];
  const acting = { ...said('本办法自2024年5月1日起施行。《青石市灯会规定》同时废止。'), relations };
  const all = [OLD, acting];
  const facts = libraryStatus(all, libraryReferences(all)).of('old');
  expect(facts.slice(1)).toMatchObject([
    { kind: 'replaces', actor: 'new', words: { document: 'new', clause: 'a2', start: 20, by: 'editor' } },
  ]);
  expect(statusOn(facts, '2024-05-01')).toBe('repealed');
  expect(statusOn(facts, '2024-04-30')).toBe('in-force');
});

test('an amendment that an editor states leaves a repeal that the words say', () => {
  const words = { clause: 'a1', text: '', span: { start: 0, end: 1 }, source: { start: 0, end: 1 } };
  const relations: Relation[] = [{ kind: 'amends', to: 'old', clauses: ['a2'], units: [], saidIn: 'new', words }];
  const acting = { ...said('本办法自2024年5月1日起施行。《青石市灯会规定》同时废止。'), relations };
  expect(told('old', OLD, acting).slice(1).sort()).toEqual([
    '2024年5月1日第二条被《青石市灯会办法》修改',
    '2024年5月1日被《青石市灯会办法》废止',
  ]);
});

test('what implements a document does not change whether it holds', () => {
  const words = { clause: 'a1', text: '', span: { start: 0, end: 1 }, source: { start: 0, end: 1 } };
  const relations: Relation[] = [{ kind: 'implements', to: 'old', clauses: [], units: [], saidIn: 'new', words }];
  expect(told('old', OLD, { ...said('灯会有序。'), relations })).toEqual(OWN);
});
