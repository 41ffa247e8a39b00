import { describe, expect, test } from 'vitest';
import { foldedWeidu, tables } from '../../tests/support/weidu-search.ts';
import { suggestionsFor } from './suggest.ts';

const paths = (typed: string) => suggestionsFor(typed, foldedWeidu, tables).map(({ path }) => path);

describe('suggestions', () => {
  test.each([
    ['街道', 'weidu-2014/sectors/jiedao/'],
    ['幼儿园', 'weidu-2014/sectors/xuexiao/'],
    ['shequ', 'weidu-2014/sectors/shequ/'],
    ['六有', 'weidu-2014/terms/liuyou/'],
    ['把握', 'weidu-2014/text/#s1'],
    ['三（一）2', 'weidu-2014/text/#s3-1-2'],
    ['抓理论', 'weidu-2014/phases/xuexi-jiaoyu/#lilun-jiaoyu'],
  ])('%s begins with %s', (typed, path) => {
    expect(paths(typed)[0]).toBe(path);
  });

  test('there are at most six, each leading elsewhere, whatever is typed', () => {
    for (const { clause } of foldedWeidu.clauses) {
      for (let at = 0; at < clause.text.length; at += 5) {
        const shown = paths(clause.text.slice(at, at + 2));
        expect(shown.length).toBeLessThanOrEqual(6);
        expect(new Set(shown).size).toBe(shown.length);
      }
    }
    expect(paths('')).toEqual([]);
    expect(paths('鑫鑫')).toEqual([]);
  });

  test('a single character is what names begin with, not what stands in them', () => {
    expect(paths('街')).toContain('weidu-2014/sectors/jiedao/');
    expect(paths('道')).not.toContain('weidu-2014/sectors/jiedao/');
  });

  test('without a document at hand there are still entries', () => {
    expect(suggestionsFor('街道', null, tables)[0]?.path).toBe('weidu-2014/sectors/jiedao/');
    expect(suggestionsFor('三（一）2', null, tables)).toEqual([]);
  });
});
