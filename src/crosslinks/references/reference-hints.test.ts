/** What an editor is told of a citation whose clause is not there. */
import { expect, test } from 'vitest';
import { made, madeLibrary } from '../../../tests/support/made-library.ts';
import { reportOf } from '../../content/files/problem.ts';
import { libraryReferences } from './library-references.ts';
import { referenceHints } from './reference-hints.ts';

const hints = (lines: readonly string[], date?: string) => {
  const documents = [...madeLibrary, made('lantern', '青石市灯会办法', lines, undefined, date)];
  return referenceHints(documents, libraryReferences(documents));
};

test('names the place in the source, the words and the document; what is there is not told', () => {
  const [hint, ...more] = hints(['第一条　依照《路灯法》第三条和第九条办理。']);
  expect(more).toEqual([]);
  expect(hint).toMatchObject({ file: 'content/lantern/source.txt', place: { line: 3, column: 16 }, actual: '第九条', hint: true });
  expect(hint?.reason).toContain('《中华人民共和国路灯法》（lamp）');
});

test('its own clauses are told as its own', () => {
  expect(reportOf(hints(['第一条　依照本办法第四条办理。']))).toContain('本文件里没有');
});

test('where the library has a later text, its clauses may have moved', () => {
  expect(reportOf(hints(['第一条　依照《路灯法》第九条办理。'], '2001-01-01'))).toContain('库中收的是2020年1月2日的文本，晚于本文件');
  expect(reportOf(hints(['第一条　依照《路灯法》第九条办理。'], '2023-01-01'))).toContain('排印错误');
});
