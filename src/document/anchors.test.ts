import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchors, anchorsOf, compareAnchors } from './anchors.ts';
import { compile } from './compile.ts';
import type { Document } from './types.ts';

const RUN = { seed: 7, numRuns: 300 };
const TITLE = '关于试验的意见';

function documentOf(...lines: string[]): Document {
  const result = compile([TITLE, ...lines, ''].join('\n\n'), { title: TITLE, issuers: [], emendations: [], gaps: [] });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.document;
}

const LINES = ['一、甲', '（一）乙。丙,丁。', '戊。', '二、己'];
const committed = anchorsOf(documentOf(...LINES));
const whats = (document: Document) => compareAnchors(committed, document).map(({ reason }) => reason);

describe('anchorsOf', () => {
  test('says where in the source each clause begins, and how', () => {
    expect(committed).toEqual({
      title: { start: 0, text: TITLE },
      s1: { start: 9, text: '一、甲' },
      's1-1': { start: 14, text: '（一）乙。丙,丁。' },
      's1-1-p2': { start: 25, text: '戊。' },
      s2: { start: 29, text: '二、己' },
    });
  });

  test('shows at most 16 characters', () => {
    expect(anchorsOf(documentOf(`一、${'甲'.repeat(30)}。`)).s1?.text).toHaveLength(16);
  });
});

describe('compareAnchors', () => {
  test('has nothing to say about the same document', () => {
    expect(whats(documentOf(...LINES))).toEqual([]);
  });

  test('a word changed at the beginning of a clause', () => {
    expect(whats(documentOf('一、甲', '（一）乙。丙,丁。', '庚。', '二、己'))).toEqual(['条款地址 s1-1-p2 换了地方']);
  });

  test('a clause that became longer moves all behind it', () => {
    expect(whats(documentOf('一、甲', '（一）乙。丙,丁丁。', '戊。', '二、己'))).toEqual([
      '条款地址 s1-1 换了地方',
      '条款地址 s1-1-p2 换了地方',
      '条款地址 s2 换了地方',
    ]);
  });

  test('a number that changed takes the id with it', () => {
    expect(whats(documentOf('一、甲', '（二）乙。丙,丁。', '戊。', '二、己'))).toEqual([
      '条款地址 s1-1 变成了 s1-2',
      '条款地址 s1-1-p2 变成了 s1-2-p2',
    ]);
  });

  test('a clause at the end that is gone, and one that is new', () => {
    expect(whats(documentOf(...LINES.slice(0, 3)))).toEqual(['条款地址 s2 不见了']);
    expect(whats(documentOf(...LINES, '三、庚'))).toEqual(['条款地址 s3 是新的，还没有登记']);
  });
});

describe('any difference between the registered ids and the document', () => {
  const document = documentOf('一、甲', '二、己');
  const now = anchorsOf(document);
  const anchor = fc.record({ start: fc.constantFrom(9, 14, 29), text: fc.constantFrom('一、甲', '二、己') });
  const changes = fc.dictionary(fc.constantFrom('title', 's1', 's2', 's1-1'), fc.option(anchor), { noNullPrototype: true });

  /** The ids as they are with some changed, added or (null) left out. */
  const changed = (by: Record<string, Anchors[string] | null>): Anchors =>
    Object.fromEntries(Object.entries({ ...now, ...by }).filter((entry): entry is [string, Anchors[string]] => entry[1] !== null));
  const lines = (anchors: Anchors) =>
    Object.entries(anchors)
      .map(([id, { start, text }]) => `${id} ${start} ${text}`)
      .sort();

  test('is told, and no difference is not', () => {
    const property = fc.property(changes, (by) => {
      const old = changed(by);
      expect(compareAnchors(old, document).length === 0).toBe(lines(old).join() === lines(now).join());
    });
    fc.assert(property, RUN);
  });
});
