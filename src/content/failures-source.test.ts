/** Every kind of error in the two files that editors do not write: source.txt and anchors.json. */
import { describe, expect, test } from 'vitest';
import { loaded, otherSource, POLICY, remove, replace, SOURCE, sha256, withoutEntries, write } from '../../tests/support/content.ts';
import { type Failure, failures } from '../../tests/support/failures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** 关于做好 in GB 18030; TextEncoder knows UTF-8 only. */
const GB18030 = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xd7, 0xf6, 0xba, 0xc3, 0x0a]);

const CHANGED = SOURCE.replace('12个村', '13个村');

describe('source.txt', () => {
  failures([
    {
      name: 'was changed',
      edits: write('source.txt', CHANGED),
      at: 'policy.yaml:4:9',
      reason: 'source.txt 被改动过',
      actual: sha256(SOURCE),
      expected: sha256(CHANGED),
    },
    {
      name: 'has a mark of secrecy',
      edits: [withoutEntries, otherSource(`机密★1年\n\n${SOURCE}`)],
      at: 'source.txt:1:1',
      reason: '原件有密级标志“机密★1年”',
      actual: '机密★1年',
    },
    {
      name: 'is said to be for inside alone',
      edits: [withoutEntries, otherSource(`${SOURCE}\n　　内部资料　注意保存\n`)],
      at: 'source.txt:37:3',
      reason: '原件注明“内部资料注意保存”',
      actual: '内部资料　注意保存',
    },
    { name: 'begins with a BOM', edits: otherSource(bytes(`\ufeff${SOURCE}`)), at: 'source.txt:1:1', reason: '文件开头有 BOM' },
    {
      name: 'has Windows line breaks',
      edits: otherSource(SOURCE.replaceAll('\n', '\r\n')),
      at: 'source.txt:1:1',
      reason: '第 1 行起用的是 Windows 换行',
    },
    {
      name: 'has a Windows line break somewhere',
      edits: otherSource(SOURCE.replace('镇直各单位:\n', '镇直各单位:\r\n')),
      at: 'source.txt:7:1',
      reason: '第 7 行起用的是 Windows 换行',
    },
    { name: 'is in GB 18030', edits: otherSource(GB18030), at: 'source.txt:1:1', reason: '文件编码是 GB18030，不是 UTF-8' },
    {
      name: 'is in UTF-16, little end first',
      edits: otherSource(Buffer.from(`\ufeff${SOURCE}`, 'utf16le')),
      at: 'source.txt:1:1',
      reason: '文件编码是 UTF-16LE，不是 UTF-8',
    },
    {
      name: 'is in UTF-16, big end first',
      edits: otherSource(Buffer.from(`\ufeff${SOURCE}`, 'utf16le').swap16()),
      at: 'source.txt:1:1',
      reason: '文件编码是 UTF-16BE，不是 UTF-8',
    },
    {
      name: 'is no text',
      edits: otherSource(Uint8Array.from([0x89, 0x50, 0xff, 0xff, 0x00])),
      at: 'source.txt:1:1',
      reason: '文件不是文本',
    },
    { name: 'is empty', edits: otherSource(''), at: 'source.txt:1:1', reason: '文件是空的' },
    { name: 'has white space only', edits: otherSource('\n \n'), at: 'source.txt:1:1', reason: '文件是空的' },
    { name: 'has 5 MB', edits: otherSource('a'.repeat(5 * 1024 * 1024)), at: 'source.txt:1:1', reason: '文件有 5.0 MB' },
    { name: 'is missing', edits: remove('source.txt'), at: 'source.txt:1:1', reason: '没有 source.txt' },
    { name: 'begins with a control character', edits: otherSource(`\u0007${SOURCE}`), at: 'source.txt:1:1', reason: '控制字符 U+0007' },
    {
      name: 'has a control character somewhere',
      edits: otherSource(SOURCE.replace('各村、社区', '各村、\u0007社区')),
      at: 'source.txt:7:4',
      reason: '控制字符 U+0007',
    },
  ]);
});

const STANDS = '第 147 个字起“(二)原则。坚持因地制宜,坚持群”';

const WRONG_SHAPES: [string, string][] = [
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"x"'],
  ['a number', '3'],
  ['numbers for anchors', '{"title": 3}'],
  ['null for an anchor', '{"title": null}'],
  ['an anchor without its words', '{"title": {"start": 0}}'],
];

describe('anchors.json', () => {
  failures([
    {
      name: 'has a clause under another id',
      edits: replace('anchors.json', '"s1-2"', '‸"s1-9"'),
      reason: '条款地址 s1-9 变成了 s1-2',
      actual: `原在 ${STANDS}`,
      expected: `现为 s1-2，${STANDS}`,
    },
    {
      name: 'has a clause that vanished',
      edits: replace('anchors.json', '"s1-2"', '‸"s9": {"start": 400, "text": "九、附则"},\n "s1-2"'),
      reason: '条款地址 s9 不见了',
      actual: '原在 第 401 个字起“九、附则”',
      expected: '现在没有从这里开始的条款',
    },
    {
      name: 'has a clause that moved',
      edits: [replace('anchors.json', '"s1-2"', '‸"s1-2"'), replace('anchors.json', '"start": 146', '"start": 150')],
      reason: '条款地址 s1-2 换了地方',
      actual: '原在 第 151 个字起“(二)原则。坚持因地制宜,坚持群”',
      expected: `现在 ${STANDS}`,
    },
    {
      name: 'has a clause whose words were others',
      edits: [replace('anchors.json', '"s1-2"', '‸"s1-2"'), replace('anchors.json', '(二)原则。', '(二)方针。')],
      reason: '条款地址 s1-2 换了地方',
      actual: '原在 第 147 个字起“(二)方针。坚持因地制宜,坚持群”',
      expected: `现在 ${STANDS}`,
    },
    {
      name: 'lacks a clause',
      edits: replace('anchors.json', ' "s1-2": {\n  "start": 146,\n  "text": "(二)原则。坚持因地制宜,坚持群"\n },\n', ''),
      at: 'anchors.json:1:1',
      reason: '条款地址 s1-2 是新的，还没有登记',
      expected: STANDS,
    },
    { name: 'is not JSON', edits: write('anchors.json', '{"title": '), at: 'anchors.json:1:1', reason: 'anchors.json 读不懂' },
    { name: 'is empty', edits: write('anchors.json', ''), at: 'anchors.json:1:1', reason: 'anchors.json 读不懂' },
    ...WRONG_SHAPES.map(
      ([name, json]): Failure => ({
        name: `is JSON of the wrong shape: ${name}`,
        edits: write('anchors.json', json),
        at: 'anchors.json:1:1',
        reason: 'anchors.json 读不懂',
      }),
    ),
  ]);

  // Until the line is known: that each is found, and what is said of it.
  test.each<[string, string, string]>([
    ['"s1-2"', '"s1-9"', '条款地址 s1-9 变成了 s1-2'],
    ['"s1-2"', '"s9": {"start": 400, "text": "九、附则"},\n "s1-2"', '条款地址 s9 不见了'],
    ['"start": 146', '"start": 150', '条款地址 s1-2 换了地方'],
    ['(二)原则。', '(二)方针。', '条款地址 s1-2 换了地方'],
  ])('with %s made %s is refused', (from, to, reason) => {
    expect(loaded(replace('anchors.json', from, to)).problems).toMatchObject([{ file: `content/${POLICY}/anchors.json`, reason }]);
  });

  // Following the hint (npm run anchors) would overwrite the very file that the error says to restore.
  test('that cannot be read is not also said to be missing', () => {
    const { problems } = loaded(write('anchors.json', '{'));
    expect(problems.filter(({ hint }) => hint)).toEqual([]);
  });

  test('that is missing is no error but a hint', () => {
    expect(loaded(remove('anchors.json')).problems).toMatchObject([
      { file: `content/${POLICY}/anchors.json`, reason: '条款地址还没有登记', hint: true },
    ]);
  });
});
