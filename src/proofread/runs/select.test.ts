/** Which of several passages for one place of a draft are chosen. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../document/words.ts';
import { finished } from '../../document/work.ts';
import type { ReferenceDocument } from '../model/types.ts';
import type { AlignedPassage } from './passage.ts';
import { type Candidate, selectPassages } from './select.ts';

const TEXT = '灯架应当在开幕三日以前由管理人检查并且登记入册副本由文化部门保存满五年以后销毁';

/** The draft's words from one offset to another, which a document of its own has just so. */
function candidate(id: string, from: number, to: number): Candidate {
  const words = wordsOf(TEXT.slice(from, to));
  const passage: AlignedPassage = {
    document: { id } as ReferenceDocument,
    clause: 0,
    words,
    kept: [{ draft: from, clause: 0, length: to - from }],
    draft: [from, to],
    own: [0, to - from],
  };
  return { passage, quotation: null, score: to - from, isSure: true };
}

test.each([
  [0, ['0-20', '20-36']],
  [1, ['0-20', '20-36']],
  [3, ['0-20', '20-36']],
  [4, ['0-20']],
])('where two share %i words, which is chance up to three', (shared, expected) => {
  const all = [candidate('a', 0, 20), candidate('b', 20 - shared, 36)];
  const chosen = finished(selectPassages(all, TEXT.length, () => false));
  expect(chosen.map(({ passage: { draft } }) => draft.join('-'))).toEqual(expected);
});
