/** The lines of a calendar file, read back by the rules of RFC 5545. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendar } from './calendar.ts';

const event = { uid: 'a-1@duizhao', date: '2020-06-30', stamp: '2020-01-02', summary: '检查', description: '说明', url: null };

/** Lines joined again, and what they say without their escapes. */
const linesIn = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');
const valueIn = (file: string, name: string): string | undefined =>
  linesIn(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .replace(/\\(n|.)/g, (_, mark) => (mark === 'n' ? '\n' : mark));

test('an event is a whole day', () => {
  expect(linesIn(calendar('时限', [{ ...event, url: 'https://www.example.gov.cn/a/text/#s1' }]))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//duizhao//deadlines//ZH',
    'X-WR-CALNAME:时限',
    'BEGIN:VEVENT',
    'UID:a-1@duizhao',
    'DTSTAMP:20200102T000000Z',
    'DTSTART;VALUE=DATE:20200630',
    'SUMMARY:检查',
    'DESCRIPTION:说明',
    'URL:https://www.example.gov.cn/a/text/#s1',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('whatever the words are, they come back, and no line is longer than 75 bytes', () => {
  const words = fc
    .array(fc.constantFrom('灯', '会', '，', ',', ';', '\\', '\n', 'a', '𠮷', ' '), { maxLength: 200 })
    .map((some) => some.join(''));
  fc.assert(
    fc.property(words, words, (summary, description) => {
      const file = calendar('时限', [{ ...event, summary, description }]);
      expect(valueIn(file, 'SUMMARY')).toBe(summary);
      expect(valueIn(file, 'DESCRIPTION')).toBe(description);
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }),
  );
});
