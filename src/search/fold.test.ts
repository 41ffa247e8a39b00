import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainForms } from '../document/forms.ts';
import { fold, spansOf } from './fold.ts';

const TABLE = new Map([
  ['羣', '群'],
  ['眾', '众'],
  ['郟', '郏'],
]);
const folded = (text: string) => fold(text, TABLE).text;
/** Text of the characters that folding is about, lone surrogates among them. */
const text = fc.string({
  unit: fc.constantFrom(...'群羣众眾，,；;（(ＡａAa１1 　\n“”\ud83d\ude00x○〇零⻄⽅\uf9dc⺆\u200b\u00ad'.split('')),
  maxLength: 40,
});

describe('fold', () => {
  test.each([
    ['（产业集聚区），', '(产业集聚区),'],
    ['２０１４年Ａ', '2014年a'],
    ['羣眾', '群众'],
    ['群 众　路\n线', '群众路线'],
    ['GB T 9704 标准', 'gb t 9704标准'],
    ['“四风”、', '“四风”、'],
    ['⻄⽅⾦\uf9dc', '西方金隆'],
    ['群\u200b众\ufeff路\u00ad线', '群众路线'],
    ['GB \u200bT', 'gb t'],
    ['二○一四', '二〇一四'],
    ['二零一四', '二〇一四'],
    ['１．５', '1.5'],
  ])('%j is %j', (typed, expected) => {
    expect(folded(typed)).toBe(expected);
  });

  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const within = (unit: string) => folded(`群${unit}众`);

  test('every kind of white space is one', () => {
    const spaces = units.filter((one) => /\s/.test(one));
    expect(spaces.filter((one) => within(one) !== '群众')).toEqual([]);
    const others = units.filter((one) => !/\s/.test(one) && plainForms(one) === one);
    expect(others.filter((one) => within(one).length !== 3)).toEqual([]);
  });

  test('look-alikes and what is not seen fold as a document’s text is tidied', () => {
    const odd = units.filter((one) => plainForms(one) !== one);
    expect(odd.length).toBeGreaterThan(700);
    expect(odd.filter((one) => within(one) !== within(plainForms(one)))).toEqual([]);
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(text, (one) => folded(folded(one)) === folded(one)),
      { seed: 1 },
    );
  });

  test('a piece of a text cut at no space is found in it, at the place it was cut from', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (one, a, b) => {
        const start = one.length ? a % one.length : 0;
        const end = start + (b % (one.length - start + 1));
        const piece = one.slice(start, end);
        const wanted = folded(piece);
        // Beside a space that counts only between Latin letters, a piece may fold otherwise than within.
        if (/\s/.test(plainForms(one)) || !wanted) return true;
        return spansOf(fold(one, TABLE), wanted).length > 0;
      }),
      { seed: 2 },
    );
  });

  test('offsets lead back: the original of every span folds to what was looked for', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 4 }), (one, a, length) => {
        const whole = fold(one, TABLE);
        const query = whole.text.slice(a % (whole.text.length + 1)).slice(0, length);
        // No query begins or ends with a space.
        if (folded(query) !== query) return true;
        return spansOf(whole, query).every(([from, to]) => folded(one.slice(from, to)) === query);
      }),
      { seed: 3 },
    );
  });
});
