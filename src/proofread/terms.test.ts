/** Set phrases with a fault, and lists without a member. */
import { expect, test } from 'vitest';
import type { ReferenceDocument, ReferenceTerm } from './model/types.ts';
import { proofread } from './proofread.ts';

const clause = (id: string, label: string, text: string) => ({ id, label, text, edited: [], gap: null });
const document: ReferenceDocument = {
  id: 'yijian',
  names: [{ title: '关于建设便民服务点的意见', prefix: '' }],
  issuers: ['青石镇人民政府'],
  number: null,
  date: '2021-06-15',
  cited: '《关于建设便民服务点的意见》（青石镇人民政府，2021年6月15日）',
  clauses: [
    clause('s1-1', '一（一）', '（一）推进“五型青石”建设，做到“勤走动、多倾听、快办理、常回访”。'),
    clause('s1-2', '一（二）', '（二）开展“学三促四抓”活动，坚持自我加压、自我检查、自我改正、自我评价，走进群众。'),
    clause('s1-3', '一（三）', '（三）落实“夜间照明、雨天防滑、冬季供暖”。'),
  ],
};
const terms: ReferenceTerm[] = ['五型青石', '学三促四抓', '走进群众'].map((words) => ({ policy: 'yijian', words }));

const told = (draft: string) =>
  proofread(draft, [document], terms).map(({ kind, start, end, expected }) => [kind, draft.slice(start, end), expected]);

test.each([
  ['推进五形青石建设', '五形青石', '五型青石'],
  ['落实学三促三抓要求', '学三促三抓', '学三促四抓'],
  ['落实“学三促四抓抓”要求', '学三促四抓抓', '学三促四抓'],
  ['要“走近群众”听意见', '走近群众', '走进群众'],
  ['做到勤走动、多倾听、常回访。', '勤走动、多倾听、常回访', '勤走动、多倾听、快办理、常回访'],
  ['做到“多倾听、快办理、常回访”。', '多倾听、快办理、常回访', '勤走动、多倾听、快办理、常回访'],
  ['落实勤走动、多倾听、快班理、常回访的要求。', '勤走动、多倾听、快班理、常回访', '勤走动、多倾听、快办理、常回访'],
  ['落实勤走动、多倾听、快办理、长回访的要求。', '勤走动、多倾听、快办理、长回访', '勤走动、多倾听、快办理、常回访'],
  ['要坚持自我加压、自我检查、自我评价。', '坚持自我加压、自我检查、自我评价', '坚持自我加压、自我检查、自我改正、自我评价'],
])('%s', (draft, place, expected) => {
  expect(told(draft)).toContainEqual(['term', place, expected]);
});

test.each([
  '推进“五型青石”建设，学三促四抓。',
  '要走近群众听意见，深入群众。',
  '做到勤走动、多倾听、快办理、常回访。',
  '做到勤走动、多倾听、快办理等。',
  '三条　促进四项工作。',
  '做到夜间照明、雨天防滑、冬季供热。',
])('%s has no fault', (draft) => {
  expect(told(draft).filter(([kind]) => kind === 'term')).toEqual([]);
});
