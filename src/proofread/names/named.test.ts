/** How a draft names documents, and what is wrong in it. */
import { expect, test } from 'vitest';
import { madeDocuments } from '../../../tests/support/made-documents.ts';
import { proofread } from '../proofread.ts';

const documents = madeDocuments(17);

/** Findings as kind, place and what should stand there. */
const told = (draft: string) =>
  proofread(draft, documents).map(({ kind, start, end, expected }) => [kind, draft.slice(start, end), expected]);

test.each([
  '按照《关于加强乡村供水管护工作的实施意见》办理。',
  '按照《青石镇人民政府关于加强乡村供水管护工作的实施意见》办理。',
  '按照《关于加强乡村供水管护工作的实施意见》（青政发〔2021〕7号）办理。',
  '按照《关于加强乡村供水管护工作的实施意见》（青政发[2021]第7号）办理。',
  '按照《关于加强乡村供水管护工作的实施意见》（青石镇人民政府，2021年3月4日）办理。',
  '青石镇人民政府2021年3月4日印发的《关于加强乡村供水管护工作的实施意见》已经到期。',
  '镇政府2021年印发了《关于加强乡村供水管护工作的实施意见》。',
  '青政发〔2021〕7号文件已经到期。',
  '《渔船停泊收费暂行办法》（2021年1月1日起施行）的规定仍然有效。',
])('%s is right', (draft) => {
  expect(told(draft)).toEqual([]);
});

test.each([
  ['《关于加强农村供水管护工作的实施意见》', 'title', '关于加强农村供水管护工作的实施意见', '关于加强乡村供水管护工作的实施意见'],
  ['《关于加强乡村供水管护工作实施意见》', 'title', '关于加强乡村供水管护工作实施意见', '关于加强乡村供水管护工作的实施意见'],
  ['《渔船停泊收费管理办法》（南管〔2020〕33号）', 'title', '渔船停泊收费管理办法', '渔船停泊收费暂行办法'],
  ['《关于加强乡村供水管护工作的实施意见》（青政发〔2021〕9号）', 'number', '青政发〔2021〕9号', '青政发〔2021〕7号'],
  ['《关于加强乡村供水管护工作的实施意见》（青石镇人民政府，2021年3月14日）', 'date', '2021年3月14日', '2021年3月4日'],
  ['2020年印发的《关于加强乡村供水管护工作的实施意见》', 'date', '2020年', '2021年'],
  ['《关于加强乡村供水管护工作的实施意见》（白河区人民政府，2021年3月4日）', 'issuer', '白河区人民政府', '青石镇人民政府'],
  ['按照白河区林业局《渔船停泊收费暂行办法》', 'issuer', '白河区林业局', '南港管理委员会'],
])('%s', (draft, kind, place, expected) => {
  expect(told(`${draft}已经学习。`)).toEqual([[kind, place, expected]]);
});

test('what is not in the library is told apart, once, and books and newspapers are not spoken of', () => {
  const draft = '《中华人民共和国水法》和《中华人民共和国水法》第三条，《人民日报》的报道，《渔船停泊收费暂行规则》。';
  expect(told(draft)).toEqual([
    ['unknown-document', '中华人民共和国水法', undefined],
    ['unknown-document', '渔船停泊收费暂行规则', undefined],
  ]);
});

test('titles of one family, and those of another issuer, are other documents', () => {
  const draft = '镇政府2022年3月1日印发的《关于做好校车安全检查的通知》之二。红山市教育局《关于做好校舍安全检查的通知》另有安排。';
  expect(told(draft).map(([kind]) => kind)).toEqual(['issuer', 'date', 'unknown-document']);
});

test('a short name is the document that the draft gave it to', () => {
  const draft =
    '《关于加强乡村供水管护工作的实施意见》（以下简称《意见》）已经印发，《中华人民共和国水法》也要学习。《意见》九（一）的要求不变。';
  expect(told(draft).map(([kind, place]) => [kind, place])).toEqual([
    ['unknown-document', '中华人民共和国水法'],
    ['no-such-clause', '九（一）'],
  ]);
});

test('a document that another has put out of force is told, once, where the draft does not say so itself', () => {
  const note = '2024年5月1日被《渔船停泊收费办法》废止';
  const held = documents.map((one) => (one.number === '南管〔2020〕33号' ? { ...one, withdrawn: note } : one));
  const found = (draft: string) => proofread(draft, held).map(({ kind, start, end, note: said }) => [kind, draft.slice(start, end), said]);
  const told = ['withdrawn', '渔船停泊收费暂行办法', note];
  expect(found('按照《渔船停泊收费暂行办法》收费，《渔船停泊收费暂行办法》另有规定的除外。')).toEqual([told]);
  expect(found('按照南管〔2020〕33号文件收费。')).toEqual([['withdrawn', '南管〔2020〕33号', note]]);
  expect(found('《渔船停泊收费暂行办法》同时废止。')).toEqual([]);
  const later = documents.filter(({ number }) => number === '南管〔2020〕33号').map((one) => ({ ...one, id: 'later', number: null }));
  expect(proofread('按照《渔船停泊收费暂行办法》收费。', [...held, ...later])).toEqual([]);
  expect(found('按照《关于加强乡村供水管护工作的实施意见》办理。')).toEqual([]);
});
