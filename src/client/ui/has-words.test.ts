import { expect, test } from 'vitest';
import { hasWords } from './has-words.ts';

test.each([
  ['关于路灯的通知', '路灯', true],
  ['关于路灯的通知', '通知 路灯', true],
  ['关于路灯的通知', ' 路灯 ', true],
  ['Notice of Lamps', 'LAMPS', true],
  ['关于路灯的通知', '路灯 水井', false],
  ['关于路灯的通知', '', true],
])('%s has %j: %s', (text, typed, expected) => {
  expect(hasWords(text, typed)).toBe(expected);
});
