/** Records of what no rule lists are told; those with parts of their own need none. */
import { expect, test } from 'vitest';
import { loaded, write } from '../../tests/support/content.ts';
import { recordHints } from './record-hints.ts';

const hints = (lines: string) =>
  recordHints(loaded(write('provisions.yaml', lines)).editions).map(({ file, place, reason }) => [file, place?.line, reason]);

test('what is listed can be confirmed and hidden', () => {
  expect(hints('deadlines:\n  - clause: s3-1-p1\n    text: 各村要在7月10日前\n')).toEqual([]);
  expect(hints('deadlines:\n  - clause: s3-1-p1\n    text: 7月10日前\n    hide: true\n')).toEqual([]);
});

test('what is not is told with its place', () => {
  const file = 'content/qingshi-2021/provisions.yaml';
  expect(hints('deadlines:\n  - clause: s3-1-p1\n    text: 听取群众意见\n')).toEqual([[file, 2, '这一处程序没有列出，无从确认']]);
  expect(hints('duties:\n  - clause: s3-1-p1\n    text: 听取群众意见\n    hide: true\n')).toEqual([
    [file, 2, '这一处程序没有列出，不用隐去'],
  ]);
});

test('what has a part of its own adds something', () => {
  expect(hints('definitions:\n  - clause: s3-1-p1\n    text: 听取群众意见\n    term: 群众意见\n')).toEqual([]);
});
