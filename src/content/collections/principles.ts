/** 要求: the guiding thought, the demands and the principles that the document names. */

import { z } from 'zod';
import * as wording from '../../wording/interface.ts';
import { type Collection, entryShape, order, own, ownName, publishedQuote } from './collection.ts';
import { citationSchema, quoteSchema, text } from './quote.ts';
import { checkName, entryBase } from './resolver.ts';

const group = z.enum(['guiding', 'demand', 'principle']);

export const GROUPS: { group: z.infer<typeof group>; name: string }[] = [
  { group: 'guiding', name: '指导思想' },
  { group: 'demand', name: '总的要求' },
  { group: 'principle', name: '遵循原则' },
];

const frontMatter = z.strictObject({ name: text, own, group, order, quotes: z.array(citationSchema).min(1) });
const entry = z.strictObject({ ...entryShape, group, quotes: z.array(quoteSchema) });
const published = z.object({ id: z.string(), name: z.string(), group, quotes: z.array(publishedQuote) });

export type Principle = z.infer<typeof entry>;

export const principles: Collection<z.infer<typeof frontMatter>, Principle, z.infer<typeof published>> = {
  label: wording.principlesLabel,
  frontMatter,
  entry,
  resolve(file, document, resolver) {
    const { name, group, order, quotes } = file.data;
    checkName(file.data, document, resolver);
    return { ...entryBase(file, name, order, resolver), group, quotes: resolver.quotes(quotes, ['quotes']) };
  },
  ...ownName,
  quotes: ({ quotes }) => quotes,
  otherNames: () => [],
  isFacet: false,
  hasPdf: false,
  published,
  publish: (one) => published.parse(one),
};
