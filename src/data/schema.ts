/** The published form of an edition. The JSON Schema beside the data is made from this. */
import { z } from 'zod';
import { publishedSpan } from '../content/collections/collection.ts';
import { nullableText } from '../content/collections/quote.ts';
import { type CollectionName, collections } from '../content/collections/registry.ts';

const offset = publishedSpan.shape.start;

type EntryShapes = { [Name in CollectionName]: z.ZodArray<(typeof collections)[Name]['published']> };

/** A list of the entries of each collection, under its name. */
const entryShapes = Object.fromEntries(
  Object.entries(collections).map(([name, { published }]) => [name, z.array(published as z.ZodType)]),
) as unknown as EntryShapes;

export type PublishedEntries = { [Name in CollectionName]: z.infer<EntryShapes[Name]> };

export const publishedSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  date: z.string().describe('YYYY-MM-DD'),
  source: z.strictObject({ file: z.string(), sha256: z.string(), length: offset }),
  clauses: z.array(
    z.strictObject({
      id: z.string(),
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
      kind: z.enum(['join', 'punctuation', 'misprint', 'gap']),
      basis: z.string(),
      certainty: z.enum(['certain', 'probable', 'uncertain']),
    }),
  ),
  gaps: z.array(z.strictObject({ start: offset, end: offset, sic: z.string(), clause: z.string(), note: z.string() })),
  ...entryShapes,
});

export type Published = z.infer<typeof publishedSchema>;

/** The JSON Schema (2020-12) of the published data. */
export function jsonSchema(): object {
  return { ...z.toJSONSchema(publishedSchema), title: '对照：一份文件的公开数据' };
}
