/** Every kind of error in the YAML of policy.yaml and in its fields; for emendations see failures-emendations.test.ts. */
import { describe, expect, test } from 'vitest';
import { loaded, otherSource, POLICY, remove, replace, SOURCE, write } from '../../tests/support/content.ts';
import { type Failure, failures } from '../../tests/support/failures.ts';

const edit = (from: string, to: string) => replace('policy.yaml', from, to);

describe('the YAML of policy.yaml', () => {
  failures([
    { name: 'is missing', edits: remove('policy.yaml'), at: 'policy.yaml:1:1', reason: '没有 policy.yaml' },
    {
      name: 'is indented by a character too few',
      edits: edit('    corr: 推诿', '‸   corr: 推诿'),
      reason: '缩进不对',
      actual: '   corr: 推诿',
    },
    {
      name: 'has a character that turns the text',
      edits: edit('form: 测试用的文件', 'form: 测试‸\u202e用的文件'),
      reason: '控制字符 U+202E',
      actual: '  form: 测试\u202e用的文件',
    },
    {
      name: 'has a control character by its number',
      edits: edit('form: 测试用的文件', 'form: ‸"测试\\0用的文件"'),
      reason: '控制字符 U+0000',
      actual: '  form: "测试\\0用的文件"',
    },
    {
      name: 'is indented where it must not be',
      edits: edit('issuer: ', '  ‸issuer: '),
      reason: '缩进不对',
      actual: '  issuer: 青石镇人民政府',
    },
    {
      name: 'is indented with a tab',
      edits: edit('  form: ', '‸\tform: '),
      reason: '缩进用了制表符（Tab）',
      actual: '\tform: 测试用的文件',
    },
    {
      name: 'is indented with a tab in a list',
      edits: edit('    corr: 推诿', '‸\tcorr: 推诿'),
      reason: '缩进用了制表符（Tab）',
      actual: '\tcorr: 推诿',
    },
    {
      name: 'lacks a closing double quote',
      edits: edit('sic: "有制\\n\\n度"', 'sic: ‸"有制\\n\\n度'),
      reason: '缺少引号',
      actual: '  - sic: "有制\\n\\n度',
    },
    {
      name: 'lacks a closing single quote',
      edits: edit('form: 测试用的文件', "form: ‸'测试用的文件"),
      reason: '缺少引号',
      actual: "  form: '测试用的文件",
    },
    {
      name: 'has words behind a closing quote',
      edits: edit('form: 测试用的文件', 'form: "测试"‸用的文件'),
      reason: '这里有不该出现的符号',
      actual: '  form: "测试"用的文件',
    },
    {
      name: 'has a field twice',
      edits: edit('date: 2021-06-15', '‸issuer: 青石镇\ndate: 2021-06-15'),
      reason: '同一个字段写了两次',
      actual: 'issuer: 青石镇',
    },
    {
      name: 'lacks a closing bracket',
      edits: edit('form: 测试用的文件', 'form: ‸[测试用的文件'),
      reason: '缺少',
      actual: '  form: [测试用的文件',
    },
    {
      name: 'lacks a closing brace',
      edits: edit('form: 测试用的文件', 'form: ‸{测试: 文件'),
      reason: '缺少',
      actual: '  form: {测试: 文件',
    },
    {
      name: 'lacks a colon',
      edits: edit('issuer: 青石镇', '‸issuer 青石镇'),
      reason: '字段名跨了行，多半是漏了冒号或引号',
      actual: 'issuer 青石镇人民政府',
    },
    {
      name: 'has a full-width colon',
      edits: edit('issuer: 青石镇', '‸issuer：青石镇'),
      reason: '字段名跨了行，多半是漏了冒号或引号',
      actual: 'issuer：青石镇人民政府',
    },
    {
      name: 'has a colon in words without quotes',
      edits: edit('form: 测试用的文件', 'form: ‸测试: 用的文件'),
      reason: '冒号或缩进不对',
      actual: '  form: 测试: 用的文件',
    },
    {
      name: 'has words that begin with @',
      edits: edit('form: 测试用的文件', 'form: ‸@测试'),
      reason: '文字以特殊符号开头，请用引号括起来',
      actual: '  form: @测试',
    },
    {
      name: 'has words that begin with *',
      edits: edit('form: 测试用的文件', 'form: ‸*测试*'),
      reason: '文字以特殊符号开头',
      actual: '  form: *测试*',
    },
    {
      name: 'has a word that begins with !',
      edits: edit('form: 测试用的文件', 'form: ‸!A 测试'),
      reason: '文字以特殊符号开头',
      actual: '  form: !A 测试',
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
    expect(loaded(write('policy.yaml', title)).problems).toMatchObject([{ file: `content/${POLICY}/policy.yaml`, reason: /GB18030/ }]);
  });
});

describe('YAML that would be read otherwise than it is meant', () => {
  const form = (value: string) => edit('  form: 测试用的文件', value);
  const COLON = '字段名后面要用半角冒号，冒号后面空一格';
  const CUT = '# 起的文字读不到，被当作了注释';
  failures([
    {
      name: 'has a # behind a space',
      edits: form('  form: 测试（一） ‸# 5 号楼'),
      reason: CUT,
      actual: '  form: 测试（一） # 5 号楼',
    },
    { name: 'has a # behind a tab', edits: form('  form: 测试\t‸# 5 号楼'), reason: CUT, actual: '  form: 测试\t# 5 号楼' },
    { name: 'has a # at once', edits: form('  form: ‸#5 号楼'), reason: 'form 应当是文字，现在是空的' },
    {
      name: 'has a full-width colon below a value, which goes on',
      edits: form('  form: 测试\n    rights‸：公开'),
      reason: COLON,
      actual: '    rights：公开',
    },
    {
      name: 'has no space behind a colon below a value',
      edits: form('  form: 测试\n    rights‸:公开'),
      reason: COLON,
      actual: '    rights:公开',
    },
    {
      name: 'has a full-width space behind a colon',
      edits: edit('title: 关于', '‸title:\u3000关于'),
      reason: `多半是漏了冒号或引号（${COLON}）`,
      actual: 'title:\u3000关于做好便民服务点建设的通知',
    },
    {
      name: 'has a full-width colon in braces',
      edits: edit('provenance:\n  form: 测试用的文件', 'provenance: {form‸：测试}'),
      reason: COLON,
      actual: 'provenance: {form：测试}',
    },
    {
      name: 'has a full-width comma in braces',
      edits: edit('provenance:\n  form: 测试用的文件', 'provenance: {form: 测试‸，rights: 公开}'),
      reason: '半角逗号',
      actual: 'provenance: {form: 测试，rights: 公开}',
    },
    {
      name: 'has a name behind a full-width space',
      edits: edit('issuer: 青石镇人民政府', '‸\u3000issuer: 青石镇人民政府'),
      reason: '全角空格',
      actual: '\u3000issuer: 青石镇人民政府',
    },
    { name: 'has a text on two lines', edits: form('  form: 测试用的\n    ‸文件'), reason: '会多出一个空格', actual: '    文件' },
    { name: 'has a quoted text on two lines', edits: form('  form: "测试用的\n    ‸文件"'), reason: '会多出一个空格', actual: '    文件"' },
    { name: 'has a folded text', edits: form('  form: >\n    测试用的\n    ‸文件'), reason: '会多出一个空格', actual: '    文件' },
    {
      name: 'has a dash without a space',
      edits: edit('  - sic: (下转第二版)', '  ‸-sic: (下转第二版)'),
      reason: '- 后面要空一格',
      actual: '  -sic: (下转第二版)',
    },
    { name: 'has a backslash in double quotes', edits: form('  form: "C:‸\\数据"'), reason: '反斜杠', actual: '  form: "C:\\数据"' },
  ]);

  test.each([
    '  form: 测试（一）  # 5 号楼',
    '  form: "测试（一）" # 5 号楼',
    '  form: 测试#5，（甲：乙）、https://a.gov.cn/ 12:30 2014-03 1_000',
    '  form: |-\n    测试用的\n    文件',
    '  form: "two\n    words"',
    '  form: "测试用的\\\n    文件"',
    '  form: >\n    测试用的文件\n\n',
  ])('but may be %j', (value) => {
    expect(loaded(form(value)).problems).toEqual([]);
  });
});

describe('a field of policy.yaml', () => {
  failures([
    {
      name: 'is not known',
      edits: edit('date: ', '‸author: 某人\ndate: '),
      reason: '不认识的字段 author',
    },
    {
      name: 'is not known, in a list',
      edits: edit('    basis: 形近而误。', '    basis: 形近而误。\n    ‸bases: 形近而误。'),
      reason: '不认识的字段 bases',
    },
    { name: 'is missing', edits: edit('issuer: 青石镇人民政府\n', ''), at: 'policy.yaml:1:1', reason: '缺少 issuer' },
    { name: 'is missing in a list', edits: edit('  - sic: 推委\n    corr', '  - ‸corr'), reason: '缺少 sic' },
    { name: 'is a list', edits: edit('issuer: 青石镇人民政府', '‸issuer: [青石镇人民政府]'), reason: 'issuer 应当是文字，现在是列表' },
    { name: 'is a number', edits: edit('issuer: 青石镇人民政府', 'issuer: ‸2021'), reason: 'issuer 应当是文字，现在是数字' },
    { name: 'is nothing', edits: edit('issuer: 青石镇人民政府', 'issuer:‸'), reason: 'issuer 应当是文字，现在是空的' },
    { name: 'is white space', edits: edit('issuer: 青石镇人民政府', 'issuer: ‸"  "'), reason: 'issuer 不能是空的' },
    {
      name: 'is one record where there must be a list of them',
      edits: edit('gaps:\n  - sic: (下转第二版)\n    note', '‸gaps:\n  sic: (下转第二版)\n  note'),
      reason: 'gaps 应当是列表（每项前写 -）',
    },
    {
      name: 'is text where there must be fields',
      edits: edit('\n  form: 测试用的文件', ' ‸测试用的文件'),
      reason: 'provenance 应当是若干',
    },
    { name: 'is none of the kinds', edits: edit('kind: join', 'kind: ‸joint'), reason: 'kind 只能是 join、misprint 之一' },
    { name: 'is none of the degrees', edits: edit(': uncertain', ': ‸存疑'), reason: 'certainty 只能是 certain、probable、uncertain 之一' },
    { name: 'is a hash in capitals', edits: edit('sha256: ', 'sha256: ‸A'), reason: 'sha256 应是 64 位十六进制小写字母和数字' },
    ...['2021年6月15日', '2021-6-15', '2021/06/15'].map(
      (date): Failure => ({
        name: `is a date written ${date}`,
        edits: edit('2021-06-15', `‸${date}`),
        reason: 'date 应写作 2014-03-09 的样子',
      }),
    ),
    {
      name: 'is another date than that of the text',
      edits: edit('2021-06-15', '‸2021-06-16'),
      reason: 'date 与文件所署日期不符',
      actual: '2021-06-16',
      expected: '（2021年6月15日）',
    },
    {
      name: 'is a day that no calendar has, where the text has no date',
      edits: [otherSource(SOURCE.replace('(2021年6月15日)\n\n', '')), edit('2021-06-15', '‸2021-13-45')],
      reason: 'date 应写作 2014-03-09 的样子',
    },
    {
      name: 'is a title that the text has not',
      edits: edit('title: 关于', 'title: ‸有关'),
      reason: '原文里没有单独成行的标题“有关做好便民服务点建设的通知”',
      actual: '有关做好便民服务点建设的通知',
    },
    {
      name: 'is a title with marks that the text has not',
      edits: edit('title: 关于做好便民服务点建设的通知', 'title: ‸《关于做好便民服务点建设的通知》'),
      reason: '原文里没有单独成行的标题',
      actual: '《关于做好便民服务点建设的通知》',
    },
  ]);

  test('is asked for by name when the whole file is empty', () => {
    const { problems } = loaded(write('policy.yaml', ''));
    expect(problems.map(({ reason, place }) => [reason, place])).toEqual(
      ['title', 'issuer', 'date', 'sha256'].map((name) => [`缺少 ${name}`, { line: 1, column: 1 }]),
    );
  });

  // The message begins with the name of the field; the file as a whole has none.
  test.each(['只有一句话\n', '- 一\n- 二\n'])('is not what %j is made of', (text) => {
    const { problems } = loaded(write('policy.yaml', text));
    expect(problems).toMatchObject([{ place: { line: 1, column: 1 } }]);
    expect(problems[0]?.reason).not.toMatch(/^\s/);
  });
});

describe('the levels of lists', () => {
  failures([
    {
      name: 'go by a word that the document has not',
      edits: edit('issuer: ', 'levels:\n  central: 镇\n  local: ‸乡里\nissuer: '),
      reason: '全文里没有“乡里”',
      actual: '乡里',
    },
    { name: 'have only one name', edits: edit('issuer: ', '‸levels:\n  central: 镇\nissuer: '), reason: '缺少 local' },
  ]);
});
