/** Every kind of error in the YAML of policy.yaml and in its fields; for emendations see failures-emendations.test.ts. */
import { describe, expect, test } from 'vitest';
import { loaded, POLICY, remove, replace, SOURCE, source, write } from '../../tests/support/content.ts';
import { type Failure, failures } from '../../tests/support/failures.ts';

const edit = (from: string, to: string) => replace('policy.yaml', from, to);

describe('the YAML of policy.yaml', () => {
  failures([
    { name: 'is missing', edits: remove('policy.yaml'), at: 'policy.yaml', what: '没有 policy.yaml' },
    {
      name: 'is indented by a character too few',
      edits: edit('    corr: 推诿', '‸   corr: 推诿'),
      what: '缩进不对',
      here: '   corr: 推诿',
    },
    {
      name: 'has a character that turns the text',
      edits: edit('form: 测试用的文件', 'form: 测试‸\u202e用的文件'),
      what: '控制字符 U+202E',
      here: '  form: 测试\u202e用的文件',
    },
    {
      name: 'has a control character by its number',
      edits: edit('form: 测试用的文件', 'form: ‸"测试\\0用的文件"'),
      what: '控制字符 U+0000',
      here: '  form: "测试\\0用的文件"',
    },
    {
      name: 'is indented where it must not be',
      edits: edit('issuer: ', '  ‸issuer: '),
      what: '缩进不对',
      here: '  issuer: 青石镇人民政府',
    },
    {
      name: 'is indented with a tab',
      edits: edit('  form: ', '‸\tform: '),
      what: '缩进用了制表符（Tab）',
      here: '\tform: 测试用的文件',
    },
    {
      name: 'is indented with a tab in a list',
      edits: edit('    corr: 推诿', '‸\tcorr: 推诿'),
      what: '缩进用了制表符（Tab）',
      here: '\tcorr: 推诿',
    },
    {
      name: 'lacks a closing double quote',
      edits: edit('sic: "有制\\n\\n度"', 'sic: ‸"有制\\n\\n度'),
      what: '缺少引号',
      here: '  - sic: "有制\\n\\n度',
    },
    {
      name: 'lacks a closing single quote',
      edits: edit('form: 测试用的文件', "form: ‸'测试用的文件"),
      what: '缺少引号',
      here: "  form: '测试用的文件",
    },
    {
      name: 'has words behind a closing quote',
      edits: edit('form: 测试用的文件', 'form: "测试"‸用的文件'),
      what: '这里有不该出现的符号',
      here: '  form: "测试"用的文件',
    },
    {
      name: 'has a field twice',
      edits: edit('date: 2021-06-15', '‸issuer: 青石镇\ndate: 2021-06-15'),
      what: '同一个字段写了两次',
      here: 'issuer: 青石镇',
    },
    {
      name: 'lacks a closing bracket',
      edits: edit('form: 测试用的文件', 'form: ‸[测试用的文件'),
      what: '缺少',
      here: '  form: [测试用的文件',
    },
    {
      name: 'lacks a closing brace',
      edits: edit('form: 测试用的文件', 'form: ‸{测试: 文件'),
      what: '缺少',
      here: '  form: {测试: 文件',
    },
    {
      name: 'lacks a colon',
      edits: edit('issuer: 青石镇', '‸issuer 青石镇'),
      what: '字段名跨了行，多半是漏了冒号或引号',
      here: 'issuer 青石镇人民政府',
    },
    {
      name: 'has a full-width colon',
      edits: edit('issuer: 青石镇', '‸issuer：青石镇'),
      what: '字段名跨了行，多半是漏了冒号或引号',
      here: 'issuer：青石镇人民政府',
    },
    {
      name: 'has a colon in words without quotes',
      edits: edit('form: 测试用的文件', 'form: ‸测试: 用的文件'),
      what: '冒号或缩进不对',
      here: '  form: 测试: 用的文件',
    },
    {
      name: 'has words that begin with @',
      edits: edit('form: 测试用的文件', 'form: ‸@测试'),
      what: '文字以特殊符号开头，请用引号括起来',
      here: '  form: @测试',
    },
    {
      name: 'has words that begin with *',
      edits: edit('form: 测试用的文件', 'form: ‸*测试*'),
      what: '文字以特殊符号开头',
      here: '  form: *测试*',
    },
    {
      name: 'has a word that begins with !',
      edits: edit('form: 测试用的文件', 'form: ‸!A 测试'),
      what: '文字以特殊符号开头',
      here: '  form: !A 测试',
    },
  ]);

  test('may have a BOM and Windows line breaks', () => {
    const windows = loaded((files) => {
      const path = `${POLICY}/policy.yaml`;
      files.set(path, `\ufeff${String(files.get(path)).replaceAll('\n', '\r\n')}`);
    });
    expect(windows.problems).toEqual([]);
  });

  // Windows editors save in GB 18030; every Chinese word of the file is then something else, and no message says why.
  test('is said to be in another encoding', () => {
    const title = Uint8Array.from([...new TextEncoder().encode('title: '), 0xb9, 0xd8, 0xd3, 0xda, 0x0a]);
    expect(loaded(write('policy.yaml', title)).problems).toMatchObject([{ file: `content/${POLICY}/policy.yaml`, what: /GB18030/ }]);
  });
});

describe('a field of policy.yaml', () => {
  failures([
    {
      name: 'is not known',
      edits: edit('date: ', '‸author: 某人\ndate: '),
      what: '不认识的字段 author',
    },
    {
      name: 'is not known, in a list',
      edits: edit('    basis: 形近而误。', '    basis: 形近而误。\n    ‸bases: 形近而误。'),
      what: '不认识的字段 bases',
    },
    { name: 'is missing', edits: edit('issuer: 青石镇人民政府\n', ''), at: 'policy.yaml:1:1', what: '缺少 issuer' },
    { name: 'is missing in a list', edits: edit('  - sic: 推委\n    corr', '  - ‸corr'), what: '缺少 sic' },
    { name: 'is a list', edits: edit('issuer: 青石镇人民政府', '‸issuer: [青石镇人民政府]'), what: 'issuer 应当是文字，现在是列表' },
    { name: 'is a number', edits: edit('issuer: 青石镇人民政府', 'issuer: ‸2021'), what: 'issuer 应当是文字，现在是数字' },
    { name: 'is nothing', edits: edit('issuer: 青石镇人民政府', 'issuer:‸'), what: 'issuer 应当是文字，现在是空的' },
    { name: 'is white space', edits: edit('issuer: 青石镇人民政府', 'issuer: ‸"  "'), what: 'issuer 不能是空的' },
    {
      name: 'is one record where there must be a list of them',
      edits: edit('gaps:\n  - sic: (下转第二版)\n    note', '‸gaps:\n  sic: (下转第二版)\n  note'),
      what: 'gaps 应当是列表（每项前写 -）',
    },
    { name: 'is text where there must be fields', edits: edit('\n  form: 测试用的文件', ' ‸测试用的文件'), what: 'provenance 应当是若干' },
    { name: 'is none of the kinds', edits: edit('kind: join', 'kind: ‸joint'), what: 'kind 只能是 join、misprint 之一' },
    { name: 'is none of the degrees', edits: edit(': uncertain', ': ‸存疑'), what: 'certainty 只能是 certain、probable、uncertain 之一' },
    { name: 'is a hash in capitals', edits: edit('sha256: ', 'sha256: ‸A'), what: 'sha256 应是 64 位十六进制小写字母和数字' },
    ...['2021年6月15日', '2021-6-15', '2021/06/15'].map(
      (date): Failure => ({
        name: `is a date written ${date}`,
        edits: edit('2021-06-15', `‸${date}`),
        what: 'date 应写作 2014-03-09 的样子',
      }),
    ),
    {
      name: 'is another date than that of the text',
      edits: edit('2021-06-15', '‸2021-06-16'),
      what: 'date 与文件所署日期不符',
      here: '2021-06-16',
      there: '（2021年6月15日）',
    },
    {
      name: 'is a day that no calendar has, where the text has no date',
      edits: [source(SOURCE.replace('(2021年6月15日)\n\n', '')), edit('2021-06-15', '‸2021-13-45')],
      what: 'date 应写作 2014-03-09 的样子',
    },
    {
      name: 'is a title that the text has not',
      edits: edit('title: 关于', 'title: ‸有关'),
      what: '原文里没有单独成行的标题“有关做好便民服务点建设的通知”',
      here: '有关做好便民服务点建设的通知',
    },
    {
      name: 'is a title with marks that the text has not',
      edits: edit('title: 关于做好便民服务点建设的通知', 'title: ‸《关于做好便民服务点建设的通知》'),
      what: '原文里没有单独成行的标题',
      here: '《关于做好便民服务点建设的通知》',
    },
  ]);

  test('is asked for by name when the whole file is empty', () => {
    const { problems } = loaded(write('policy.yaml', ''));
    expect(problems.map(({ what, place }) => [what, place])).toEqual(
      ['title', 'issuer', 'date', 'sha256'].map((name) => [`缺少 ${name}`, { line: 1, column: 1 }]),
    );
  });

  // The message begins with the name of the field; the file as a whole has none.
  test.each(['只有一句话\n', '- 一\n- 二\n'])('is not what %j is made of', (text) => {
    const { problems } = loaded(write('policy.yaml', text));
    expect(problems).toMatchObject([{ place: { line: 1, column: 1 } }]);
    expect(problems[0]?.what).not.toMatch(/^\s/);
  });
});
