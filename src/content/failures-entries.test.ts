/** Every kind of error in the fields of an entry, except a quotation (failures.test.ts) or a list (failures-lists.test.ts). */
import { describe, expect, test } from 'vitest';
import { loaded, POLICY, replace, write } from '../../tests/support/content.ts';
import { type Failure, failures, where } from '../../tests/support/failures.ts';
import { errorsOf } from './load.ts';

const FUWUDIAN = 'terms/fuwudian.mdx';
const SANYOU = 'terms/sanyou.mdx';
const MUBIAO = 'principles/mubiao.mdx';
const CUN = 'sectors/cun.mdx';
const MODI = 'phases/modi.mdx';

describe('an entry', () => {
  const NO_FRONT = '开头没有用 --- 括起来的条目内容';
  const NAME = '文件名只能用小写字母、数字和连字符';
  const TERM = '---\nterm: 有人员\n---\n';
  failures([
    { name: 'has no front matter', edits: write(FUWUDIAN, '‸便民服务点\n'), reason: NO_FRONT },
    { name: 'has front matter without an end', edits: write(FUWUDIAN, '‸---\nterm: 便民服务点\n\n正文\n'), reason: NO_FRONT },
    { name: 'has nothing in it', edits: write(FUWUDIAN, ''), at: `${FUWUDIAN}:1:1`, reason: NO_FRONT },
    { name: 'has empty front matter', edits: write(FUWUDIAN, '---\n‸\n---\n'), reason: '缺少 term' },
    ...['Fuwu', '服务', 'fu_wu', 'fu wu', '-fuwu'].map(
      (name): Failure => ({
        name: `is called ${name}`,
        edits: write(`terms/${name}.mdx`, TERM),
        at: `terms/${name}.mdx:1:1`,
        reason: NAME,
      }),
    ),
    { name: 'is an .md file', edits: write('terms/youren.md', TERM), at: 'terms/youren.md:1:1', reason: '这里只放 .mdx 文件' },
    { name: 'lacks a field', edits: replace(MUBIAO, 'name: 目标\n', ''), at: `${MUBIAO}:2:1`, reason: '缺少 name' },
    {
      name: 'has a field nobody knows',
      edits: replace(MUBIAO, 'order: 1', '‸ordre: 1'),
      reason: '不认识的字段 ordre',
    },
    { name: 'has a field of the wrong type', edits: replace(MUBIAO, 'order: 1', 'order: ‸一'), reason: 'order 应当是数字，现在是文字' },
    {
      name: 'has a field of the wrong kind',
      edits: replace(MUBIAO, 'guiding', '‸指导'),
      reason: 'group 只能是 guiding、demand、principle 之一',
    },
    {
      name: 'has a field twice',
      edits: replace(MUBIAO, 'order: 1', 'order: 1\n‸order: 2'),
      reason: '同一个字段写了两次',
      actual: 'order: 2',
    },
    {
      name: 'lacks a closing quote',
      edits: replace(MUBIAO, 'name: 目标', 'name: ‸"目标'),
      reason: '缺少引号',
      actual: 'name: "目标',
    },
    {
      name: 'has words that begin with *',
      edits: replace(FUWUDIAN, 'term: 便民服务点', 'term: ‸*便民服务点*'),
      reason: '文字以特殊符号开头',
      actual: 'term: *便民服务点*',
    },
    {
      name: 'has a quotation without its clause',
      edits: replace(MUBIAO, 'clause: s1-1\n    text', '‸text'),
      reason: '缺少 clause',
    },
    {
      name: 'has a badly formed clause id',
      edits: replace(MUBIAO, 'clause: s1-1', 'clause: ‸一（一）'),
      reason: 'clause 应是条款代号，例如 s2-1 或 s2-1-p2',
    },
    { name: 'has an empty quotation', edits: replace(MUBIAO, 'text: 年底前', 'text: ‸"" # '), reason: 'text 不能是空的' },
    {
      name: 'has words where a quotation must be',
      edits: replace(MUBIAO, '- clause: s1-1\n    text: 年', '- ‸年'),
      reason: 'quotes 的第 1 项应当是若干“名称: 内容”，现在是文字',
    },
  ]);

  test('may have Windows line breaks', () => {
    const windows = loaded((files) => {
      for (const [path, text] of files) if (path.endsWith('.mdx')) files.set(path, String(text).replaceAll('\n', '\r\n'));
    });
    expect(windows.problems).toEqual([]);
  });

  // Notepad's “UTF-8 with BOM”: the editor sees --- on the first line and is told that it is not there.
  test('may have a BOM', () => {
    expect(loaded(replace(FUWUDIAN, '---\nterm', '\ufeff---\nterm')).problems).toEqual([]);
  });

  // Notepad's “ANSI”: quotations differ everywhere, terms are not found, and nothing says why.
  test('is said to be in another encoding', () => {
    const term = Uint8Array.from([
      ...new TextEncoder().encode('---\nterm: '),
      0xb9,
      0xd8,
      0xd3,
      0xda,
      ...new TextEncoder().encode('\n---\n'),
    ]);
    expect(loaded(write(FUWUDIAN, term)).problems).toMatchObject([
      { file: `content/${POLICY}/${FUWUDIAN}`, reason: expect.stringContaining('GB18030') },
    ]);
  });
});

describe('a sector', () => {
  const UNNAMED = '这段引文没有提到这类单位的名称';
  const TASK = '各村要在7月10日前报送方案。';
  failures([
    {
      name: 'has a task that does not name the unit',
      edits: replace(CUN, TASK, '‸社区要在7月20日前报送方案。'),
      reason: UNNAMED,
      actual: '社区要在7月20日前报送方案。',
    },
    {
      name: 'has a task and no names',
      edits: [replace(CUN, 'names: [各村, 村干部]\n', ''), replace(CUN, TASK, `‸${TASK}`)],
      reason: UNNAMED,
      actual: TASK,
    },
    {
      name: 'has a name that the text has not',
      edits: replace(CUN, '村干部]', '‸乡干部]'),
      reason: '全文里没有“乡干部”',
      actual: '乡干部',
    },
    ...['，', '、', '；'].map(
      (mark): Failure => ({
        name: `has names with ${mark} between them, which are one`,
        edits: replace(CUN, '[各村, 村干部]', `[各村‸${mark}村干部]`),
        reason: `“各村${mark}村干部”是一项，不是几项`,
        actual: `names: [各村${mark}村干部]`,
      }),
    ),
    {
      name: 'has names of which two are one',
      edits: replace(CUN, '[各村, 村干部]', '[社区, 各村‸，村干部]'),
      reason: '“各村，村干部”是一项，不是几项',
      actual: 'names: [社区, 各村，村干部]',
    },
    {
      name: 'has a name that is a number',
      edits: replace(CUN, '村干部]', '‸2021]'),
      reason: 'names 的第 2 项应当是文字，现在是数字',
    },
    {
      name: 'has the name of another',
      edits: replace('sectors/yuanze.mdx', 'name: 各项原则', 'name: ‸村'),
      reason: '村',
      actual: '村',
    },
  ]);
});

describe('a phase', () => {
  const OUTSIDE = '的文字不在本步骤的引文里';
  const parts: [string, string, string][] = [
    ['who', 'who: 各村', '社区'],
    ['what', 'what: 报送方案', '报送材料'],
    ['how', 'how: 采取走访、座谈等方式', '采取走访、问卷等方式'],
    ['when', 'when: 在7月10日前', '在7月20日前'],
  ];
  failures([
    ...parts.map(
      ([part, from, actual]): Failure => ({
        name: `has a ${part} that its step does not quote`,
        edits: replace(MODI, from, `${part}: ‸${actual}`),
        reason: `${part} ${OUTSIDE}`,
        actual,
      }),
    ),
    { name: 'has a step id twice', edits: replace(MODI, 'id: yijian', 'id: ‸fangan'), reason: '步骤代号 fangan 重复', actual: 'fangan' },
    ...['意见', 'YiJian', '2'].map(
      (id): Failure => ({
        name: `has the step id ${id}`,
        edits: replace(MODI, 'id: yijian', `id: ‸"${id}"`),
        reason: 'id 只用小写字母、数字和连字符',
      }),
    ),
  ]);
});

describe('a term', () => {
  const taken = (form: string) => `提法“${form}”已在 content/${POLICY}/${FUWUDIAN} 里`;
  failures([
    {
      name: 'is not in the text',
      edits: replace(FUWUDIAN, 'term: 便民服务点', 'term: ‸便民服务站'),
      reason: '全文里没有“便民服务站”',
      actual: '便民服务站',
    },
    {
      name: 'has a form that is not',
      edits: replace(SANYOU, '[有场所]', '[有场所, ‸有房屋]'),
      reason: '全文里没有“有房屋”',
      actual: '有房屋',
    },
    {
      name: 'is defined where it is not',
      edits: replace(SANYOU, 'clause: s1-1', 'clause: ‸s1-2'),
      reason: '引文不在一（二），而在 s1-1',
      actual: '“三有”就是有场所、有人员、有制度',
    },
    {
      name: 'stands in two files',
      edits: [replace(FUWUDIAN, '便民服务点\n---', '三有\n---'), replace(SANYOU, 'term: 三有', 'term: ‸三有')],
      reason: taken('三有'),
      actual: '三有',
    },
    {
      name: 'is a form of another',
      edits: [replace(FUWUDIAN, '便民服务点\n---', '有场所\n---'), replace(SANYOU, '[有场所]', '[‸有场所]')],
      reason: taken('有场所'),
      actual: '有场所',
    },
    {
      name: 'is its own form',
      edits: replace(FUWUDIAN, '便民服务点\n---', '便民服务点\nforms: [‸便民服务点]\n---'),
      reason: taken('便民服务点'),
      actual: '便民服务点',
    },
  ]);

  // The first wording is reported; the editor mends it, runs the check again and is told of the next.
  test('of which no wording is in the text has each of them reported', () => {
    const edit = replace(FUWUDIAN, '便民服务点\n---', '服务站\nforms: [服务处, 服务所]\n---');
    expect(errorsOf(loaded(edit).problems).map(where)).toEqual(
      ['2:7', '3:9', '3:14'].map((place) => `content/${POLICY}/${FUWUDIAN}:${place}`),
    );
  });
});
