/** Quotations as editors write them, and as they are once they have been found in the document. */
import { z } from 'zod';
import { isDay } from '../../document/date.ts';

/** Words that say something. */
export const text = z.string().trim().min(1);

/** A day of the calendar, YYYY-MM-DD. @param name of the field, for the message */
export const day = (name: string) =>
  z.string().refine((date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && isDay(date), { error: `${name} 应写作 2014-03-09 的样子` });

/** Of what a document may not have. */
export const nullableText = z.string().nullable();

export const clauseId = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: 'clause 应是条款代号，例如 s2-1 或 s2-1-p2' });

/** A quotation and the clause it stands in; it must stand there exactly once. */
export const citationSchema = z.strictObject({ clause: clauseId, text });

/** Half-open, in UTF-16 units. */
const spanSchema = z.strictObject({ start: z.int(), end: z.int() });

/** `span` is of the document's reading text, `source` of source.txt. */
export const quoteSchema = z.strictObject({ ...citationSchema.shape, text: z.string(), span: spanSchema, source: spanSchema });

export type EntryCitation = z.infer<typeof citationSchema>;
export type Quote = z.infer<typeof quoteSchema>;
