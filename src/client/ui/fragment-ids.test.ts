/** What messengers make of an address, read as the id that it had. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsIn, isLikeClause } from './fragment-ids.ts';

const ADDED = [
  '',
  '&shareTo=wechat',
  '?from=singlemessage',
  '?from=timeline&isappinstalled=0',
  '&wechat_redirect',
  '。',
  '，请看',
  '%EF%BC%8C%E8%AF%B7%E7%9C%8B',
  ')',
  '&a=%',
];

test('with whatever is added, the id is among those that are meant', () => {
  const id = fc.stringMatching(/^[a-z]\d{1,2}(-[a-z]?\d{1,2}){0,3}$/);
  fc.assert(
    fc.property(id, fc.constantFrom(...ADDED), (own, added) => {
      const ids = idsIn(`#${own}${added}`);
      expect(ids).toContain(own);
      expect(ids[ids.length - 1]).toBe(own);
      expect(isLikeClause(own)).toBe(true);
    }),
  );
});

test('pages of the single file keep their names; what names nothing names nothing', () => {
  expect(idsIn('#sectors/jiedao/?from=x')).toContain('sectors/jiedao/');
  expect(idsIn('#text/')).toEqual(['text/']);
  expect(idsIn('')).toEqual([]);
  expect(['carry', 'text/', 'title', '条款'].filter(isLikeClause)).toEqual([]);
});
