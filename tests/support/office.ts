/** For tests: a ledger, a text, their imprint, and any text. */
import fc from 'fast-check';
import type { Imprint } from '../../src/office/imprint.ts';
import type { EarlierEntries, OfficeRun, OfficialText, TextBlock } from '../../src/office/types.ts';
import type { Filled, Row, Sheet } from '../../src/sheets/types.ts';
import { anyCharacter } from './any-character.ts';

export const IMPRINT: Imprint = {
  citation: '《关于建设便民服务点的实施意见》（青石镇人民政府，2021年6月15日）',
  title: '关于建设便民服务点的实施意见',
  issuer: '青石镇人民政府',
  date: '2021-06-15',
  sha256: 'aa1f394eb15a21056fd8e3cbc33898e09c1e415357e7c05b7466914d3d9acce9',
  version: '0.1.0-3f9a12cd',
  publisher: '青石镇政务公开办公室',
  emended: { edited: 3, punctuation: 27 },
  missing: '报纸在此注明“(下转第四版)”，第四版没有收到。',
  url: 'http://192.168.10.20/duizhao/qingshi-2021/sectors/cun/',
};

/** Of a page without an address: files that only differ in their words need no picture of the code in each. */
export const WITHOUT_CODE: Imprint = { ...IMPRINT, url: null };

const CENTRAL = ['不关心群众冷暖', '责任心不强', '落实惠民政策缩水走样', '工作方式简单粗暴', '弄虚作假'];
const LOCAL = [
  '对群众冷暖关心不够',
  '落实惠民政策缩水走样',
  '群众工作能力不强',
  '干事创业劲头不足',
  '遇到矛盾绕着走',
  '碰到问题就放手',
  '特别是在项目建设、征地拆迁、信访稳定等重点工作中不敢担当、少有所为',
  '组织观念淡薄、纪律松弛',
  '工作不深入、不细致',
  '方法简单、作风虚浮、弄虚作假',
];

const rows = (texts: string[], level: string, clause: string, label: string): Row[] =>
  texts.map((text, at) => ({ id: `${level}-${at + 1}`, label, clause, cells: [{ text, clause, start: 0, end: text.length }] }));

export const SHEET: Sheet = {
  policy: 'qingshi-2021',
  id: 'sectors/cun',
  kind: 'ledger',
  title: '街道（产业集聚区）领导班子和领导干部对照检查整改台账',
  columns: [{ key: 'text', name: '文件列出的问题', width: 58 }],
  fields: [
    { key: 'found', name: '本单位具体表现', width: 50, kind: 'text', options: [] },
    { key: 'source', name: '问题来源', width: 30, kind: 'choice', options: ['群众提', '自己找', '上级点', '互相帮'] },
    { key: 'measure', name: '整改措施', width: 45, kind: 'text', options: [] },
    { key: 'who', name: '责任人', width: 20, kind: 'text', options: [] },
    { key: 'when', name: '完成时限', width: 22, kind: 'text', options: [] },
    { key: 'done', name: '完成', width: 12, kind: 'tick', options: [] },
  ],
  groups: [
    { name: '乡镇、街道领导班子和领导干部', rows: rows(CENTRAL, 'central', 's2-1', '二（一）第1段') },
    { name: '街道（产业集聚区）领导班子和领导干部', rows: rows(LOCAL, 'local', 's2-1-p2', '二（一）第2段') },
  ],
  note: null,
};

export const FILLED: Filled = {
  'central-1': {
    found: '走访困难群众不够经常，\n对独居老人的情况掌握不全。',
    source: ['自己找', '上级点'],
    measure: '班子成员每人联系两个社区，每月走访不少于2次，建立民情台账。',
    who: '张某某',
    when: '2014年6月底前',
    done: true,
  },
  'central-2': { found: '=1+1', source: ['群众提'], who: '@李某', when: '-' },
  'local-3': { found: '+政策宣讲 & <“培训”>', done: false },
};

export const KEPT: EarlierEntries = {
  former: { 'local-2': '落实惠民政策打折扣' },
  removed: [{ id: 'local-11', text: '服务意识淡薄', values: { found: '窗口排队时间长', done: true } }],
};

const BODY =
  '为认真贯彻落实上级要求，按照统一部署，现就便民服务点建设提出如下意见。各村、各社区要“坚持高起点开局”，高标准开展，高质量推进——取得群众满意的实效。';

export const TEXT: OfficialText = {
  blocks: [
    { style: 'issuer', runs: [{ text: '青石镇人民政府' }], bookmark: 'issuer' },
    { style: 'title', runs: [{ text: '关于在全镇各村各社区深入开展便民服务点建设工作的实施意见' }], bookmark: 'title' },
    { style: 'date', runs: [{ text: '（2021年6月15日）' }], bookmark: 'date' },
    { style: 'body', runs: [{ text: BODY }], bookmark: 's0-p1' },
    { style: 'heading1', runs: [{ text: '一、把握总体要求' }], bookmark: 's1' },
    {
      style: 'body',
      runs: [{ text: '根据部署，2021年6月开始，至9月基本完成，A类村不少于3个月。' }, { text: BODY, mark: 'emended' }],
      bookmark: 's1-p1',
    },
    { style: 'body', runs: [{ text: '（一）指导思想。', style: 'heading2' }, { text: BODY.repeat(2) }], bookmark: 's1-1' },
    { style: 'heading2', runs: [{ text: '（二）总的要求' }], bookmark: 's1-2' },
    {
      style: 'body',
      runs: [{ text: '1.加强领导。', style: 'heading3' }, { text: '心口问', mark: 'doubtful' }, { text: BODY.repeat(6) }],
      bookmark: 's1-2-1',
    },
    { style: 'gap', runs: [{ text: '〔原件至此中断，以下未见〕' }] },
    { style: 'note', runs: [{ text: '本站收到的原件到此为止。' }] },
    { style: 'source', runs: [{ text: '原件：报纸版面文字' }] },
  ],
  notes: [
    { label: '一（一）', text: '原件作“窝蜂”，当为“一窝蜂”，脱一“一”字。' },
    { label: '一（二）1', text: '“心口问”不成词，疑有误，保留原件文字。' },
  ],
};

const cell = (text: string, columns = 1, merge?: 'first' | 'covered') => ({
  columns,
  ...(merge ? { merge } : {}),
  paragraphs: merge === 'covered' ? [] : text.split('\n').map((line) => (line ? [{ text: line }] : [])),
});

/** What not every document has: chapters, articles, a signature, an annex with a table, 抄送 and 印发. */
export const FORMAL: OfficialText = {
  blocks: [
    { style: 'number', runs: [{ text: '青政发〔2021〕6号' }], bookmark: 'number' },
    { style: 'title', runs: [{ text: '青石镇便民服务点管理办法' }], bookmark: 'title' },
    { style: 'recipients', runs: [{ text: '各村、各社区：' }], bookmark: 'recipients' },
    { style: 'chapter', runs: [{ text: '第一章　总　则' }], bookmark: 'c1' },
    { style: 'body', runs: [{ text: '第一条', style: 'number' }, { text: '　为方便群众办事，制定本办法。' }], bookmark: 'a1' },
    { style: 'signature', runs: [{ text: '青石镇人民政府' }], bookmark: 'issuer' },
    { style: 'signature', runs: [{ text: '2021年6月15日' }], bookmark: 'date' },
    { style: 'copies', runs: [{ text: '抄送：县民政局。' }], bookmark: 'cc' },
    { style: 'printing', runs: [{ text: '青石镇党政办公室　　2021年6月16日印发' }], bookmark: 'imprint' },
    { style: 'annex', runs: [{ text: '附件1' }], bookmark: 'f1', newPage: true },
    { style: 'partTitle', runs: [{ text: '任务分工表' }], bookmark: 'f1-title' },
    {
      rows: [
        { cells: [cell('序号', 1, 'first'), cell('责任单位', 2)], bookmark: 'f1-t1-r1' },
        { cells: [cell('', 1, 'covered'), cell('牵头\n单位'), cell('配合|单位')], bookmark: 'f1-t1-r2' },
        { cells: [cell('1'), cell('民政所'), cell('')], bookmark: 'f1-t1-r3' },
      ],
    },
    { rows: [{ cells: [cell('甲'), cell('乙')], bookmark: 'f1-t2-r1' }], newPage: true },
  ],
  notes: [],
};

/** The paragraphs of a block, of a table those of its cells. */
export const paragraphsIn = (block: TextBlock): OfficeRun[][] =>
  'rows' in block ? block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)) : [block.runs];

/** Words of all paragraphs in order. */
export const wordsIn = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap(paragraphsIn).map((runs) => runs.map(({ text }) => text).join(''));

const PIECES = [
  '<b>&amp;"',
  "]]>'",
  '\n',
  '\r\n',
  '\t',
  '  ',
  '😀',
  '\ud83d',
  '\0',
  '\x0b',
  '\x85',
  '\u2028',
  '\ufffe',
  '=1+1',
  '@',
  '_x0041_',
  '1.',
  '- ',
  '整改',
];

/** Text of every kind: markup, line breaks, controls, halves of pairs, what programs take for formulas or escapes. */
export const anyText = fc
  .array(fc.oneof(fc.string({ unit: anyCharacter }), fc.string(), fc.constantFrom(...PIECES)), { maxLength: 6 })
  .map((pieces) => pieces.join(''));
