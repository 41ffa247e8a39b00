/** The document's own sentences, true and with one fault, set into a draft: what the proofreading finds of them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { wordsOf } from '../../src/document/words.ts';
import { proofread } from '../../src/proofread/proofread.ts';
import { referenceDocument, referenceTerms } from '../../src/proofread/publish.ts';
import { FOUND } from '../support/fixtures/drafts/huibao.ts';
import { random } from '../support/random.ts';

const { editions } = loadContent('content');
const documents = editions.map((edition) => referenceDocument(edition));
const terms = editions.flatMap(referenceTerms);
const clauses = documents.flatMap((document) => document.clauses.map(({ text }) => text));
const whole = clauses.join('\n');
const printed = editions.map(({ document }) => wordsOf(document.source + document.reading).text).join('\n');

const { pick, below } = random(2014);

const BEFORE = ['会议记录写道，', '有的同志认为：', '第三组在汇报里说，', '\n材料里说：'];
const BEHIND = ['对此要逐条研究，逐条答复。', '大家没有别的看法。', '以上请各科室阅。', '\n'];

/** Sentences of twelve words and more, with the mark that ends them. */
const sentences = clauses
  .flatMap((text) => text.split(/(?<=[。；！？\n])/).map((one) => one.trim()))
  .filter((one) => /[。；！？]$/.test(one) && wordsOf(one).text.length >= 12);
const characters = [...new Set(whole.match(/[\u4e00-\u9fa5]/g))];

interface Mutation {
  /** Offset in the sentence. */
  at: number;
  text: string;
}

const isHan = (text: string) => /^[\u4e00-\u9fa5]+$/.test(text);
const replaced = (text: string, at: number, length: number, by: string): Mutation => ({
  at,
  text: text.slice(0, at) + by + text.slice(at + length),
});
const MUTATIONS: ((text: string, at: number) => Mutation | null)[] = [
  (text, at) => (isHan(text[at] ?? '') ? replaced(text, at, 1, pick(characters)) : null),
  (text, at) => (isHan(text[at] ?? '') ? replaced(text, at, 1, '') : null),
  (text, at) => replaced(text, at, 0, pick(characters)),
  (text, at) => (isHan(text.slice(at, at + 2)) ? replaced(text, at, 2, `${text[at + 1]}${text[at]}`) : null),
  (text, at) => (/[，、；：]/.test(text[at] ?? '') ? replaced(text, at, 1, pick(['，', '、', '；', '：', '。'])) : null),
];

/** What another sentence has, the source printed, or is left of a sentence whole and true, is no fault. */
function isFault(text: string, original: string): boolean {
  const [words, own] = [wordsOf(text).text, wordsOf(original).text];
  if (words === own) return !whole.includes(text);
  return !own.includes(words) && !words.includes(own) && !printed.includes(words);
}

function mutated(): Mutation {
  for (;;) {
    const text = pick(sentences);
    const mutation = pick(MUTATIONS)(text, below(text.length - 1));
    if (mutation && isFault(mutation.text, text)) return mutation;
  }
}

test('of 10,000 sentences with one fault each is found at its place', () => {
  let draft = '';
  const faults = Array.from({ length: 10_000 }, () => {
    draft += pick(BEFORE);
    const { at, text } = mutated();
    const fault = { at: draft.length + at, from: draft.length, text };
    draft += text + pick(BEHIND);
    return fault;
  });
  const findings = proofread(draft, documents, terms).filter(({ kind }) => kind === 'altered');
  let next = 0;
  const missed = faults.filter(({ at }) => {
    while (findings[next] && (findings[next]?.end as number) < at - 1) next++;
    // A character beside one like it may be the one that was added or dropped.
    return !findings
      .slice(next, next + 2)
      .some(({ differences = [] }) => differences.some(({ start, end }) => start <= at + 2 && end >= at - 2));
  });
  expect(missed.map(({ text }) => text)).toEqual([]);
});

/** Words of a clause from anywhere to anywhere; marks of quotations and titles would stand alone. */
function quotable(): string {
  for (;;) {
    const text = pick(clauses.filter((one) => one.length > 60));
    const start = below(text.length - 50);
    const words = text.slice(start, start + 14 + below(36)).replace(/^[^\u4e00-\u9fa5]+|[^\u4e00-\u9fa5]+$/g, '');
    if (wordsOf(words).text.length >= 8 && !/[“”《》]/.test(words)) return words;
  }
}

test('of 1,000 true quotations none is called altered, and each is found', () => {
  let draft = '';
  const quoted = Array.from({ length: 1_000 }, () => {
    const words = quotable();
    draft += `${pick(BEFORE)}“`;
    const place = { start: draft.length, end: draft.length + words.length, words };
    draft += `${words}”${pick(BEHIND)}`;
    return place;
  });
  const findings = proofread(draft, documents, terms);
  const kinds = new Set(findings.map(({ kind }) => kind));
  expect([...kinds].filter((kind) => !['exact', 'emended', 'uncertain', 'gap'].includes(kind))).toEqual([]);
  const unfound = quoted.filter(({ start, end }) => !findings.some((one) => one.start === start && one.end === end));
  expect(unfound.map(({ words }) => words)).toEqual([]);
});

/** As a report of an office writes, about other things. */
const OTHERS = [
  '今年以来，我局坚持问题导向，聚焦群众反映强烈的供水、停车、噪声等问题，建立台账，逐项销号。截至十月底，共受理来电来访三百余件，办结率百分之九十八。全局上下进一步转变作风，深入一线，现场办公，得到了群众的肯定。',
  '要加强组织领导。各镇、各街道要把防汛工作摆在重要位置，主要负责同志要亲自抓、负总责，分管负责同志要具体抓、抓落实。要严格落实值班制度，坚持领导带班和二十四小时值班，确保信息畅通。对工作不力、推诿扯皮的，要严肃追究责任。',
  '第三条　本办法所称公共停车场，是指为社会公众提供机动车停放服务的场所。第四条　区城市管理部门负责公共停车场的监督管理。公安、规划、市场监管等部门按照各自职责做好相关工作。违反第三条规定的，由区城市管理部门责令限期改正。',
  '学校党支部组织全体党员教师开展主题党日活动，参观烈士纪念馆，重温入党誓词。大家一致表示，要立足岗位，爱岗敬业，为人师表，把学习成果转化为教书育人的实际行动。会议强调，要统筹推进教学、科研和校园安全工作。',
];

test('texts of other origin have nothing to be found', () => {
  expect(proofread(OTHERS.join('\n'), documents, terms)).toEqual([]);
});

const DRAFT = 'tests/support/fixtures/drafts/huibao.txt';

test('of a report with faults of all kinds everything is found, and nothing else', () => {
  const draft = readFileSync(DRAFT, 'utf8');
  const found = proofread(draft, documents, terms).map(({ kind, start, end }, i) => {
    const words = draft.slice(start, end);
    return [kind, words.startsWith(FOUND[i]?.[1] ?? words) ? FOUND[i]?.[1] : words];
  });
  expect(found).toEqual(FOUND);
});

test('the command tells each with line and column, and ends as a check that failed', () => {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/proofread.ts', DRAFT], { encoding: 'utf8' });
  expect(stdout).toContain(`${DRAFT}:21:24　条款引错　“二（二）”`);
  expect(stdout.trim().split('\n')).toHaveLength(FOUND.length + 1);
  expect(status).toBe(1);
});

test('the command ends well where there is no fault, and says which file it cannot read', () => {
  const well = spawnSync(process.execPath, ['scripts/proofread.ts', 'LICENSE'], { encoding: 'utf8' });
  expect([well.stdout.trim(), well.status]).toEqual(['没有发现与本站文件有关的文字。', 0]);
  const missing = spawnSync(process.execPath, ['scripts/proofread.ts', 'no-such-draft.docx'], { encoding: 'utf8' });
  expect([missing.stderr.includes('没有这个文件'), missing.status]).toEqual([true, 1]);
});
