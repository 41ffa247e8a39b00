import { describe, expect, test } from 'vitest';
import { applyEmendations } from './emend.ts';
import { tidy } from './tidy.ts';

const read = (source: string, title = '某局关于甲的通知') => applyEmendations(source, tidy(source, title));
const kinds = (source: string) => [...new Set(tidy(source, '').map(({ kind }) => kind))];

test.each([
  ['radicals and compatibility forms', '⼀、⾼度重视⼈⼝\n乡⻓\n', '一、高度重视人口\n乡长\n', 'form'],
  ['what is not seen', '重\u200b视\u00ad工\u2060作\ufeff\n', '重视工作\n', 'spacing'],
  [
    'spaces within dates and numbers',
    '2024 年 3 月 6 日至 2024 年 3 月 20 日\n某发〔 2024 〕 3 号\n',
    '2024年3月6日至2024年3月20日\n某发〔2024〕3号\n',
    'spacing',
  ],
  ['a heading set with spaces', '第一章　总　则\n政 府 工 作 报 告\n', '第一章　总则\n政府工作报告\n', 'spacing'],
  [
    'a page number between the halves of a sentence',
    '登记基本信息、\n\n— 2 —\n污染物排放去向。\n',
    '登记基本信息、污染物排放去向。\n',
    'join',
  ],
  ['a title broken within its marks', '根据《环境保\n\n护法》等规定，制定本名录。\n', '根据《环境保护法》等规定，制定本名录。\n', 'join'],
  ['a site’s lines at the head and the end', '下载\n【字号：\n加大\n】\n来源：某报\n甲。\n分享到：\n', '甲。\n', 'furniture'],
] as const)('%s', (_, source, reading, kind) => {
  expect(read(source)).toBe(reading);
  expect(kinds(source)).toContain(kind);
});

test('the title on several lines is one, wherever the number or a blank line stands', () => {
  expect(read('某局关于\n\n甲的通知\n各单位：\n')).toBe('某局关于甲的通知\n各单位：\n');
});

test('lines broken at one width are joined; paragraphs that are lines are not', () => {
  const broken = [
    '各单位要高度重视，认真抓好落实工作，确保各',
    '项任务按时完成，不得有误，违反的要严肃追究',
    '责任，并向上级报告有关的情况，接受群众监督',
    '和社会各界的评议，做到件件有着落。',
  ];
  expect(read(`${broken.join('\n')}\n`)).toBe(`${broken.join('')}\n`);
  expect(read('要认真抓好\n落实工作。\n')).toBe('要认真抓好\n落实工作。\n');
});

test('lines whose indents were lost, and one that is wider, hide no broken lines', () => {
  const sentence = (length: number, from: number) =>
    Array.from({ length }, (_, i) => '为加强道路运输安全管理依法'[(i + from) % 13]).join('');
  const paragraph = (from: number) => [`${sentence(12, from)}，${sentence(13, from)}`, sentence(28, from + 1), `${sentence(9, from)}。`];
  const source = ['某办法', ...paragraph(1), ...paragraph(3), ...paragraph(5), `抄送：${sentence(40, 2)}。`].join('\n');
  expect(applyEmendations(source, tidy(source, '某办法')).split('\n')).toHaveLength(5);
});

test('a page of 28 characters, with half-width digits in some lines, is read into its paragraphs', () => {
  const paragraph =
    '　　到2022年，职业院校教学条件基本达标，一大批普通本科高等学校向应用型转变，建设50所高水平高等职业学校和150个骨干专业，建成覆盖大部分行业领域的职业教育标准体系。';
  const columns = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u2000' ? 1 : 2), 0);
  const wrapped = [...paragraph].reduce(
    (text, char) => (columns((text.split('\n').at(-1) as string) + char) > 56 ? `${text}\n${char}` : text + char),
    '',
  );
  expect(wrapped.split('\n').length).toBeGreaterThan(2);
  expect(read(`${wrapped}\n${wrapped}\n`)).toBe(`${paragraph}\n${paragraph}\n`);
});

describe('what is left alone', () => {
  test.each([
    ['a list’s comma before a number', '一、甲，\n（一）乙。\n'],
    ['a page number’s look in a sentence', '见第2页。\n'],
    ['a site’s word in the middle of a document', `${'甲。\n'.repeat(30)}打印\n${'乙。\n'.repeat(30)}`],
    ['thousands with spaces', '1 000 元。\n'],
    ['cells', '甲\t 乙\n'],
    ['a mark that the line below opens anew', '甲，见《乙\n《丙》丁\n'],
    ['what one line says of a meeting', '时间：2024年5月10日上午9时\n地点：甲。\n来源：各单位推荐\n乙。\n标准\n'],
    ['a year behind a number', '第二条 2011年4月30日以前。\n'],
    ['words with spaces between', `${'甲。\n'.repeat(8)}男 女\n是 否\n张 三 李 四\n`],
    ['paragraphs that are quoted', '修改为：“甲应当加强领导。\n乙应当组织实施。”\n'],
    ['short lines of a list', '身份证，\n户口簿，\n结婚证。\n'],
    ['paragraphs with an indent', '责任单位：市发展改革委、\n　　完成时限：2024年底。\n'],
  ])('%s', (_, source) => {
    expect(read(source)).toBe(source);
  });
});
