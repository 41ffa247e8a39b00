/** What editors may write beside their entries: of a document, of the site, of the search. Unknown fields are errors. */
import { z } from 'zod';
import { citationSchema, clauseId, day, text } from './collections/quote.ts';
import { COLLECTION_NAMES } from './collections/registry.ts';

const certainty = z.enum(['certain', 'probable', 'uncertain']);
const sic = z.string().min(1);

/** What `add` writes where it knows nothing; no document says so. */
const PLACEHOLDER = /^请(?:填写|写明)/;
const stated = text.refine((value) => !PLACEHOLDER.test(value), { error: '还是待填的提示语，不是文件的内容；照原文填写' });

const part = z.strictObject({
  /** The line it begins with. */
  begin: text,
  kind: z.enum(['main', 'issued', 'annex'], { error: 'kind 只能写 issued（所印发的文件）、annex（附件）或 main（不另成一份）' }),
});

/** What a document does to another: 落实、印发、修改、代替、废止、解释. */
export const RELATION_KINDS = ['implements', 'issues', 'amends', 'replaces', 'repeals', 'interprets'] as const;

const relation = z.strictObject({
  kind: z.enum(RELATION_KINDS, {
    error: 'kind 只能写 implements（落实）、issues（印发）、amends（修改）、replaces（代替）、repeals（废止）或 interprets（解释）',
  }),
  /** Id of the other document. */
  to: text,
  /** Of its clauses; without, the whole of it. */
  clauses: z.array(clauseId).min(1).optional(),
  /** Id of the document that has the words: the other one; without, this. */
  document: text.optional(),
  /** Of one that implements another: ids of units, its own and the other's, of which the lists are held against each other. */
  units: z
    .array(z.strictObject({ own: text, upper: text }))
    .min(1)
    .optional(),
  /** The words that say so. */
  ...citationSchema.shape,
});

const policyFields = z.strictObject({
  title: stated,
  /** The document has no title line: the title is the editor's. */
  untitled: z.boolean({ error: 'untitled 只能写 true 或 false' }).prefault(false),
  /** One, or several that sign together, with 、 between them. */
  issuer: stated,
  /** 发文字号 */
  number: stated.optional(),
  date: day('date'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256 应是 64 位十六进制小写字母和数字' }),
  /** Whether the build makes PDFs of the text, the phases and the sectors. */
  pdf: z.boolean({ error: 'pdf 只能写 true 或 false' }).prefault(false),
  provenance: z
    .strictObject({
      form: stated.optional(),
      rights: text.optional(),
      /** The file as received: where it is kept, its encoding if its text was another than UTF-8, and its hash. */
      received: z
        .strictObject({
          file: z
            .string()
            .regex(/^received\.[a-z]+$/, { error: 'file 应是 received.docx 的样子：原件放在文件自己的目录里' })
            .optional(),
          encoding: text.optional(),
          sha256: text,
        })
        .optional(),
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
  /** Guesses of `add` that nobody has confirmed yet; while there are any, nothing is published. */
  confirm: z.array(z.enum(['title', 'issuer', 'number', 'date', 'parts'])).prefault([]),
  /** Whose list is whose where a document quotes one from above beside its own: 中央, 区; words of the document. */
  levels: z.strictObject({ central: text, local: text }).optional(),
  /** What it does to other documents of the library. */
  relations: z.array(relation).prefault([]),
  /** Where the rules see the beginning of a part wrongly, or not. */
  parts: z.array(part).prefault([]),
});

/** policy.yaml; `issuers` are those that `issuer` names. */
export const policySchema = policyFields.transform((policy) => ({ ...policy, issuers: policy.issuer.split('、') }));

export const siteSchema = z.strictObject({
  name: text,
  description: text,
  /** Who makes the site: an editor, or the issuer itself. */
  publisher: text,
  /** Whether this is an official site: the publisher answers for it as the issuer. */
  official: z.boolean({ error: 'official 只能写 true 或 false：发布单位就是发文机关、对内容负责时写 true' }).prefault(false),
  /** 政府网站标识码, which pages of official sites carry. */
  code: z
    .string()
    .regex(/^[a-z0-9]{10}$/, { error: 'code 应是 10 位的政府网站标识码，用引号括起来' })
    .optional(),
  address: z
    .url({ protocol: /^https?$/, error: 'address 应是 http:// 或 https:// 开头的完整地址' })
    .refine((url) => !/[?#]/.test(url), { error: 'address 里不能有 ? 或 #：只写到网站的目录' })
    .nullish(),
});

const collection = z.enum(COLLECTION_NAMES);
const group = z.array(text).min(1);

const synonyms = z.array(group.min(2)).prefault([]);
const when = z.array(group).min(1);

/** Synonyms and question patterns of the site's search; `find` must stand in a document. */
export const searchSchema = z.strictObject({
  synonyms,
  fillers: z.array(text).prefault([]),
  patterns: z
    .array(
      z
        .strictObject({ when, find: text.optional(), entry: collection.optional(), index: collection.optional() })
        .refine(({ find, entry, index }) => [find, entry, index].filter((one) => one !== undefined).length === 1, {
          error: 'find、entry、index 三项写且只写一项：find 引到原文，entry 引到条目，index 引到目录',
        }),
    )
    .prefault([]),
});

/** Of one document: its patterns lead to its own words. */
export const policySearchSchema = z.strictObject({
  synonyms,
  patterns: z.array(z.strictObject({ when, find: text })).prefault([]),
});

export type PolicyData = z.infer<typeof policySchema>;
export type SearchData = z.infer<typeof searchSchema>;
export type PolicySearchData = z.infer<typeof policySearchSchema>;
export type SiteData = z.infer<typeof siteSchema>;
