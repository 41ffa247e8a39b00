import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { isSpelt, lettersOf, readingsOf } from './pinyin.ts';

const readings = readingsOf({ he: '和合', hu: '和', huo: '和', hua: '化', qun: '群', zhong: '众重', chong: '重' });
const spelt = (text: string, letters: string) => isSpelt(fold(text, new Map()), letters, readings);

test('syllables, initials and both together are read, of every reading', () => {
  for (const letters of ['qunzhong', 'qz', 'qunz', 'qzhong', 'qunzh']) expect(spelt('群众', letters)).toBe(true);
  expect(spelt('重化', 'chonghua') && spelt('重化', 'zhonghua')).toBe(true);
  expect(spelt('群众', 'qunchong')).toBe(false);
});

test('a character of many readings, repeated without end, is read in the end', () => {
  expect(spelt(`${'和'.repeat(60)}。`, 'h'.repeat(40))).toBe(true);
  expect(spelt(`${'和'.repeat(39)}。`, 'h'.repeat(40))).toBe(false);
});

test('characters among letters stand for themselves', () => {
  for (const letters of ['群zhong', '群zh', '群z', 'q众', 'qun众']) expect(spelt('群众', letters)).toBe(true);
  for (const letters of ['和zhong', '群h', 'z众']) expect(spelt('群众', letters)).toBe(false);
});

test('letters are pinyin when there are two to forty of them', () => {
  expect(lettersOf("Xi'an")).toBe('xian');
  expect(lettersOf('lü se')).toBe('lvse');
  expect(lettersOf('学 Xi')).toBe('学xi');
  for (const other of ['a', 'a'.repeat(41), '学习', '12', 'a-b', '']) expect(lettersOf(other)).toBeNull();
});
