/** What a text's words refer to: made-up documents, their sentences of the forms that real ones have. */
import { expect, test } from 'vitest';
import { LAW, made, madeLibrary } from '../../../tests/support/made-library.ts';
import type { CitableDocument } from '../citations/document-head.ts';
import { referenceIndex } from './reference-index.ts';
import { referencesOf } from './references.ts';
import { isLost, type Reference } from './types.ts';

const words = (edition: CitableDocument, { start, end }: Reference) => edition.document.reading.slice(start, end);
const found = (edition: CitableDocument) =>
  referencesOf(edition, referenceIndex([...madeLibrary.filter((one) => one !== edition), edition]));
/** Words, the document, and the clause: `*` for a whole document, `-` for none. */
const shown = (edition: CitableDocument) =>
  found(edition).map((one) => {
    const clause = one.isClause ? (one.clause ?? '-') : (one.clause ?? '*');
    return `${words(edition, one)} ${one.documents.join('|') || '-'} ${clause}`;
  });
const said = (...lines: string[]) =>
  shown(made('draft', '关于夜间照明的若干规定', ['第一条　总的要求。', ...lines.map((line, i) => `第${'二三四五'[i]}条　${line}`)]));

test.each([
  ['按照《中华人民共和国路灯法》办理。', ['《中华人民共和国路灯法》 lamp *']],
  ['按照《路灯法》办理。', ['《路灯法》 lamp *']],
  ['依照中华人民共和国路灯法第二条处理。', ['中华人民共和国路灯法 lamp *', '第二条 lamp a2']],
  ['依照路灯法第二条第三项处理。', ['路灯法 lamp *', '第二条第三项 lamp a2-k1-x3']],
  [
    '《中华人民共和国路灯法》第二条第一款第三项和第三条',
    ['《中华人民共和国路灯法》 lamp *', '第二条第一款第三项 lamp a2-k1-x3', '第三条 lamp a3'],
  ],
  ['《路灯法》第二条第（一）、（三）项', ['《路灯法》 lamp *', '第二条第（一） lamp a2-k1-x1', '（三）项 lamp a2-k1-x3']],
  ['《路灯法》第九条', ['《路灯法》 lamp *', '第九条 lamp -']],
  ['《青石市水井管理办法》（青政发〔2019〕7号）第二条', ['《青石市水井管理办法》 rules *', '第二条 rules a2']],
  ['按照青政发〔2019〕7号文件第二条办理', ['青政发〔2019〕7号 rules *', '第二条 rules a2']],
  ['按照青政发[2019]第7号、青政发〔2019〕8号办理', ['青政发[2019]第7号 rules *', '青政发〔2019〕8号 - *']],
  ['《青石市水井管理办法》（青政发〔2003〕4号）第二条', ['《青石市水井管理办法》 - *', '第二条 - -']],
  ['《青石市桥梁管理办法》第二条', ['《青石市桥梁管理办法》 twin-0|twin-1 *', '第二条 twin-0|twin-1 -']],
  ['《青石市桥梁管理办法》（2021年1月1日）第二条', ['《青石市桥梁管理办法》 twin-1 *', '第二条 twin-1 a2']],
  ['《关于修改〈青石市水井管理办法〉的决定》', ['《关于修改〈青石市水井管理办法〉的决定》 - *', '〈青石市水井管理办法〉 rules *']],
  ['《青石市水井管理办法（试行）》', ['《青石市水井管理办法（试行）》 - *']],
  ['持《路灯许可证》，看《青石日报》。', []],
  ['按照有关规定第一次检查，第三方参加。', []],
  ['按照本规定附录第一条办理。', []],
  ['违反第二十四第一款规定的除外。', []],
  ['该办法第一条另有规定，原条例第一条不再适用。', []],
])('%s', (line, expected) => {
  expect(said(line)).toEqual(expected);
});

test('a declared short name is the document, in marks and bare, from there on', () => {
  const lines = ['按照《意见》和《青石市水井管理办法》（以下简称《意见》）办理。', '《意见》第二条、《意见》附件1。'];
  expect(said(...lines).filter((one) => /^(?:《意见》|第二条)/.test(one))).toEqual([
    '《意见》 rules *',
    '第二条 rules a2',
    '《意见》 rules *',
  ]);
  expect(said('根据《青石市水井管理办法》（以下简称水井办法），制定本规定。', '依照水井办法第一条处理。')).toContain('第一条 rules a1');
});

test('its own clauses: by number, and counted from where the words stand', () => {
  expect(shown(LAW)).toEqual([
    '前款第二项 lamp a2-k1-x2',
    '第一条第二款 lamp a1-k2',
    '前两条 lamp a1',
    '第二条第一款第一项 lamp a2-k1-x1',
    '第三项 lamp a2-k1-x3',
    '前条第二款 lamp a2-k2',
  ]);
  const through = found(LAW).find(({ covered }) => covered.length);
  expect(through?.covered).toEqual(['a2-k1-x2']);
});

test('a range has the clauses between its ends, not what stands below them', () => {
  const edition = made('draft', '青石市灯会办法', [
    '第一条　灯会有序。',
    '第二条　下列行为禁止：',
    '（一）熄灯；',
    '（二）砸灯。',
    '第三条　灯油自备。',
    '第四条　违反本办法第一条至第三条规定的，处罚。',
  ]);
  expect(found(edition).flatMap(({ covered }) => covered)).toEqual(['a2']);
});

test('a number of its own that is not there is told only where the words say whose it is', () => {
  const edition = made('draft', '青石市灯会办法', ['第一条　依照本办法第八条办理。', '第二条　依照第九条办理。']);
  expect(shown(edition)).toEqual(['第八条 draft -']);
  expect(found(edition).map(isLost)).toEqual([true]);
});

test('sections and annexes are cited as officials cite them', () => {
  const edition = made('plan', '关于夜间照明的意见', [
    '一、总体要求',
    '（一）要节约。',
    '（二）按照本意见二（一）和附件2办理。',
    '二、任务',
    '（一）换灯。',
    '附件1',
    '灯具清单',
    '路灯。',
    '附件2',
    '进度',
    '三月。',
  ]);
  expect(shown(edition)).toEqual(['二（一） plan s2-1', '附件2 plan f2']);
});

test('what an amendment says of the law that it amends is not said of itself', () => {
  const edition = made('change', '关于修改《青石市水井管理办法》的决定', [
    '一、将第一条修改为：“水井应当按照本办法第二条加盖。”',
    '二、删去第二条。',
  ]);
  expect(shown(edition)).toEqual([]);
});

test('第一项 alone is the list’s own, unless the list speaks of another article', () => {
  const edition = made('draft', '青石市灯会办法', [
    '第一条　下列行为禁止：',
    '（一）熄灯；',
    '（二）砸灯，或者有第一项规定行为的。',
    '第二条　违反第一条规定的，处罚如下：',
    '（一）警告；',
    '（二）有第一项规定行为的，罚款。',
  ]);
  expect(shown(edition)).toEqual(['第一项 draft a1-k1-x1', '第一条 draft a1']);
});

test('each is in order and stands in its clause', () => {
  for (const edition of madeLibrary) {
    for (const one of found(edition)) {
      const clause = edition.document.clauses.find(({ id }) => id === one.from);
      expect(clause && clause.reading.start <= one.start && one.end <= clause.reading.end).toBe(true);
    }
  }
});
