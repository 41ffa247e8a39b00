import { expect, test } from 'vitest';
import { recognise } from '../document/recognise.ts';
import { byCitation } from './citation.ts';
import { foldDocument } from './exact.ts';
import { fold } from './fold.ts';

const TEXT = [
  '某办法',
  '第一章 总则',
  '第一条 甲。',
  '第十二条 乙：',
  '（一）丙；',
  '（二）丁。',
  '戊：',
  '（一）己。',
  '第十二条之一 庚。',
  '附件1',
  '某表',
  '第三条 辛。',
  '一、壬',
  '（五十四）癸。',
];
const { document } = recognise(`${TEXT.join('\n')}\n`);
if (!document) throw new Error('no document');
const clauses = document.clauses.map(({ id, label, heading, reading: { start, end } }) => ({
  id,
  label,
  heading,
  text: document.reading.slice(start, end).trim(),
  pieces: [],
}));
const folded = foldDocument({ id: 'x', citations: [], gaps: [], clauses } as unknown as Parameters<typeof foldDocument>[0], new Map());
const found = (typed: string) => byCitation(folded, typed, fold(typed, new Map()).text).map((hit) => hit.clause.id);

test('the labels are those that the document gives', () => {
  expect(clauses.map(({ id }) => id)).toContain('a12-k1-x2');
});

test.each([
  ['第十二条', 'a12'],
  ['第12条', 'a12'],
  ['十二条', 'a12'],
  ['第十二条之一', 'a12z1'],
  ['第十二条第一款第二项', 'a12-k1-x2'],
  ['第12条第1款第(二)项', 'a12-k1-x2'],
  ['十二条二款', 'a12-k2'],
  ['第十二条第二款第一项', 'a12-k2-x1'],
  ['第一章', 'c1'],
  ['附件1第三条', 'f1-a3'],
  ['a12-k2-x1', 'a12-k2-x1'],
  ['f1-a3', 'f1-a3'],
  ['A12-K2-X1', 'a12-k2-x1'],
  ['第一章 总则', 'c1'],
])('%s', (typed, id) => {
  expect(found(typed)).toEqual([id]);
});

test.each(['第十三条', '一是', '12', '第', '条款'])('none: %s', (typed) => {
  expect(found(typed)).toEqual([]);
});

const SECTIONS = ['某意见', '一、总的要求', '（一）原则。甲。', '乙，见某发〔2021〕5号。', '二、任务', '（一）做什么', '1.丙。', '2.丁。'];
const sections = recognise(`${SECTIONS.join('\n')}\n`).document;
if (!sections) throw new Error('no document');
const stepped = foldDocument(
  {
    id: 'y',
    citations: [],
    gaps: [],
    clauses: sections.clauses.map(({ id, kind, label, heading, reading: { start, end } }) => ({
      id,
      kind,
      label,
      heading: heading ?? undefined,
      text: sections.reading.slice(start, end).trim(),
      pieces: [],
      facets: [],
    })),
  },
  new Map(),
);
const cited = (typed: string) => byCitation(stepped, typed, fold(typed, new Map()).text).map((hit) => hit.clause.id);

test.each([
  ['第二部分第一条第2项', 's2-1-2'],
  ['第二部分第（一）条第二项', 's2-1-2'],
  ['第二大点第一小点', 's2-1'],
  ['2.1', 's2-1'],
  ['2.1.2', 's2-1-2'],
  ['２．１', 's2-1'],
  ['二、（一）、2', 's2-1-2'],
  ['S2-1-2', 's2-1-2'],
  ['第一部分 总的要求', 's1'],
  ['二（一）做什么', 's2-1'],
  ['一（一）第二段', 's1-1-p2'],
])('by steps: %s', (typed, id) => {
  expect(cited(typed)).toEqual([id]);
});

test.each(['2021', '3.1', '2.1%', '第一部分 任务', '1'])('no step: %s', (typed) => {
  expect(cited(typed)).toEqual([]);
});

test.each(['某发〔2021〕5号', '某发[2021]5号', '某发（2021）5号', '某发【2021】5号', '某发［２０２１］5号'])(
  'a number in any brackets: %s',
  (typed) => {
    expect(cited(typed)).toEqual(['s1-1-p2']);
    expect(cited(typed.replace('5', '6'))).toEqual([]);
  },
);
