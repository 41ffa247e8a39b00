/**
 * changes.yaml: what has been done to the library, in the order in which it was done. An entry with sha256 says that a document was taken in,
 * or that another text of it was, and which emendations that text then had; one without says which were added and taken back.
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
    emended: z.array(place).min(1).optional(),
    restored: z.array(place).min(1).optional(),
    /** Words of the editor. */
    note: text.optional(),
  })
  .refine(({ sha256, emended, restored }) => sha256 ?? emended ?? restored, {
    error: '这一条没有说改了什么：写明 sha256、emended 或 restored，或删去这一条',
  })
  .refine(({ sha256, restored }) => !sha256 || !restored, {
    error: '写了 sha256，又写了 restored：换了文本，原来的校勘不必逐处撤回，删去 restored',
  });

export const changeLogSchema = z.strictObject({ changes: z.array(entry).prefault([]) });

export type LogEntry = z.infer<typeof entry>;
/** An emendation by its place in the source (UTF-16 units) and what it does there. */
export type EmendedPlace = z.infer<typeof place>;

export interface ChangeLogFile {
  file: string;
  data: z.infer<typeof changeLogSchema>;
  locate: Locate;
}
