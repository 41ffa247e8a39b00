/** For tests: kinds of errors, each made in the fixture, and all that its problem must say. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/content/files/problem.ts';
import { errorsOf, loadContent } from '../../src/content/load.ts';
import { at, type Edit, type Edited, edited, inFolder } from './content.ts';

/** One kind of error: what makes it, and all that its problem must say. */
export interface Failure {
  name: string;
  edits: Edit | Edit[];
  /** file:line:column below content/qingshi-2021/, or a whole file, where no edit sets a caret. */
  at?: string;
  /** A part of the message. */
  reason: string;
  actual?: string;
  expected?: string;
  /** Why this does not hold yet. */
  bug?: string;
}

export const where = ({ file, place }: Problem): string => (place ? `${file}:${place.line}:${place.column}` : file);

function expectOnly({ at: given, reason, actual, expected }: Failure, { files, caret }: Edited): void {
  const { problems } = inFolder(files, loadContent);
  for (const one of problems) expect(one).toHaveProperty('place');
  const errors = errorsOf(problems);
  const place = given === undefined ? caret : join('content', at(given));
  expect(errors.map((one) => ({ at: where(one), reason: one.reason, actual: one.actual, expected: one.expected }))).toEqual([
    { at: place, reason: expect.stringContaining(reason), actual: actual, expected: expected },
  ]);
  for (const { note } of errors) expect(note.trim()).not.toBe('');
}

/** A test for each kind of error: it is reported where it is, as what it is, and nothing else is. */
export function failures(rows: readonly Failure[]): void {
  for (const row of rows) {
    // Outside the test: an edit that does not apply is no reason why a test may fail.
    const files = edited([row.edits].flat());
    (row.bug ? test.fails : test)(row.name, () => expectOnly(row, files));
  }
}
