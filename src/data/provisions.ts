/** What a document's words lay down, in its open data: each a quotation with the quotations that it is made of. */
import { z } from 'zod';
import { publishedSpan } from '../content/collections/collection.ts';
import { nullableText } from '../content/collections/quote.ts';
import { sliceOf } from '../document/clause.ts';
import { alignEmendations } from '../document/emend.ts';
import type { Document, Span } from '../document/types.ts';
import type { Annex, Deadline, Definition, Duty, Provision, Provisions, Requirement } from '../provisions/types.ts';

const words = z.strictObject({ text: z.string().describe('as the reading has it'), source: publishedSpan });
const listed = {
  ...words.shape,
  clause: z.string().describe('id of the clause that the words stand in'),
  confirmed: z.boolean().describe('whether an editor has looked at it; otherwise a rule lists it'),
};

export const provisionsSchema = z
  .strictObject({
    deadlines: z.array(
      z.strictObject({
        ...listed,
        type: z
          .enum(['day', 'recurring', 'undated', 'term', 'in-force', 'valid'])
          .describe(
            'by a day; by one of every year or month; by one that the words leave open; within so many days; the validity of the document',
          ),
        date: nullableText.describe('YYYY-MM-DD of the last day, of in-force the first; null where the words name none'),
        when: words,
        who: words.nullable().describe('the grammatical subject, where there is one'),
      }),
    ),
    duties: z.array(
      z.strictObject({
        ...listed,
        parties: z.array(
          z.strictObject({
            role: z.enum(['lead', 'responsible', 'support', 'with', 'guide']).describe('牵头; 负责; 配合、参与; 会同; 指导'),
            ...words.shape,
          }),
        ),
        task: words.nullable().describe('null where the words that name the parties stand alone'),
      }),
    ),
    requirements: z.array(
      z.strictObject({
        ...listed,
        type: z.enum(['conditions', 'materials']),
        items: z.array(z.strictObject({ ...words.shape, clause: z.string() })),
      }),
    ),
    definitions: z.array(z.strictObject({ ...listed, term: words, meaning: words.nullable().describe('null for a short name') })),
    annexes: z.array(z.strictObject({ ...listed, part: nullableText.describe('id of the part; null where it is only listed') })),
  })
  .describe('what the words lay down, as rules list it and editors leave it, each kind in order');

export type PublishedProvisions = z.infer<typeof provisionsSchema>;

export function publishedProvisions({ reading, emendations }: Document, provisions: Provisions): PublishedProvisions {
  const { toSource } = alignEmendations(emendations);
  const quoted = ({ start, end }: Span) => ({ text: sliceOf(reading, { start, end }), source: toSource({ start, end }) });
  const optional = (span: Span | null) => span && quoted(span);
  const common = (one: Provision) => ({ ...quoted(one), clause: one.clause, confirmed: one.confirmed === true });
  return {
    deadlines: provisions.deadlines.map((one: Deadline) => ({
      ...common(one),
      type: one.type,
      date: one.date,
      when: quoted(one.when),
      who: optional(one.who),
    })),
    duties: provisions.duties.map((one: Duty) => ({
      ...common(one),
      parties: one.parties.map((party) => ({ role: party.role, ...quoted(party) })),
      task: optional(one.task),
    })),
    requirements: provisions.requirements.map((one: Requirement) => ({
      ...common(one),
      type: one.type,
      items: one.items.map((item) => ({ ...quoted(item), clause: item.clause })),
    })),
    definitions: provisions.definitions.map((one: Definition) => ({
      ...common(one),
      term: quoted(one.term),
      meaning: optional(one.meaning),
    })),
    annexes: provisions.annexes.map((one: Annex) => ({ ...common(one), part: one.part })),
  };
}
