/** 提法: set phrases, what the text says they mean, and where they stand. */

import { z } from 'zod';
import { alignEmendations } from '../../document/emend.ts';
import { occurrences } from '../../document/occurrences.ts';
import * as wording from '../../wording/interface.ts';
import { type Collection, entryShape, publishedQuote, publishedSpan } from './collection.ts';
import { citationSchema, quoteSchema, text } from './quote.ts';
import { entryBase } from './resolver.ts';

const frontMatter = z.strictObject({
  term: text,
  /** Other wordings that count as the same set phrase. */
  forms: z.array(text).prefault([]),
  definition: citationSchema.optional(),
});

const entry = z.strictObject({ ...entryShape, forms: z.array(z.string()), definition: quoteSchema.nullable() });

const published = z.object({
  id: z.string(),
  term: z.string(),
  definition: publishedQuote.nullable(),
  occurrences: z.array(z.object({ clause: z.string(), ...publishedSpan.shape })),
});

export type Term = z.infer<typeof entry>;

export const terms: Collection<z.infer<typeof frontMatter>, Term, z.infer<typeof published>> = {
  label: wording.termsLabel,
  frontMatter,
  entry,
  resolve(file, _, resolver) {
    const { term, forms, definition } = file.data;
    resolver.stands(term, ['term']);
    forms.forEach((form, i) => {
      resolver.stands(form, ['forms', i]);
    });
    return {
      ...entryBase(file, term, undefined, resolver),
      forms,
      definition: definition ? resolver.quote(definition, ['definition']) : null,
    };
  },
  ownNames: ({ term, forms }) => [{ at: ['term'], name: term }, ...forms.map((name, i) => ({ at: ['forms', i], name }))],
  duplicate: { noun: wording.termsLabel, note: '合并成一个条目' },
  quotes: ({ definition }) => (definition ? [definition] : []),
  otherNames: ({ forms }) => forms,
  lists: ({ definition }) => (definition ? [{ name: '文中的解释', items: [{ ...definition, id: null }] }] : []),
  // What the text does not explain is said once, for all that it does not.
  isFolded: ({ definition, hasNote }) => !definition && !hasNote,
  isFacet: false,
  hasPdf: false,
  published,
  publish(one, document) {
    const { toSource } = alignEmendations(document.emendations);
    const places = occurrences(document, [one.name, ...one.forms]);
    const inSource = places.map(({ clause, ...span }) => ({ clause, ...toSource(span) }));
    return published.parse({ ...one, term: one.name, occurrences: inSource });
  },
};
