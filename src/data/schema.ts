/** The published form of an edition. The JSON Schema beside the data is made from this. */
import { z } from 'astro/zod';

const offset = z.int().min(0).describe('UTF-16 code units of the decoded source file');
const span = z.strictObject({ start: offset, end: offset }).describe('half-open: [start, end)');
const quote = z.strictObject({ text: z.string(), clause: z.string(), source: span });
const nullableText = z.string().nullable();

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
      source: span,
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
  principles: z.array(
    z.strictObject({ id: z.string(), name: z.string(), group: z.enum(['guiding', 'demand', 'principle']), quotes: z.array(quote) }),
  ),
  sectors: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['unit', 'common', 'field']),
      lists: z.array(
        z.strictObject({
          level: z.enum(['central', 'local']),
          name: nullableText,
          clause: z.string(),
          items: z.array(z.strictObject({ id: z.string(), ...quote.shape })),
        }),
      ),
      tasks: z.array(quote),
    }),
  ),
  phases: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['schedule', 'phase', 'link']),
      quotes: z.array(quote),
      steps: z.array(
        z.strictObject({
          id: z.string(),
          what: z.string(),
          who: nullableText,
          how: nullableText,
          when: nullableText,
          quotes: z.array(quote),
        }),
      ),
    }),
  ),
  terms: z.array(
    z.strictObject({
      id: z.string(),
      term: z.string(),
      definition: quote.nullable(),
      occurrences: z.array(z.strictObject({ clause: z.string(), start: offset, end: offset })),
    }),
  ),
});

export type Published = z.infer<typeof publishedSchema>;

/** The JSON Schema (2020-12) of the published data. */
export function jsonSchema(): object {
  return { ...z.toJSONSchema(publishedSchema), title: '对照：一份文件的公开数据' };
}
