import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingTag, labelSteps } from './clause-look.ts';

test.each([
  ['三（一）1第2段', '', '三（一）1第2段'],
  ['附件1开头第1段', '附件1', '开头第1段'],
  ['附件1、2.1', '附件1', '2.1'],
  ['附件1', '附件1', '附件1'],
  ['第十二条第二款第三项', '', '第二款第三项'],
  ['第二章第二节第1段', '', '第二节第1段'],
  ['一（一）1（1）①、1）', '', '（1）①、1）'],
])('%s has room in the margin for its last steps', (label, part, seen) => {
  expect(labelSteps(label, part).seen).toBe(seen);
});

test('together they are the label, and something is always seen', () => {
  const label = fc.string({ unit: fc.constantFrom(...'第一二十（）条款项段1开头附件、'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(label, fc.constantFrom('', '附件1', '附件'), (one, part) => {
      const { lead, seen } = labelSteps(one, part);
      expect(lead + seen).toBe(one);
      expect(seen).not.toBe('');
    }),
  );
});

test('a page has one h1, whatever is said again', () => {
  const title = (id: string) => headingTag({ id, kind: 'title', level: 0 });
  expect(['title', 'title-2', 'b1-title', 'f1-title'].map(title)).toEqual(['h1', 'h2', 'h2', 'h2']);
});
