/** Every kind of error in the emendations and gaps of policy.yaml. */
import { describe, expect, test } from 'vitest';
import { loaded, POLICY, replace, withoutEntries } from '../../tests/support/content.ts';
import { failures } from '../../tests/support/failures.ts';

const edit = (from: string, to: string) => replace('policy.yaml', from, to);

const record = (fields: Record<string, string>) =>
  edit(
    'gaps:\n',
    `  - ${Object.entries(fields)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n    ')}\ngaps:\n`,
  );
const misprint = (sic: string, corr: string) => record({ sic, corr, kind: 'misprint', certainty: 'certain', basis: '测试。' });

describe('an emendation', () => {
  const NOWHERE = '原文里没有这段文字，校勘无处落实';
  const OVERLAP = '两条校勘落在同一处，互相重叠';
  failures([
    {
      name: 'overlaps the one before',
      edits: misprint('委扯皮', '诿扯皮'),
      at: 'policy.yaml:23:5',
      reason: OVERLAP,
      actual: '委扯皮',
      expected: '推委',
    },
    {
      name: 'overlaps the one behind',
      edits: misprint('解决推委', '解决推诿'),
      at: 'policy.yaml:13:5',
      reason: OVERLAP,
      actual: '推委',
      expected: '解决推委',
    },
    { name: 'is made twice', edits: misprint('推委', '推诿'), at: 'policy.yaml:23:5', reason: OVERLAP, actual: '推委', expected: '推委' },
    { name: 'does not match', edits: edit('sic: 推委', 'sic: ‸推为'), reason: NOWHERE, actual: '推为' },
    {
      name: 'does not match in its line breaks',
      edits: edit('sic: "有制\\n\\n度"', 'sic: ‸"有制\\n度"'),
      reason: NOWHERE,
      actual: '有制〔换行〕度',
    },
    { name: 'matches twice', edits: misprint('‸方案', '方法'), reason: '这段文字在原文里出现 2 次', actual: '方案' },
    {
      name: 'has an `in` that does not match',
      edits: edit('in: 表格不好填的', 'in: ‸表格不好写的'),
      reason: NOWHERE,
      actual: '表格不好写的问题',
    },
    { name: 'has an `in` that matches twice', edits: edit('in: 表格不好填的问题', 'in: ‸问题'), reason: '出现 5 次', actual: '问题' },
    {
      name: 'has an `in` that does not hold sic',
      edits: edit('sic: 不好填', 'sic: ‸不好写'),
      reason: 'in 里没有 sic',
      actual: '不好写',
      expected: '表格不好填的问题',
    },
    {
      name: 'has an `in` that holds sic twice',
      edits: edit('in: 表格不好填的问题\n    sic: 不好填', 'in: 不好找、表格不好填\n    sic: ‸不好'),
      reason: 'sic 在 in 里出现 2 次',
      actual: '不好',
      expected: '不好找、表格不好填',
    },
    {
      name: 'has an `in` and no sic',
      edits: edit('- in: 表格不好填的问题\n    sic: 不好填', '- ‸in: 表格不好填的问题'),
      reason: '缺少 sic',
    },
    {
      name: 'is uncertain and has a corr',
      edits: edit('sic: 不好填', 'sic: 不好填\n    corr: ‸难填'),
      reason: '存疑之处保留原件文字，不写 corr',
      actual: '难填',
    },
    { name: 'changes nothing', edits: edit('corr: 推诿', 'corr: ‸推委'), reason: '校勘没有改动任何字', actual: '推委' },
    { name: 'has no corr', edits: edit('sic: 推委\n    corr: 推诿', 'sic: ‸推委'), reason: '校勘没有改动任何字', actual: '推委' },
    {
      name: 'joins and changes a letter',
      edits: edit('corr: 有制度', 'corr: ‸有秩度'),
      reason: '跨栏接排（join）只能去掉换行和空白，不能改字',
      actual: '有秩度',
      expected: '有制〔空行〕度',
    },
    {
      name: 'joins what is not broken',
      edits: edit('sic: "有制\\n\\n度"\n    corr: 有制度', 'sic: 摸底阶段\n    corr: ‸摸底'),
      reason: '跨栏接排（join）只能去掉换行和空白',
      actual: '摸底',
      expected: '摸底阶段',
    },
    {
      name: 'mends a misprint over a line break',
      edits: misprint('‸"等问题。\\n\\n各村和"', '等问题。各村和'),
      reason: '改正排印错误（misprint）不能跨行',
      actual: '等问题。〔空行〕各村和',
    },
    {
      name: 'mends a misprint by a line break',
      edits: edit('corr: 推诿', 'corr: ‸"推\\n诿"'),
      reason: '不能',
      actual: '推〔换行〕诿',
    },
  ]);

  // Notes that point to the clause would each be wrong as well, and honestly so; the fixture's are left out here.
  test('that changes the number of a clause is told as a changed address', () => {
    const { problems } = loaded(withoutEntries, misprint('(一)目标', '(三)目标'));
    const errors = problems.filter(({ hint }) => !hint);
    expect(errors.map(({ file, reason }) => [file, reason])).toEqual([[`content/${POLICY}/anchors.json`, '条款地址 s1-1 变成了 s1-3']]);
  });
});

describe('a gap', () => {
  const sic = (text: string) => edit('sic: (下转第二版)', `sic: ${text}`);
  failures([
    { name: 'does not match', edits: sic('‸(下转第三版)'), reason: '原文里没有这段文字', actual: '(下转第三版)' },
    { name: 'is written in full width', edits: sic('‸（下转第二版）'), reason: '原文里没有这段文字', actual: '（下转第二版）' },
    { name: 'matches twice', edits: sic('‸报送方案'), reason: '出现 2 次', actual: '报送方案' },
    { name: 'is empty', edits: sic('‸""'), reason: 'sic 不能是空的' },
    {
      name: 'overlaps an emendation',
      edits: edit('- sic: (下转第二版)', '- ‸sic: 推委'),
      reason: '两条校勘落在同一处',
      actual: '推委',
      expected: '推委',
    },
    {
      name: 'swallows a paragraph',
      edits: [withoutEntries, sic('‸"1.场所要临街、好找。\\n\\n2.人员由村干部轮流值班。(下转第二版)"')],
      reason: '缺失的注记跨了行',
      actual: '1.场所要临街、好找。〔空行〕2.人员由村干部轮流值班。(下转第二版)',
    },
  ]);
});
