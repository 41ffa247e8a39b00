import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText } from './html.ts';
import { titlePhrases } from './phrases.ts';

test('the text is unchanged but for the places where it may break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(titlePhrases(title).replaceAll('<wbr>', '')).toBe(escapeText(title));
    }),
  );
});

test('no line can begin with a particle or a closing mark, and no word is parted', () => {
  const html = titlePhrases('关于在全区党员中深入开展党的群众路线教育实践活动的实施意见');
  expect(html).not.toMatch(/<wbr>[的中]/);
  for (const word of ['党员', '群众', '路线', '教育', '实践', '活动', '意见']) expect(html).toContain(word);
  expect(titlePhrases('落实中央精神')).toContain('<wbr>中央');
});
