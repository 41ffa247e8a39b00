/** Every kind of error in the relations of policy.yaml. */
import { expect, test } from 'vitest';
import { type Edit, loaded, POLICY, replace, SOURCE, sha256, withoutEntries } from '../../tests/support/content.ts';
import { failures } from '../../tests/support/failures.ts';

const OTHER = `青石镇便民服务点管理办法

第一条　便民服务点应当有人值班。

第二条　青石镇《关于做好便民服务点建设的通知》同时废止。
`;

/** A second document, which the first one's relations lead to. */
const other: Edit = (files) => {
  files.set('banfa/source.txt', OTHER);
  files.set('banfa/policy.yaml', `title: 青石镇便民服务点管理办法\nissuer: 青石镇人民政府\ndate: 2022-01-01\nsha256: ${sha256(OTHER)}\n`);
  const list = 'lists:\n  - level: local\n    clause: a1\n    text: "[便民服务点应当有人值班]。"\n';
  files.set('banfa/sectors/dian.mdx', `---\nname: 便民服务点\nkind: field\n${list}---\n`);
};
const GIVEN = `  - kind: implements
    to: banfa
    clauses: [a1]
    clause: s1-1
    text: 年底前在12个村和2个社区全部建成便民服务点
`;
const relations = (text: string): Edit[] => [other, replace('policy.yaml', 'gaps:\n', `relations:\n${text}gaps:\n`)];
const edit = (from: string, to: string): Edit[] => {
  if (GIVEN.split(from).length !== 2) throw new RangeError(from);
  return relations(GIVEN.replace(from, to));
};

test('what holds is found where it stands, in either document', () => {
  const inOther = '  - kind: issues\n    to: banfa\n    document: banfa\n    clause: a2\n    text: 同时废止\n';
  const { editions, problems } = loaded(
    ...relations(GIVEN.replace('    clause: s1-1\n', `    document: ${POLICY}\n    clause: s1-1\n`) + inOther),
  );
  expect(problems.filter(({ hint }) => !hint)).toEqual([]);
  const [first, second] = editions.find(({ id }) => id === POLICY)?.relations ?? [];
  expect(first).toMatchObject({ kind: 'implements', to: 'banfa', clauses: ['a1'], units: [], saidIn: POLICY });
  expect(SOURCE.slice(first?.words.source.start, first?.words.source.end)).toBe('年底前在12个村和2个社区全部建成便民服务点');
  expect(second).toMatchObject({ clauses: [], saidIn: 'banfa', words: { clause: 'a2' } });
  expect(OTHER.slice(second?.words.source.start, second?.words.source.end)).toBe('同时废止');
});

test('units are those of either document that have lists of its own', () => {
  const { editions, problems } = loaded(...edit('    clause: s1-1', '    units: [{ own: cun, upper: dian }]\n    clause: s1-1'));
  expect(problems.filter(({ hint }) => !hint)).toEqual([]);
  expect(editions.find(({ id }) => id === POLICY)?.relations[0]?.units).toEqual([{ own: 'cun', upper: 'dian' }]);
});

test('a document that does not hold is not said to be missing', () => {
  const broken: Edit = (files) => void files.set('banfa/policy.yaml', 'title: 一\n');
  const { problems } = loaded(withoutEntries, ...relations(GIVEN), broken);
  expect(problems.filter(({ reason }) => reason.includes('没有代号'))).toEqual([]);
});

failures([
  { name: 'a kind that there is not', edits: edit('kind: implements', 'kind: ‸follows'), reason: 'kind 只能写' },
  { name: 'a document that there is not', edits: edit('to: banfa', 'to: ‸banfb'), reason: '没有代号为 banfb 的文件', actual: 'banfb' },
  { name: 'the document itself', edits: edit('to: banfa', `to: ‸${POLICY}`), reason: 'to 写的是本文件', actual: POLICY },
  {
    name: 'words of a third document',
    edits: edit('    clause: s1-1', '    document: ‸third\n    clause: s1-1'),
    reason: '不在这两份文件里',
    actual: 'third',
  },
  { name: 'a clause that the other has not', edits: edit('clauses: [a1]', 'clauses: [‸a9]'), reason: '没有代号为 a9 的条款', actual: 'a9' },
  {
    name: 'words of another clause',
    edits: edit('clause: s1-1', 'clause: ‸s1-2'),
    reason: '而在 s1-1',
    actual: '年底前在12个村和2个社区全部建成便民服务点',
  },
  {
    name: 'words that differ',
    edits: edit('text: 年底前在12个村', 'text: ‸年底前在13个村'),
    reason: '第 6 个字起不同',
    actual: '年底前在1【3】个村和2个社区全',
    expected: '年底前在1【2】个村和2个社区全',
  },
  {
    name: 'words of this document, said to be in the other',
    edits: edit('    clause: s1-1', '    document: banfa\n    clause: ‸s1-1'),
    reason: '没有代号为 s1-1 的条款',
    actual: 's1-1',
  },
  {
    name: 'a unit that it has not',
    edits: edit('    clause: s1-1', '    units: [{ own: ‸cunn, upper: dian }]\n    clause: s1-1'),
    reason: 'qingshi-2021 没有代号为 cunn 的单位',
    actual: 'cunn',
  },
  {
    name: 'a unit that the other has not',
    edits: edit('    clause: s1-1', '    units: [{ own: cun, upper: ‸dian2 }]\n    clause: s1-1'),
    reason: 'banfa 没有代号为 dian2 的单位',
    actual: 'dian2',
  },
  {
    name: 'units of what is not implemented',
    edits: edit('kind: implements\n    to: banfa', 'kind: interprets\n    ‸units: [{ own: cun, upper: dian }]\n    to: banfa'),
    reason: 'units 只写在 implements（落实）下',
    actual: 'interprets',
  },
]);
