/** The published form of an edition. The JSON Schema beside the data is made from this. */
import { z } from 'zod';
import { publishedSpan } from '../content/collections/collection.ts';
import { nullableText } from '../content/collections/quote.ts';
import { type CollectionName, collections } from '../content/collections/registry.ts';
import { RELATION_KINDS } from '../content/schemas.ts';
import { provisionsSchema } from './provisions.ts';

const offset = publishedSpan.shape.start;

type EntryShapes = { [Name in CollectionName]: z.ZodArray<(typeof collections)[Name]['published']> };

/** A list of the entries of each collection, under its name. */
const entryShapes = Object.fromEntries(
  Object.entries(collections).map(([name, { published }]) => [name, z.array(published as z.ZodType)]),
) as unknown as EntryShapes;

export type PublishedEntries = { [Name in CollectionName]: z.infer<EntryShapes[Name]> };

/** Words of this document or of another, by which a statement stands. */
const words = {
  document: z.string().describe('id of the document that has the words'),
  clause: z.string().describe('id of the clause that has them'),
  text: z.string().describe('the words, as the reading has them'),
  source: publishedSpan.describe('where they stand in the source of that document'),
};

const status = z.enum(['in-force', 'not-yet', 'amended', 'partly-repealed', 'repealed', 'expired']).nullable();

const validity = z.strictObject({
  kind: z.enum(['in-force', 'valid', 'repeals', 'replaces', 'amends']).describe('the last three: done to it by another document'),
  by: z.enum(['rule', 'editor']).describe('read off the words by a rule, or stated by the editors'),
  day: nullableText.describe('YYYY-MM-DD from which on; null where the words name none, and for valid'),
  basis: z.enum(['words', 'issue']).nullable().describe('issue: 自公布之日起, reckoned from the date that the document bears'),
  until: nullableText.describe('valid: YYYY-MM-DD, the last day, or that on which the term is up'),
  months: offset.nullable().describe('valid: the term, where no day is named'),
  actor: nullableText.describe('id of the document that does it'),
  clauses: z.array(z.string()).describe('ids of the clauses that it is done to; empty for the whole document'),
  ...words,
});

export const publishedSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuers: z.array(z.string()),
  number: nullableText.describe('发文字号'),
  recipients: z.array(z.string()).describe('主送, as the document has them'),
  date: z.string().describe('YYYY-MM-DD'),
  source: z.strictObject({ file: z.string(), sha256: z.string(), length: offset }),
  parts: z
    .array(
      z.strictObject({
        id: z.string().describe('main; b1 and so on for what it issues; f1 and so on for annexes'),
        kind: z.enum(['main', 'issued', 'annex']),
        label: z.string(),
        title: nullableText,
        issuers: z.array(z.string()),
        number: nullableText,
        date: nullableText.describe('YYYY-MM-DD'),
        rule: z.string().describe('why the part begins where it does'),
      }),
    )
    .describe('the first is the main document'),
  clauses: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      label: z.string().describe('as it is cited within the document'),
      part: z.string(),
      parent: nullableText,
      level: offset,
      number: nullableText,
      heading: nullableText,
      source: publishedSpan,
      text: z.string().describe('the slice of the source, subclauses excluded; the slices of all clauses tile it'),
      reading: z.string().describe('the same with the emendations applied'),
    }),
  ),
  emendations: z.array(
    z.strictObject({
      start: offset,
      end: offset,
      sic: z.string(),
      corr: z.string().describe('equal to sic where certainty is uncertain'),
      kind: z.enum(['join', 'punctuation', 'spacing', 'form', 'furniture', 'misprint', 'gap']),
      basis: z.string(),
      certainty: z.enum(['certain', 'probable', 'uncertain']),
    }),
  ),
  gaps: z.array(z.strictObject({ start: offset, end: offset, sic: z.string(), clause: z.string(), note: z.string() })),
  references: z
    .array(
      z.strictObject({
        text: z.string().describe('the words that refer, as the reading has them'),
        clause: z.string().describe('id of the clause that they stand in'),
        source: publishedSpan,
        title: nullableText.describe('of the document named, without its marks; null where its number alone is given'),
        number: nullableText.describe('发文字号 beside the title, or alone'),
        documents: z.array(z.string()).describe('ids of the documents of that name: none that the site has; several, not guessed between'),
        whole: z.boolean().describe('the whole document, and not a clause of it'),
        target: nullableText.describe('id of the clause; null for a whole document, and where it has no such clause'),
        covered: z.array(z.string()).describe('ids of what a range covers besides: 第四条 of 第三条至第五条'),
      }),
    )
    .describe('every document and clause that the words refer to, as a rule lists them, in order'),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum(RELATION_KINDS),
        to: z.string().describe('id of the other document'),
        clauses: z.array(z.string()).describe('ids of its clauses; empty for the whole of it'),
        ...words,
      }),
    )
    .describe('what the document does to others, as the editors state it on words of one of the two'),
  validity: z.array(validity).describe('what words say of whether it holds'),
  status: z
    .array(z.strictObject({ from: z.string().describe('YYYY-MM-DD; empty for the time before any day that is known'), status }))
    .describe('what follows of that, by the days on which it changes; null where the words do not say; empty where they never do'),
  provisions: provisionsSchema,
  ...entryShapes,
});

export type Published = z.infer<typeof publishedSchema>;

/** The JSON Schema (2020-12) of the published data. */
export function jsonSchema(): object {
  return { ...z.toJSONSchema(publishedSchema), title: '对照：一份文件的公开数据' };
}
