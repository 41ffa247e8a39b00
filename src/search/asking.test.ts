import { expect, test } from 'vitest';
import { askingIn, withoutAsking } from './asking.ts';

test.each([
  ['社区要解决什么问题', '社区要解决问题'],
  ['分几个关键环节', '关键环节'],
  ['办公用房怎么管', '办公用房管'],
  ['有哪些罚款吗', '罚款'],
  ['信访', '信访'],
  ['', ''],
])('%s without what only asks is %s', (query, left) => {
  expect(withoutAsking(query, [])).toBe(left);
});

test('the editors’ own words count, one character alone does not', () => {
  expect(withoutAsking('开展办公', ['开展', '办'])).toBe('办公');
});

test('stretches that touch are one', () => {
  expect(askingIn('罚款是什么呢', [])).toEqual([[2, 6]]);
});
