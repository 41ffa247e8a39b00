/** Marks of secrecy are found wherever they stand by themselves; words of a sentence are none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import { secrecyFaults, secrecyMark } from './secrecy.ts';

test.each([
  ['机密★1年', '机密★1年'],
  ['机　密★ 10 年', '机密★10年'],
  ['000123　　秘密★6个月　　特急', '秘密★6个月'],
  ['★绝密', '★绝密'],
  ['绝密☆长期', '绝密☆长期'],
  ['秘密', '秘密'],
  ['密级：机密', '密级：机密'],
  ['（秘密）', '（秘密）'],
  ['000123    机密    特急', '机密'],
  ['内部资料　注意保存', '内部资料注意保存'],
  ['（内部使用，请勿外传）', '（内部使用，请勿外传）'],
  ['【内部文件】', '【内部文件】'],
  ['仅供内部参考', '仅供内部参考'],
])('%s', (line, mark) => {
  expect(secrecyMark(line)).toBe(mark);
});

test.each([
  '工作人员应当保守国家秘密。',
  '保守国家秘密',
  '中华人民共和国保守国家秘密法',
  '国家秘密的密级分为绝密、机密、秘密三级。',
  '（一）绝密、机密、秘密级事项',
  '涉及国家秘密、商业秘密的，依照有关规定办理。',
  '内部使用的票据应当连续编号。',
  '加强内部资料性出版物管理',
  '★★★',
  '五星级★饭店',
  '内部',
])('%s is no mark', (line) => {
  expect(secrecyMark(line)).toBeNull();
});

test('a mark is found at its place, on any line, and not in a table', () => {
  const lines = ['为了办好灯会，制定本办法。', '工作人员应当保守国家秘密。'];
  fc.assert(
    fc.property(fc.nat(2), fc.constantFrom('机密★1年', '内部资料', '绝密'), (at, mark) => {
      const { document } = made('d', '青石市灯会办法', lines.toSpliced(at, 0, mark));
      const [found, ...more] = secrecyFaults(document);
      expect(document.source.slice(found?.start).startsWith(mark)).toBe(true);
      expect(more).toEqual([]);
    }),
  );
  expect(secrecyFaults(made('d', '青石市灯会办法', lines).document)).toEqual([]);
});
