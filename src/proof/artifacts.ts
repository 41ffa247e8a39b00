/** The files beside a document's pages, proven: its open data, and its plain text to carry away. */
import type { Edition } from '../content/edition.ts';
import { GAP_MARK } from '../crosslinks/segments.ts';
import { publishedData } from '../data/publish.ts';
import { type Published, publishedSchema } from '../data/schema.ts';
import { revertEmendations } from '../document/emend.ts';
import type { Provisions } from '../provisions/types.ts';
import type { Flaw } from './fidelity.ts';

type Files = ReadonlyMap<string, string>;

type Quoted = { text: string; clause: string; source: { start: number; end: number } };

/** Quotations of what the words lay down, and of their parts. */
function provided({ provisions: { deadlines, duties, requirements, definitions, annexes } }: Published): Quoted[] {
  const of = (clause: string, parts: readonly (Omit<Quoted, 'clause'> | null)[]): Quoted[] =>
    parts.flatMap((part) => (part ? { ...part, clause } : []));
  return [
    ...[...deadlines, ...duties, ...requirements, ...definitions, ...annexes],
    ...deadlines.flatMap(({ clause, when, who }) => of(clause, [when, who])),
    ...duties.flatMap(({ clause, parties, task }) => of(clause, [...parties, task])),
    ...definitions.flatMap(({ clause, term, meaning }) => of(clause, [term, meaning])),
    ...requirements.flatMap(({ items }) => items),
  ];
}

/** Every quotation in the data, with the path that leads to it. */
function quotes(data: Published): Quoted[] {
  return [
    ...data.principles.flatMap((one) => one.quotes),
    ...data.sectors.flatMap((one) => [...one.tasks, ...one.lists.flatMap(({ items }) => items)]),
    ...data.phases.flatMap((one) => [...one.quotes, ...one.steps.flatMap((step) => step.quotes)]),
    ...data.terms.flatMap(({ definition }) => definition ?? []),
    ...data.references,
    ...[...data.relations, ...data.validity].filter(({ document }) => document === data.id),
    ...provided(data),
  ];
}

/**
 * @param json the file's content
 * @param source source.txt as decoded
 */
function publishedFlaws(json: string, source: string): Flaw[] {
  const result = publishedSchema.safeParse(JSON.parse(json));
  if (!result.success) return [{ reason: '公开数据不合它的格式说明', actual: result.error.issues[0]?.path.join('.') ?? '' }];
  const { data } = result;
  const flaws: Flaw[] = [];
  if (data.clauses.map(({ text }) => text).join('') !== source) flaws.push({ reason: '公开数据各条款接起来不是原件' });
  let at = 0;
  for (const {
    id,
    source: { start, end },
    text,
  } of data.clauses) {
    if (start !== at || source.slice(start, end) !== text) flaws.push({ reason: `公开数据条款 ${id} 的起止不对` });
    at = end;
  }
  const reading = data.clauses.map((clause) => clause.reading).join('');
  try {
    if (revertEmendations(reading, data.emendations) !== source) flaws.push({ reason: '公开数据的校勘还原不出原件' });
  } catch {
    flaws.push({ reason: '公开数据的校勘与文字对不上' });
  }
  for (const { text, clause } of quotes(data)) {
    if (!data.clauses.find(({ id }) => id === clause)?.reading.includes(text))
      flaws.push({ reason: `公开数据引 ${clause} 的文字与原文不符`, actual: text });
  }
  return flaws;
}

const NONE: Provisions = { deadlines: [], duties: [], requirements: [], definitions: [], annexes: [] };

function published(json: string, edition: Edition): Flaw[] {
  const flaws = publishedFlaws(json, edition.document.source);
  // What other documents have to do with it, and who has to do what, the pages prove; here the words that say so are.
  const alone = ({
    references: _references,
    relations: _relations,
    validity: _validity,
    status: _status,
    provisions: _provisions,
    ...data
  }: Published) => data;
  const nothing = { references: [], statusFacts: [], provisions: NONE, documentOf: () => edition.document };
  const expected = publishedData({ ...edition, relations: [] }, nothing);
  const same = JSON.stringify(alone(JSON.parse(json) as Published)) === JSON.stringify(alone(expected));
  return [...flaws, ...(same ? [] : [{ reason: '公开数据与内容不符' }])];
}

function dataFlaws(files: Files, edition: Edition): [string, Flaw[]][] {
  const { id, document } = edition;
  const json = files.get(`data/${id}.json`);
  const text = files.get(`data/${id}.txt`);
  return [
    [`data/${id}.json`, json === undefined ? [{ reason: '没有公开数据' }] : published(json, edition)],
    [`data/${id}.txt`, text === document.source ? [] : [{ reason: '公开的原件文字与 source.txt 不同' }]],
  ];
}

const bare = (text: string): string => text.replace(/[\s\ufeff]/g, '');

/** The plain text begins with the whole reading text; where the source ends too early it says so. */
function textFlaws(files: Files, { id, document }: Edition): [string, Flaw[]] {
  const path = `${id}/files/text.txt`;
  const text = files.get(path);
  if (text === undefined) return [path, [{ reason: '没有纯文本' }]];
  const ours = document.gaps.length ? bare(text).replaceAll(bare(GAP_MARK), '') : bare(text);
  return [path, ours.startsWith(bare(document.reading)) ? [] : [{ reason: '纯文本与整理文字不符' }]];
}

/** @returns each file's path with its flaws */
export const artifactFlaws = (files: Files, edition: Edition): [string, Flaw[]][] => [
  ...dataFlaws(files, edition),
  textFlaws(files, edition),
];
