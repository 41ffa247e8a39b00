import { expect, test } from 'vitest';
import { readingsOf } from './pinyin.ts';
import { soundOf, soundsOf, syllablesIn } from './sounds.ts';
import { queryUnitsOf } from './units.ts';

const sounds = soundsOf(readingsOf({ xi: '西', an: '安', xian: '先', zhong: '中', zong: '宗', lv: '律', lu: '路', wen: '问', ti: '题' }));
const read = (letters: string) => syllablesIn(letters, sounds.syllables).map(([start, end]) => letters.slice(start, end));

test('what people mix up sounds alike', () => {
  expect(soundOf('zhong')).toBe(soundOf('zong'));
  expect(soundOf('lv')).toBe(soundOf('lu'));
  expect(soundOf('lü')).toBe(soundOf('lv'));
  expect(soundOf('shi')).not.toBe(soundOf('chi'));
});

test('letters are read in every way that reads all of them', () => {
  expect(read('xian')).toEqual(['xi', 'xian', 'an']);
  expect(read('wenti')).toEqual(['wen', 'ti']);
  expect(read('went')).toEqual([]);
  expect(read('')).toEqual([]);
});

test('a query has its characters, and the syllables of its letters, each at its place', () => {
  const units = queryUnitsOf('社区wenti', sounds);
  expect(units.filter(({ char }) => char === null).map(({ start, end, sounds }) => [start, end, ...sounds])).toEqual([
    [2, 5, 'wen'],
    [5, 7, 'ti'],
  ]);
  expect(units.filter(({ char }) => char === '社')).toMatchObject([{ start: 0, end: 1 }]);
});
