/** Small documents as `add` recognises them: their clauses in order, by id, with kind or label. */
import { recognise } from '../../src/document/recognise.ts';
import type { Document } from '../../src/document/types.ts';

/** @param lines of the source, the title among them */
export function recognised(...lines: string[]): Document {
  const { document } = recognise(`${lines.join('\n')}\n`);
  if (!document) throw new Error('no title');
  return document;
}

export const clauseIds = (...lines: string[]) => recognised(...lines).clauses.map(({ id }) => id);
export const clauseKinds = (...lines: string[]) => recognised(...lines).clauses.map(({ id, kind }) => `${id} ${kind}`);
export const clauseLabels = (...lines: string[]) => recognised(...lines).clauses.map(({ id, label }) => `${id} ${label}`);
