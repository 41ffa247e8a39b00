import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, type Glyph } from './lines.ts';

const glyphs = (text: string): Glyph[] => Array.from(text, (one) => ({ text: one, width: /[0-9a-z]/.test(one) ? 0.5 : 1 }));
const setting = (text: string, measure = 28, indent = 2) => {
  const all = glyphs(text);
  return breakLines(all, measure, indent).map((line) => ({
    ...line,
    text: all
      .slice(line.start, line.end)
      .map((one) => one.text)
      .join(''),
  }));
};

const han = fc.constantFrom(...'深入贯彻落实党的十八大精神');
const mark = fc.constantFrom(...'，。、；：（）《》“”…—');
const digit = fc.constantFrom(...'0123456789');
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: han }, { weight: 2, arbitrary: mark }, { weight: 1, arbitrary: digit }), {
    minLength: 1,
    maxLength: 300,
  })
  .map((all) => all.join(''));

test('lines tile the text, and each makes progress', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const lines = setting(sample);
      expect(lines.map((line) => line.text).join('')).toBe(sample);
      for (const { start, end, hung } of lines) expect(start < end && start < hung && hung <= end).toBe(true);
    }),
  );
});

test('a line within the measure: what hangs and what is halved is not counted', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const all = glyphs(sample);
      breakLines(all, 28, 2).forEach(({ start, hung, tight }, i) => {
        const width = all.slice(start, hung).reduce((sum, { width }) => sum + width, 0) - tight.length * 0.5;
        expect(width).toBeLessThanOrEqual(28.03 - (i === 0 ? 2 : 0));
      });
    }),
  );
});

test('no closing mark begins a line and no opening mark ends one, as far as marks leave a choice', () => {
  const prose = fc
    .array(
      fc.oneof({ weight: 9, arbitrary: han }, { weight: 1, arbitrary: fc.constantFrom('，', '。', '、', '”，', '）。', '“', '《', '（') }),
      {
        maxLength: 80,
      },
    )
    .map((all) => all.join('').replace(/([“《（，。、”）])(?=[“《（，。、”）])/g, '$1文字'));
  fc.assert(
    fc.property(prose, (sample) => {
      setting(sample).forEach((line, i) => {
        if (i > 0) expect(line.text).not.toMatch(/^[，。、”）]/);
        if (line.end < glyphs(sample).length) expect(line.text).not.toMatch(/[“《（]$/);
      });
    }),
  );
});

test('a full line of characters holds 28, whatever mark comes next', () => {
  const line = '字'.repeat(26);
  for (const next of ['，', '。', '”。', '）；', '》、', '】”']) {
    const [first, second] = setting(`${line}${next}后面还有很多字`);
    expect(first).toMatchObject({ text: line + next, hung: 26 });
    expect(second?.text).toBe('后面还有很多字');
  }
});

test('before an opening mark two closing marks make room for one more character', () => {
  const [first] = setting(`字，字，${'字'.repeat(21)}《书名》很长`);
  expect(first).toMatchObject({ text: `字，字，${'字'.repeat(21)}《书`, tight: [1, 3] });
  const [plain] = setting(`${'字'.repeat(25)}《书名》很长`);
  expect(plain?.text).toBe('字'.repeat(25));
});

test('numbers and doubled marks stay whole', () => {
  expect(setting(`${'字'.repeat(25)}2014年`)[0]?.text).toBe('字'.repeat(25));
  expect(setting(`${'字'.repeat(25)}——破折号`)[0]?.text).toBe(`${'字'.repeat(25)}——`);
});
