/** Citations of the clauses of five documents, in the usual forms, right and wrong by one number. */
import { describe, expect, test } from 'vitest';
import { madeDocuments } from '../../../tests/support/made-documents.ts';
import { random } from '../../../tests/support/random.ts';
import { han } from '../../document/numeral.ts';
import type { ReferenceClause, ReferenceDocument } from '../model/types.ts';
import { proofread } from '../proofread.ts';

const documents = madeDocuments(17);
const { pick } = random(300);

/** Ways to write a label's numbers. */
const LOOKS: ((label: string) => string)[] = [
  (label) => label,
  (label) => label.replace(/第([一二三四五六七八九十]+)项/, '第（$1）项'),
  (label) => label.replace(/（/g, '(').replace(/）/g, ')'),
  (label) => label.replace(/第([一二三四五六七八九])条/, (_, n) => `第${'一二三四五六七八九'.indexOf(n) + 1}条`),
  (label) => label.replace(/^([一二三四])（/, '$1、（'),
  (label) => label.replace(/^([一二三四])（/, '第$1部分（'),
  (label) => label.replace(/^([一二三四])（([一二三四])）/, '第$1条第（$2）项'),
];

type Form = (title: string, number: string, label: string, words: string) => string;
/** Ways to set a citation beside the words that it is of. */
const FORMS: Form[] = [
  (title, _, label, words) => `《${title}》${label}规定：“${words}”。`,
  (title, number, label, words) => `《${title}》（${number}）${label}明确，${words}。`,
  (title, _, label, words) => `各单位要做到“${words}”（《${title}》${label}）。`,
  (title, _, label, words) => `按照《${title}》的${label}，${words}。`,
  (title, _, label, words) => `《${title}》对此说得清楚。其中${label}要求“${words}”。`,
  (_, number, label, words) => `根据${number}${label}，${words}。`,
];

const numbered = documents.flatMap((document) =>
  document.clauses
    .filter(({ label, text }) => /[一二三四五六七八九条项]/.test(label) && text.length > 24)
    .map((clause) => ({ document, clause })),
);

/** Words of the clause, behind its number. */
const wordsOf = ({ text }: ReferenceClause) => /应当.*?(?=[。；：]|$)/.exec(text)?.[0] ?? text;

/** The same citation with its last number one higher or lower. */
function wrongBy(label: string, by: number): string | null {
  const at = label.search(/[一二三四五六七八九十]+(?=[^一二三四五六七八九十]*$)/);
  const value = '一二三四五六七八九'.indexOf(label[at] ?? '') + 1;
  return at < 0 || value < 1 || value + by < 1 ? null : label.slice(0, at) + han(value + by) + label.slice(at + 1);
}

interface Made {
  draft: string;
  cited: string;
  expected: string | null;
}

const exists = ({ clauses }: ReferenceDocument, label: string) => clauses.some((one) => one.label === label || one.label === `${label}、`);

function made(isRight: boolean): Made {
  for (;;) {
    const { document, clause } = pick(numbered);
    const label = isRight ? clause.label : wrongBy(clause.label, pick([-1, 1]));
    // A first 款 has no label of its own.
    if (label === null || /第一款/.test(label)) continue;
    const cited = pick(LOOKS)(label);
    const title = (document.names[0] as { title: string }).title;
    const draft = pick(FORMS)(title, document.number ?? '', cited, wordsOf(clause));
    return { draft, cited, expected: isRight ? null : exists(document, label) ? 'wrong-clause' : 'no-such-clause' };
  }
}

/** All in one draft, each in a paragraph; @returns those that are judged otherwise than expected */
function misjudged(all: readonly Made[]): unknown[] {
  const findings = proofread(all.map(({ draft }) => draft).join('\n'), documents).filter(({ kind }) => kind !== 'exact');
  let from = 0;
  return all.flatMap(({ draft, expected }) => {
    const [start, end] = [from, from + draft.length];
    from = end + 1;
    const kinds = findings.filter((one) => start <= one.start && one.end <= end).map(({ kind }) => kind);
    return kinds.join() === (expected ?? '') ? [] : [{ draft, expected, kinds }];
  });
}

describe('citations', () => {
  test('150 right ones are not spoken of', () => {
    expect(misjudged(Array.from({ length: 150 }, () => made(true)))).toEqual([]);
  });

  test('150 that are wrong by one number are told, those without a clause from those of another', () => {
    expect(misjudged(Array.from({ length: 150 }, () => made(false)))).toEqual([]);
  });

  test('the place is the citation, and the clause where the words stand is offered', () => {
    const [document] = documents as [ReferenceDocument];
    const clause = document.clauses.find(({ label }) => label === '二（三）') as ReferenceClause;
    const draft = `《关于加强乡村供水管护工作的实施意见》二（一）规定：“${wordsOf(clause)}”。`;
    const [first] = proofread(draft, documents);
    expect(first).toMatchObject({ kind: 'wrong-clause', policy: 'yijian', clause: clause.id, expected: '二（三）' });
    expect(draft.slice(first?.start, first?.end)).toBe('二（一）');
  });

  test('前款 is the one before, and 本办法 the draft itself', () => {
    const draft = '《公共图书借阅管理条例》第六条第一款说明了办法，前款也一样。本办法第九十九条不在此列。';
    expect(proofread(draft, documents).map(({ kind, start, end }) => [kind, draft.slice(start, end)])).toEqual([
      ['no-such-clause', '前款'],
    ]);
  });

  test("the draft's own numbers are none of a document's", () => {
    const draft = '一、总体情况\n（一）按照《山林防火专项整治工作方案》开展。\n第九十九条　无。\n（九）另有安排。';
    expect(proofread(draft, documents)).toEqual([]);
  });
});
