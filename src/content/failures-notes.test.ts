/** Every kind of error in an editors' note, line and column counted in the file; for wrong quotations see failures.test.ts. */
import { describe, expect, test } from 'vitest';
import { type Edit, loaded, replace } from '../../tests/support/content.ts';
import { type Failure, failures } from '../../tests/support/failures.ts';
import { errorsOf } from './load.ts';

/** A note of several paragraphs, the last of them this one. */
const note = (text: string) => replace('terms/fuwudian.mdx', '本文没有一句话说明什么是便民服务点。', `第一段。\n\n第二段，\n${text}`);

const SYNTAX = 'MDX 写法有误：标签没有成对，或有单独的 < 或 {';

describe('the MDX of a note', () => {
  failures([
    {
      name: 'has a <Quote> that is not closed',
      edits: note('甲‸<Quote clause="s1-2">坚持因地制宜。\n\n第三段。'),
      reason: SYNTAX,
      actual: '甲<Quote clause="s1-2">坚持因地制宜。',
    },
    {
      name: 'has a <Quote> over paragraphs that is not closed',
      edits: note('\n‸<Quote clause="s1-2">\n坚持因地制宜。\n\n第三段。'),
      reason: SYNTAX,
      actual: '<Quote clause="s1-2">',
    },
    {
      name: 'has a <Quote> that is closed outside of what it stands in',
      edits: note('**甲‸<Quote clause="s1-2">坚持**因地制宜</Quote>'),
      reason: SYNTAX,
      actual: '**甲<Quote clause="s1-2">坚持**因地制宜</Quote>',
    },
    {
      name: 'has a </Quote> that was not opened',
      edits: note('坚持因地制宜‸</Quote>。'),
      reason: SYNTAX,
      actual: '坚持因地制宜</Quote>。',
    },
    { name: 'has a lone <', edits: note('少于‸<十个，\n第三行。'), reason: SYNTAX, actual: '少于<十个，' },
    { name: 'has a lone {', edits: note('甲‸{乙，\n第三行，\n第四行。'), reason: SYNTAX, actual: '甲{乙，' },
    {
      name: 'has a line that begins with a lone {',
      edits: note('\n‸{乙，\n第三行。\n\n第四段。\n\n第五段。'),
      reason: SYNTAX,
      actual: '{乙，',
    },
    {
      name: 'has an attribute in Chinese quotation marks',
      edits: note('<Quote clause=‸“s1-2”>坚持因地制宜</Quote>'),
      reason: 'MDX 写法有误',
      actual: '<Quote clause=“s1-2”>坚持因地制宜</Quote>',
    },
    {
      name: 'has an attribute without quotation marks',
      edits: note('<Quote clause=‸s1-2>坚持因地制宜</Quote>'),
      reason: 'MDX 写法有误',
      actual: '<Quote clause=s1-2>坚持因地制宜</Quote>',
    },
    { name: 'has an HTML comment', edits: note('甲‸<!-- 待核 -->'), reason: SYNTAX, actual: '甲<!-- 待核 -->' },
  ]);
});

describe('a BOM and Windows line ends', () => {
  const windows: Edit = (files) => {
    for (const [path, text] of files)
      if (/\.(mdx|ya?ml|json)$/.test(path)) files.set(path, `\ufeff${String(text).replaceAll('\n', '\r\n')}`);
  };

  test('are as if they were not there', () => {
    expect(loaded(windows)).toEqual(loaded());
  });

  failures([
    { name: 'do not move the place in a note', edits: [note('甲\n\n乙‸[^1]\n\n[^1]: 丙'), windows], reason: '脚注' },
    {
      name: 'do not move the place in a field',
      edits: [replace('terms/fuwudian.mdx', 'term: ', 'term: ‸某'), windows],
      reason: '“某便民服务点”',
      actual: '某便民服务点',
    },
  ]);
});

const NO_PROGRAM = '说明里不能写程序（import、export 或花括号）';

describe('a note may not hold', () => {
  failures([
    { name: 'an import', edits: note("\n‸import fs from 'node:fs'\n"), reason: NO_PROGRAM },
    { name: 'an export', edits: note('\n‸export const one = 1\n'), reason: NO_PROGRAM },
    { name: 'an expression', edits: note('共‸{1 + 1}项'), reason: NO_PROGRAM },
    { name: 'an expression on a line of its own', edits: note('\n‸{1 + 1}\n'), reason: NO_PROGRAM },
    { name: 'a comment in braces', edits: note('\n‸{/* 待核 */}\n'), reason: NO_PROGRAM },
    {
      name: 'a program in an attribute',
      edits: note('‸<Quote clause="s1-2" {...process.exit()}>坚持因地制宜</Quote>'),
      reason: '<Quote> 只能写 clause',
    },
    {
      name: 'an attribute that would show other words',
      edits: note('‸<Quote clause="s1-2" text="坚持便民">坚持因地制宜</Quote>'),
      reason: '<Quote> 只能写 clause',
    },
    {
      name: 'a clause twice, of which Astro would take the last',
      edits: note('‸<Quote clause="s1-2" clause="s1-1">坚持因地制宜</Quote>'),
      reason: '<Quote> 只能写 clause',
    },
    { name: '<script>', edits: note('\n‸<script>alert(1)</script>\n'), reason: '说明里不能用 <script>' },
    { name: '<img>', edits: note('‸<img src="a.png" />'), reason: '说明里不能用 <img>' },
    { name: '<br>', edits: note('甲‸<br />乙'), reason: '说明里不能用 <br>' },
    { name: '<style>', edits: note('\n‸<style>.red</style>\n'), reason: '说明里不能用 <style>' },
    { name: 'an empty tag', edits: note('\n‸<>甲</>\n'), reason: '说明里不能用 <>' },
    { name: 'an unknown component', edits: note('见‸<Clauses id="s1-2" />'), reason: '说明里不能用 <Clauses>' },
    { name: 'a component in small letters', edits: note('见‸<quote clause="s1-2">坚持因地制宜</quote>'), reason: '说明里不能用 <quote>' },
    { name: 'an image', edits: note('见‸![图](a.png)'), reason: '说明里不能放图片' },
    { name: 'an image by reference', edits: note('见‸![图][a]\n\n[a]: https://www.example.gov.cn/a.png'), reason: '说明里不能放图片' },
    ...['javascript:alert(1)', 'JavaScript:alert(1)', '&#106;avascript:alert(1)', 'data:text/html,甲', 'vbscript:甲', 'file:///C:/甲'].map(
      (url): Failure => ({ name: `a link to ${url}`, edits: note(`见‸[这里](${url})`), reason: '链接地址不能用' }),
    ),
    {
      name: 'a link by reference to javascript:',
      edits: note('见[这里][a]\n\n‸[a]: javascript:alert(1)'),
      reason: '链接地址不能用 javascript:',
    },
    ...['http://', '//10.1.2.3/x', '#100%'].map(
      (url): Failure => ({ name: `a link to ${url}, which is no address`, edits: note(`见‸[这里](${url})`), reason: '链接地址' }),
    ),
    {
      name: 'a heading',
      edits: note('\n‸# 大标题\n'),
      reason: '标题',
    },
    { name: 'a heading by the line below it', edits: note('\n‸大标题\n---\n'), reason: '下一行是 --- 或 ===' },
    {
      name: 'a quotation that nobody proves',
      edits: note('\n‸> 坚持因地制宜\n'),
      reason: '引文',
    },
    {
      name: 'a footnote',
      edits: note('甲‸[^1]\n\n[^1]: 乙'),
      reason: '脚注',
    },
  ]);

  test.each([
    '[站外](https://www.example.gov.cn/) [站外](http://10.1.2.3/) [信](mailto:a@example.gov.cn)',
    '[站内](../sanyou/) [页内](#a) https://www.example.gov.cn/',
    '**重** *点* ~~删~~\n\n- 甲\n- 乙\n\n1. 甲\n2. 乙',
    '| 甲 | 乙 |\n| -- | -- |\n| <Quote clause="s1-2">坚持因地制宜</Quote> | 丁 |',
    '甲 &lt; 乙，&#123;丙&#125;，3 < 4，]]>，"，&，`a`',
    '\n<Quote clause="s1-2">\n坚持因地制宜，\n坚持群众自愿\n</Quote>',
    '<Quote clause="s1-1">“三有”就是有场所、有人员、有制度</Quote>',
  ])('but may hold %j', (text) => {
    expect(errorsOf(loaded(note(text)).problems)).toEqual([]);
  });
});

describe('what is typed in a note and would not be shown', () => {
  failures([
    { name: 'a footnote without a reference', edits: note('\n‸[^1]: 这是脚注。\n'), reason: '[^1]: 这一行成了脚注，不会显示出来' },
    { name: 'words before a colon in brackets', edits: note('\n‸[注]: 另行通知。\n'), reason: '[注]: 这一行成了链接的地址' },
    {
      name: 'the second of two addresses of one name',
      edits: note('\n[甲][a]\n\n[a]: https://a.gov.cn/\n‸[a]: https://b.gov.cn/\n'),
      reason: '[a]: 这一行成了链接的地址',
    },
    { name: 'the title of a link', edits: note('‸[甲](https://a.gov.cn/ "乙")'), reason: '引号里的字不显示：乙' },
    { name: 'words in brackets behind brackets', edits: note('国发‸[2014](3号)文'), reason: '链接地址写法不对：3号' },
    { name: 'the numbers of a list', edits: note('\n1. 甲\n‸3. 乙\n'), reason: '编号 3. 会显示成 2.' },
    { name: 'a number with a nought', edits: note('\n‸01. 甲\n'), reason: '编号 01. 会显示成 1.' },
    { name: 'a number with a bracket', edits: note('\n‸1) 甲\n'), reason: '编号 1) 会显示成 1.' },
    { name: 'a year', edits: note('\n‸2014. 年份开头\n'), reason: '行首的 2014. 成了列表的编号' },
    { name: 'the box of a task', edits: note('\n‸- [ ] 待办\n'), reason: '待办的方框' },
    { name: 'a fence', edits: note('\n‸~~~\n甲\n'), reason: '代码块' },
    { name: 'a line to write on', edits: note('\n‸________\n'), reason: '“________”不会显示出来' },
    {
      name: 'a cell beyond the head of its table',
      edits: note('\n| 甲 | 乙 |\n| -- | -- |\n| 丙 | 丁 ‸| 戊 |\n'),
      reason: '比表头多出一栏',
    },
    { name: 'a line below a table', edits: note('\n| 甲 |\n| -- |\n| 乙 |\n‸丙\n'), reason: '成了表格的一行' },
    { name: 'one of two backslashes', edits: note('见‸\\\\10.1.2.3\\共享'), reason: '\\\\ 只会显示成 \\' },
    { name: 'stars between Chinese characters', edits: note('长‸*宽*高'), reason: '汉字之间的 *' },
    { name: 'three stars', edits: note('‸***甲***'), reason: '三个星号' },
    { name: 'two stars that belong to nothing', edits: note('（‸*注）甲，姓名*、乙'), reason: '括号、引号不成对' },
    {
      name: 'words that are the address of others',
      edits: note('甲[注]乙\n\n‸[注]: 另行通知。\n'),
      reason: '链接地址写法不对：另行通知。',
    },
    { name: 'four stars', edits: note('甲‸****乙****'), reason: '四个星号' },
  ]);

  test.each([
    '3. 丙\n4. 丁',
    '- 甲\n\n  乙\n- 丙\n\n* * *\n\n+ 丁',
    '2014\\. 年份开头，\\*，`\\\\10.1.2.3\\共享`，C:\\数据',
    '[甲][a]，[a]，[a][]\n\n[a]: https://a.gov.cn/',
    '| 甲 | 乙 |\n| :-- | --: |\n| a\\|b | `c\\|d` |\n| 丙 |',
  ])('but may hold %j', (text) => {
    expect(loaded(note(`\n${text}\n`)).problems).toEqual([]);
  });
});

describe('a <Quote>', () => {
  const FORMATTED = '<Quote> 里只能有原文的文字';
  failures([
    { name: 'names no clause', edits: note('‸<Quote>坚持因地制宜</Quote>'), reason: '<Quote> 没有写明条款' },
    { name: 'names an empty clause', edits: note('‸<Quote clause="">坚持因地制宜</Quote>'), reason: '<Quote> 没有写明条款' },
    { name: 'computes its clause', edits: note('‸<Quote clause={"s1-2"}>坚持因地制宜</Quote>'), reason: '<Quote> 没有写明条款' },
    {
      name: 'names a badly formed clause',
      edits: note('‸<Quote clause="一（二）">坚持因地制宜</Quote>'),
      reason: '没有代号为 一（二） 的条款',
      actual: '一（二）',
    },
    { name: 'has no words', edits: note('‸<Quote clause="s1-2"></Quote>'), reason: '引文是空的' },
    { name: 'is closed at once', edits: note('‸<Quote clause="s1-2" />'), reason: '引文是空的' },
    { name: 'has bold words', edits: note('‸<Quote clause="s1-2">坚持**因地制宜**</Quote>'), reason: FORMATTED },
    { name: 'has a link', edits: note('‸<Quote clause="s1-2">坚持[因地制宜](https://www.example.gov.cn/)</Quote>'), reason: FORMATTED },
    { name: 'has code', edits: note('‸<Quote clause="s1-2">坚持`因地制宜`</Quote>'), reason: FORMATTED },
    { name: 'has a <Clause>', edits: note('‸<Quote clause="s1-2">坚持<Clause id="s1-2" />因地制宜</Quote>'), reason: FORMATTED },
    {
      name: 'is wrong on its second line',
      edits: note('甲\n\n‸<Quote clause="s1-2">\n坚持因地制宜，\n支持群众自愿\n</Quote>'),
      reason: '引文与一（二）不符，第 8 个字起不同',
      actual: '坚持因地制宜，【支】持群众自愿',
      expected: '坚持因地制宜，【坚】持群众自愿',
    },
    {
      name: 'is wrong in a list',
      edits: note('\n- 甲\n- ‸<Quote clause="s1-2">支持因地制宜</Quote>'),
      reason: '第 1 个字起不同',
      actual: '【支】持因地制宜',
      expected: '【坚】持因地制宜',
    },
    {
      name: 'is wrong in a table',
      edits: note('\n| 甲 | 乙 |\n| -- | -- |\n| 丙 | ‸<Quote clause="s1-2">支持因地制宜</Quote> |'),
      reason: '第 1 个字起不同',
      actual: '【支】持因地制宜',
      expected: '【坚】持因地制宜',
    },
  ]);
});

describe('a <Clause>', () => {
  failures([
    { name: 'names no clause', edits: note('见‸<Clause />'), reason: '<Clause> 没有写明条款' },
    { name: 'says clause for id', edits: note('见‸<Clause clause="s1-2" />'), reason: '<Clause> 没有写明条款' },
    { name: 'names a clause that is not there', edits: note('见‸<Clause id="s9" />'), reason: '没有代号为 s9 的条款', actual: 's9' },
    { name: 'names a badly formed clause', edits: note('见‸<Clause id="三" />'), reason: '没有代号为 三 的条款', actual: '三' },
    {
      name: 'has words, which nobody would see',
      edits: note('见‸<Clause id="s1-2">原则一条</Clause>'),
      reason: '<Clause> 里不能有文字',
    },
  ]);
});
