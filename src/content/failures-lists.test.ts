/** Every kind of error in a list that an editor marks with [ ] in the document's words. */
import { describe } from 'vitest';
import { replace } from '../../tests/support/content.ts';
import { type Failure, failures } from '../../tests/support/failures.ts';

const LIST = "'村重点解决[场所偏僻、难找]，[值班不经常]，[态度生硬]等问题。'";
const list = (marked: string) => replace('sectors/cun.mdx', LIST, `‸'${marked}'`);
const FIELD = "'[坚持因地制宜]，[坚持群众自愿]，[坚持务求实效]'";
const field = (marked: string) => replace('sectors/yuanze.mdx', FIELD, `‸'${marked}'`);

describe('a list', () => {
  const UNBALANCED = '方括号没有成对，或括了空的一项';
  const marked: [string, string, string][] = [
    ['has a bracket that is not closed', UNBALANCED, '村重点解决[场所偏僻、难找，[值班不经常]，[态度生硬]等问题。'],
    ['has a bracket that is not opened', UNBALANCED, '村重点解决场所偏僻、难找]，[值班不经常]，[态度生硬]等问题。'],
    ['has brackets in brackets', UNBALANCED, '村重点解决[场所[偏僻、难找]]，[值班不经常]，[态度生硬]等问题。'],
    ['has an empty item', UNBALANCED, '村重点解决[场所偏僻、难找]，[]，[值班不经常]，[态度生硬]等问题。'],
    ['has no brackets', '没有用 [ ] 标出任何一项', '村重点解决场所偏僻、难找，值班不经常，态度生硬等问题。'],
    ['has full-width brackets', '没有用 [ ] 标出任何一项', '村重点解决［场所偏僻、难找］，［值班不经常］，［态度生硬］等问题。'],
  ];
  failures([
    ...marked.map(([name, reason, actual]): Failure => ({ name, edits: list(actual), reason, actual })),
    {
      name: 'has an item with the mark behind it',
      edits: list('村重点解决[场所偏僻、难找，][值班不经常]，[态度生硬]等问题。'),
      reason: '方括号把项外的标点也括了进去',
      actual: '场所偏僻、难找，',
    },
    {
      name: 'has an item cut in two',
      edits: list('村重点解决[场所偏僻、难找]，[值班][不经常]，[态度生硬]等问题。'),
      reason: '两项之间没有标点',
      actual: '[值班][不经常]',
    },
    {
      name: 'has text between two items',
      edits: list('村重点解决[场所偏僻、难找]，值班不经常，[态度生硬]等问题。'),
      reason: '两项之间漏了文字，可能少标了一项',
      actual: '，值班不经常，',
    },
    {
      name: 'has its first item forgotten',
      edits: list('村重点解决场所偏僻、难找，[值班不经常]，[态度生硬]等问题。'),
      reason: '第一项之前像是漏标了一项',
      actual: '村重点解决场所偏僻、难找，',
    },
    {
      name: 'has its last item forgotten',
      edits: list('村重点解决[场所偏僻、难找]，[值班不经常]，态度生硬等问题。'),
      reason: '最后一项之后像是漏标了一项',
      actual: '，态度生硬等问题。',
    },
    {
      name: 'from above names the unit by words that are not in it',
      edits: replace(
        'sectors/cun.mdx',
        `level: local\n    clause: s2-p1\n    text: ${LIST}`,
        `level: central\n    name: ‸各村\n    clause: s2-p1\n    text: ${LIST}`,
      ),
      reason: '这份清单里没有“各村”',
      actual: '各村',
    },
    {
      name: 'differs from the document by a character',
      edits: list('村重点解决[场所偏僻、难找]，[值班不经常]，[态庋生硬]等问题。'),
      reason: '引文与二、第1段不符，第 21 个字起不同',
      actual: '，值班不经常，态【庋】生硬等问题。',
      expected: '，值班不经常，态【度】生硬等问题。',
    },
    {
      name: 'of a unit begins within the sentence',
      edits: list('重点解决[场所偏僻、难找]，[值班不经常]，[态度生硬]等问题。'),
      reason: '单位的问题清单要引整句',
      actual: '重点解决场所偏僻、难找，值班不经常，态度生硬等问题。',
    },
    {
      name: 'of a unit ends before the sentence does',
      edits: list('村重点解决[场所偏僻、难找]，[值班不经常]，[态度生硬]等问题'),
      reason: '单位的问题清单要引整句',
      actual: '村重点解决场所偏僻、难找，值班不经常，态度生硬等问题',
    },
    {
      name: 'goes on before its passage',
      edits: field('[坚持群众自愿]，[坚持务求实效]'),
      reason: '这个清单在前面还有，没有引全',
      actual: '坚持群众自愿，坚持务求实效',
    },
    {
      name: 'goes on behind its passage',
      edits: field('[坚持因地制宜]，[坚持群众自愿]'),
      reason: '这个清单在后面还有，没有引全',
      actual: '坚持因地制宜，坚持群众自愿',
    },
    {
      name: 'of one item goes on behind its passage',
      edits: field('[坚持因地制宜]'),
      reason: '这个清单在后面还有，没有引全',
      actual: '坚持因地制宜',
    },
    {
      name: 'is not quoted, so that YAML takes it for its own',
      edits: replace('sectors/yuanze.mdx', FIELD, '[坚持因地制宜]‸，[坚持群众自愿]'),
      reason: '这里有不该出现的符号',
      actual: '    text: [坚持因地制宜]，[坚持群众自愿]',
    },
    {
      name: 'of one item is not quoted',
      edits: replace('sectors/yuanze.mdx', `text: ${FIELD}`, '‸text: [坚持因地制宜]'),
      reason: 'text 应当是文字，现在是列表',
    },
    {
      name: 'is not there',
      edits: replace('sectors/yuanze.mdx', `lists:\n  - level: local\n    clause: s1-2\n    text: ${FIELD}`, '‸lists: []'),
      reason: 'lists 至少要有 1 项',
    },
  ]);
});
