/** What editors may write: one schema a collection, one citation for all. Unknown fields are errors. */
import { z } from 'astro/zod';
import { isDay } from '../document/date.ts';

const text = z.string().trim().min(1);
const order = z.number().optional();
/** The name is the editors' own and not words of the document. */
const own = z.literal(true).optional();

/** A quotation and the clause it stands in; it must stand there exactly once. */
export const citation = z.strictObject({
  clause: z.string().regex(/^(title|issuer|date|s\d[-\w]*)$/, { error: 'clause 应是条款代号，例如 s2-1 或 s2-1-p2' }),
  text,
});

const certainty = z.enum(['certain', 'probable', 'uncertain']);
const sic = z.string().min(1);

export const policySchema = z.strictObject({
  title: text,
  issuer: text,
  date: z.string().refine((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && isDay(date), { error: 'date 应写作 2014-03-09 的样子' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256 应是 64 位十六进制小写字母和数字' }),
  /** Whether the build makes PDFs of the text, the phases and the sectors. */
  pdf: z.boolean({ error: 'pdf 只能写 true 或 false' }).prefault(false),
  provenance: z
    .strictObject({
      form: text.optional(),
      rights: text.optional(),
      /** What `add` converted: encoding of the file as received, and its hash. */
      received: z.strictObject({ encoding: text, sha256: text }).optional(),
    })
    .prefault({}),
  emendations: z
    .array(
      z.strictObject({
        in: z.string().min(1).optional(),
        sic,
        corr: z.string().optional(),
        kind: z.enum(['join', 'misprint']),
        certainty,
        basis: text,
      }),
    )
    .prefault([]),
  gaps: z.array(z.strictObject({ in: z.string().min(1).optional(), sic, note: text })).prefault([]),
});

export const principleSchema = z.strictObject({
  name: text,
  own,
  group: z.enum(['guiding', 'demand', 'principle']),
  order,
  quotes: z.array(citation).min(1),
});

/** A list in the document's own words; in `text` each item stands in [square brackets]. */
const list = z.strictObject({
  level: z.enum(['central', 'local']),
  name: text.optional(),
  clause: citation.shape.clause,
  text,
});

export const sectorSchema = z.strictObject({
  name: text,
  own,
  kind: z.enum(['unit', 'common', 'field']),
  order,
  /** The names by which the document calls this kind of unit; a task must contain one of them. */
  names: z.array(text).prefault([]),
  lists: z.array(list).min(1),
  tasks: z.array(citation).prefault([]),
});

const step = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'id 只用小写字母、数字和连字符' }),
  quotes: z.array(citation).min(1),
  what: text,
  who: text.optional(),
  how: text.optional(),
  when: text.optional(),
});

export const phaseSchema = z.strictObject({
  name: text,
  own,
  kind: z.enum(['schedule', 'phase', 'link']),
  order,
  quotes: z.array(citation).prefault([]),
  steps: z.array(step).prefault([]),
});

export const termSchema = z.strictObject({
  term: text,
  /** Other wordings that count as the same set phrase. */
  forms: z.array(text).prefault([]),
  definition: citation.optional(),
});

export const siteSchema = z.strictObject({
  name: text,
  description: text,
  publisher: text,
  address: z
    .url({ protocol: /^https?$/, error: 'address 应是 http:// 或 https:// 开头的完整地址' })
    .refine((url) => !/[?#]/.test(url), { error: 'address 里不能有 ? 或 #：只写到网站的目录' })
    .nullish(),
});

const group = z.array(text).min(1);

/** Synonyms and question patterns of the search; `find` must stand in a document. */
export const searchSchema = z.strictObject({
  synonyms: z.array(group.min(2)).prefault([]),
  fillers: z.array(text).prefault([]),
  patterns: z
    .array(
      z
        .strictObject({
          when: z.array(group).min(1),
          find: text.optional(),
          entry: z.enum(['principles', 'sectors', 'phases', 'terms']).optional(),
          index: z.enum(['principles', 'sectors', 'phases', 'terms']).optional(),
        })
        .refine(({ find, entry, index }) => [find, entry, index].filter((one) => one !== undefined).length === 1, {
          error: 'find、entry、index 三项写且只写一项：find 引到原文，entry 引到条目，index 引到目录',
        }),
    )
    .prefault([]),
});

export const entrySchemas = { principles: principleSchema, sectors: sectorSchema, phases: phaseSchema, terms: termSchema };

export type Collection = keyof typeof entrySchemas;
export type Citation = z.infer<typeof citation>;
export type PolicyData = z.infer<typeof policySchema>;
export type PrincipleData = z.infer<typeof principleSchema>;
export type SectorData = z.infer<typeof sectorSchema>;
export type PhaseData = z.infer<typeof phaseSchema>;
export type TermData = z.infer<typeof termSchema>;
export type SearchData = z.infer<typeof searchSchema>;
export type SiteData = z.infer<typeof siteSchema>;
