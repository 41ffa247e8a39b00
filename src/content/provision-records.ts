/**
 * provisions.yaml: what editors say of the deadlines, duties and so on that rules list of a document. A record names words of a clause.
 * By itself it confirms what the rules list there; with hide it takes that away; with parts of its own (when, who, task …) it stands in
 * the place of that, or adds what the rules have not seen. All its words must be the clause's.
 */
import { z } from 'zod';
import { findQuote } from '../document/quote.ts';
import type { Document, Fault, Span } from '../document/types.ts';
import { day, text } from './collections/quote.ts';
import { quoteMessage } from './collections/quote-messages.ts';
import { type Locate, type Point, type Problem, problemAt } from './files/problem.ts';

const named = {
  clause: z.string().regex(/^[a-z][-\w]*$/, { error: 'clause 应是条款代号，例如 s2-1 或 a12-k2' }),
  text,
  /** The rules listed it wrongly: it is not shown. */
  hide: z.literal(true, { error: 'hide 只能写 true；要显示，删去这一行' }).optional(),
};

const names = z.array(text).min(1).optional();

const deadline = z.strictObject({
  ...named,
  when: text.optional(),
  who: text.optional(),
  date: day('date').optional(),
});
const duty = z.strictObject({
  ...named,
  task: text.optional(),
  lead: names,
  responsible: names,
  support: names,
  with: names,
  guide: names,
});
const definition = z.strictObject({ ...named, term: text.optional(), meaning: text.optional() });
const other = z.strictObject(named);

export const provisionsFileSchema = z.strictObject({
  deadlines: z.array(deadline).prefault([]),
  duties: z.array(duty).prefault([]),
  requirements: z.array(other).prefault([]),
  definitions: z.array(definition).prefault([]),
  annexes: z.array(other).prefault([]),
});
export type ProvisionsFileData = z.infer<typeof provisionsFileSchema>;

/** A provisions.yaml. */
export interface ProvisionsFile {
  file: string;
  data: ProvisionsFileData;
  locate: Locate;
}

export const RECORD_ROLES = ['lead', 'responsible', 'support', 'with', 'guide'] as const;

/** What a record says in place of a rule; spans count in the reading text, within the record's clause. */
export interface RecordParts {
  when: Span | null;
  who: Span | null;
  /** YYYY-MM-DD */
  date: string | null;
  parties: (Span & { role: (typeof RECORD_ROLES)[number] })[];
  task: Span | null;
  term: Span | null;
  meaning: Span | null;
}

export interface ProvisionRecord extends Span {
  list: keyof ProvisionsFileData;
  clause: string;
  hide: boolean;
  /** Null where the record has none of its own. */
  parts: RecordParts | null;
  file: string;
  place: Point;
}

type Written = z.infer<typeof deadline> & z.infer<typeof duty> & z.infer<typeof definition>;

/** A list of parts stands on what its list is of: without that they say nothing. */
const NEEDED: Partial<Record<keyof ProvisionsFileData, { fields: (keyof Written)[]; one: (keyof Written)[]; note: string }>> = {
  deadlines: { fields: ['when', 'who', 'date'], one: ['when'], note: '写上 when（原文里的时间）；只确认程序所列的，三项都不写' },
  duties: {
    fields: ['task', ...RECORD_ROLES],
    one: [...RECORD_ROLES],
    note: '写上由谁 lead、responsible、support、with 或 guide；只确认程序所列的，各项都不写',
  },
  definitions: { fields: ['term', 'meaning'], one: ['term'], note: '写上 term（所定义的词）；只确认程序所列的，两项都不写' },
};

/** Finds the records' words, collecting what is wrong under the file. */
function resolverOf(document: Document, { file, locate }: ProvisionsFile) {
  const problems: Problem[] = [];
  const fault = (found: Fault): void => void problems.push(problemAt(file, locate, found));

  const quote = (clause: string, words: string, at: Fault['at']): Span | null => {
    const found = findQuote(document, clause, words);
    if ('span' in found) return found.span;
    const label = document.clauses.find(({ id }) => id === clause)?.label ?? clause;
    const field = found.miss.reason === 'no-clause' || found.miss.reason === 'elsewhere' ? 'clause' : 'text';
    fault({ ...quoteMessage(found.miss, words, label), at: [...at, field] });
    return null;
  };

  /** Words of a part stand in those of the record, the first time that they do. */
  const within = (whole: Span, words: string | undefined, at: Fault['at']): Span | null => {
    if (words === undefined) return null;
    const found = document.reading.slice(whole.start, whole.end).indexOf(words);
    if (found >= 0) return { start: whole.start + found, end: whole.start + found + words.length };
    fault({ at, reason: `text 里没有“${words}”`, actual: words, note: '照 text 里的文字写；text 要引到包含它的整句' });
    return null;
  };

  return { problems, fault, quote, within };
}

type Resolver = ReturnType<typeof resolverOf>;

function partsOf(whole: Span, written: Written, at: Fault['at'], { within }: Resolver): RecordParts {
  const part = (name: 'when' | 'who' | 'task' | 'term' | 'meaning') => within(whole, written[name], [...at, name]);
  const parties = RECORD_ROLES.flatMap((role) =>
    (written[role] ?? []).flatMap((name, i) => {
      const span = within(whole, name, [...at, role, i]);
      return span ? [{ ...span, role }] : [];
    }),
  );
  return {
    when: part('when'),
    who: part('who'),
    date: written.date ?? null,
    parties,
    task: part('task'),
    term: part('term'),
    meaning: part('meaning'),
  };
}

function recordOf(
  list: keyof ProvisionsFileData,
  written: Written,
  at: Fault['at'],
  { file, locate }: ProvisionsFile,
  resolver: Resolver,
): ProvisionRecord[] {
  const span = resolver.quote(written.clause, written.text, at);
  if (!span) return [];
  const needed = NEEDED[list];
  const hasParts = needed?.fields.some((field) => written[field] !== undefined) ?? false;
  if (written.hide && hasParts) {
    resolver.fault({
      at: [...at, 'hide'],
      reason: '写了 hide，又写了改正的内容',
      note: '不显示的，只留 clause、text 和 hide；改正的，删去 hide',
    });
  } else if (hasParts && needed && !needed.one.some((field) => written[field] !== undefined)) {
    resolver.fault({ at, reason: `缺少 ${needed.one.join(' 或 ')}`, note: needed.note });
  }
  const parts = hasParts ? partsOf(span, written, at, resolver) : null;
  return [{ list, clause: written.clause, ...span, hide: written.hide ?? false, parts, file, place: locate(at) }];
}

const LISTS = Object.keys(provisionsFileSchema.shape) as (keyof ProvisionsFileData)[];

/** @param records null where there is no such file */
export function resolveRecords(document: Document, records: ProvisionsFile | null): { records: ProvisionRecord[]; problems: Problem[] } {
  if (!records) return { records: [], problems: [] };
  const resolver = resolverOf(document, records);
  const found = LISTS.flatMap((list) =>
    records.data[list].flatMap((written, i) => recordOf(list, written as Written, [list, i], records, resolver)),
  );
  return { records: found, problems: resolver.problems };
}
