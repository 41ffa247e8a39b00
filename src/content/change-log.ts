/**
 * changes.yaml: what has been done to the library, in the order in which it was done. An entry with sha256 says that a document was taken in,
 * or that another text of it was, and which emendations that text then had; one with withdrawn that it was taken out; any other which
 * emendations were added and taken back.
 */
import { z } from 'zod';
import { day, text } from './collections/quote.ts';
import type { Locate } from './files/problem.ts';

const place = z.strictObject({
  /** Offset in source.txt. */
  start: z.int({ error: 'start 应是整数：原件里的位置，由 npm run changes 写入' }).nonnegative({ error: 'start 不能小于 0' }),
  sic: z.string().min(1),
  /** Without it the words stay as they are, and are said to be doubtful. */
  corr: z.string().optional(),
});

const entry = z
  .strictObject({
    date: day('date'),
    /** Its id. */
    document: text,
    /** Of its source.txt. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'sha256 应是 64 位十六进制小写字母和数字' })
      .optional(),
    withdrawn: z.literal(true, { error: 'withdrawn 只写 true：这份文件撤下了；没有撤下的，删去这一行' }).optional(),
    /** Of the document, with sha256 and withdrawn: how it is called when it is here no more. */
    title: text.optional(),
    issuer: text.optional(),
    issued: day('issued').optional(),
    emended: z.array(place).min(1).optional(),
    restored: z.array(place).min(1).optional(),
    /** Words of the editor. */
    note: text.optional(),
  })
  .refine(({ sha256, withdrawn, emended, restored }) => sha256 ?? withdrawn ?? emended ?? restored, {
    error: '这一条没有说改了什么：写明 sha256、emended、restored 或 withdrawn，或删去这一条',
  })
  .refine(({ sha256, withdrawn, emended, restored }) => !withdrawn || !(sha256 ?? emended ?? restored), {
    error: '写了 withdrawn，又写了 sha256、emended 或 restored：撤下的文件不再改动，分成两条，或删去一项',
  })
  .refine(({ sha256, withdrawn, title, issuer, issued }) => (sha256 ?? withdrawn) || !(title ?? issuer ?? issued), {
    error: 'title、issuer、issued 只写在收入、换文本和撤下的各条里，从这一条删去',
  })
  .refine(({ sha256, restored }) => !sha256 || !restored, {
    error: '写了 sha256，又写了 restored：换了文本，原来的校勘不必逐处撤回，删去 restored',
  });

export const changeLogSchema = z.strictObject({ changes: z.array(entry).prefault([]) });

/** How a document is called, as the log remembers it; issued is its date. */
export type LoggedName = Pick<LogEntry, 'title' | 'issuer' | 'issued'>;
export type LogEntry = z.infer<typeof entry>;
/** An emendation by its place in the source (UTF-16 units) and what it does there. */
export type EmendedPlace = z.infer<typeof place>;

export interface ChangeLogFile {
  file: string;
  data: z.infer<typeof changeLogSchema>;
  locate: Locate;
}
