/** 环节: what is to be done, step by step; and what the text says of a key link. */

import { z } from 'zod';
import { placesOf } from '../../document/quote.ts';
import type { Span } from '../../document/types.ts';
import * as wording from '../../wording/interface.ts';
import { type Collection, type EntryList, entryShape, order, own, ownName, publishedQuote } from './collection.ts';
import { citationSchema, nullableText, quoteSchema, text } from './quote.ts';
import { type At, checkName, entryBase, type Resolver } from './resolver.ts';

const kind = z.enum(['schedule', 'phase', 'link']);

export const PHASE_KINDS: { kind: z.infer<typeof kind>; name: string }[] = [
  { kind: 'schedule', name: '总体安排' },
  { kind: 'phase', name: wording.phasesLabel },
  { kind: 'link', name: '关键环节' },
];

const step = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'id 只用小写字母、数字和连字符' }),
  quotes: z.array(citationSchema).min(1),
  what: text,
  who: text.optional(),
  how: text.optional(),
  when: text.optional(),
});

const frontMatter = z.strictObject({
  name: text,
  own,
  kind,
  order,
  quotes: z.array(citationSchema).prefault([]),
  steps: z.array(step).prefault([]),
});

const stepShape = { id: z.string(), what: z.string(), who: nullableText, how: nullableText, when: nullableText };

const stepEntry = z.strictObject({ ...stepShape, quotes: z.array(quoteSchema) });
const entry = z.strictObject({ ...entryShape, kind, quotes: z.array(quoteSchema), steps: z.array(stepEntry) });

const published = z.object({
  id: z.string(),
  name: z.string(),
  kind,
  quotes: z.array(publishedQuote),
  steps: z.array(z.object({ ...stepShape, quotes: z.array(publishedQuote) })),
});

type PhaseData = z.infer<typeof frontMatter>;
export type Step = z.infer<typeof stepEntry>;
export type Phase = z.infer<typeof entry>;

/** Where words of a document stand. */
export interface WordsPlace {
  clause: string;
  /** Of the reading text. */
  span: Span;
}

/** @returns the first place of the words in the quotations that prove the step; null when the step says nothing of it */
export function placeOf({ quotes }: Step, text: string | null): WordsPlace | null {
  const quote = text === null ? undefined : quotes.find((one) => one.text.includes(text));
  if (!quote || text === null) return null;
  const start = quote.span.start + (placesOf(quote.text, text)[0] ?? 0);
  return { clause: quote.clause, span: { start, end: start + text.length } };
}

/** Each step by what is to be done. */
function stepList({ steps }: Phase): EntryList[] {
  const items = steps.flatMap((step) => {
    const place = placeOf(step, step.what);
    return place ? [{ id: step.id, text: step.what, ...place }] : [];
  });
  return items.length ? [{ name: wording.step, items }] : [];
}

const PARTS = ['what', 'who', 'how', 'when'] as const;

function resolveStep(data: PhaseData['steps'][number], at: At, resolver: Resolver): Step {
  const { id, what, who = null, how = null, when = null } = data;
  for (const part of PARTS) {
    const words = data[part];
    if (words && !data.quotes.some(({ text }) => text.includes(words))) {
      resolver.fault({
        at: [...at, part],
        reason: `${part} 的文字不在本步骤的引文里`,
        actual: words,
        note: '只能用引文里连着的原文；原文没有写明的，不写这一项',
      });
    }
  }
  return { id, what, who, how, when, quotes: resolver.quotes(data.quotes, [...at, 'quotes']) };
}

export const phases: Collection<PhaseData, Phase, z.infer<typeof published>> = {
  label: wording.phasesLabel,
  frontMatter,
  entry,
  resolve(file, document, resolver) {
    checkName(file.data, document, resolver);
    const { name, kind, order, quotes, steps } = file.data;
    steps.forEach(({ id }, i) => {
      if (steps.findIndex((other) => other.id === id) < i) {
        resolver.fault({ at: ['steps', i, 'id'], reason: `步骤代号 ${id} 重复`, actual: id, note: '换一个代号' });
      }
    });
    return {
      ...entryBase(file, name, order, resolver),
      kind,
      quotes: resolver.quotes(quotes, ['quotes']),
      steps: steps.map((one, i) => resolveStep(one, ['steps', i], resolver)),
    };
  },
  ...ownName,
  quotes: ({ quotes, steps }) => [...quotes, ...steps.flatMap((one) => one.quotes)],
  otherNames: () => [],
  lists: stepList,
  isFolded: ({ kind, steps }) => kind === 'link' && steps.length === 0,
  isFacet: true,
  hasPdf: true,
  published,
  publish: (one) => published.parse(one),
};
