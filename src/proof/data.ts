/** The published data, checked against the source that it is about. */

import { type Published, publishedSchema } from '../data/schema.ts';
import { revertEmendations } from '../document/emend.ts';
import type { Flaw } from './fidelity.ts';

/** Every quotation in the data, with the path that leads to it. */
function quotes(data: Published): { text: string; clause: string; source: { start: number; end: number } }[] {
  return [
    ...data.principles.flatMap((one) => one.quotes),
    ...data.sectors.flatMap((one) => [...one.tasks, ...one.lists.flatMap(({ items }) => items)]),
    ...data.phases.flatMap((one) => [...one.quotes, ...one.steps.flatMap((step) => step.quotes)]),
    ...data.terms.flatMap(({ definition }) => definition ?? []),
  ];
}

/**
 * @param json the file's content
 * @param source source.txt as decoded
 */
export function publishedFlaws(json: string, source: string): Flaw[] {
  const result = publishedSchema.safeParse(JSON.parse(json));
  if (!result.success) return [{ reason: '公开数据不合它的格式说明', actual: result.error.issues[0]?.path.join('.') ?? '' }];
  const { data } = result;
  const flaws: Flaw[] = [];
  if (data.clauses.map(({ text }) => text).join('') !== source) flaws.push({ reason: '公开数据各条款接起来不是原件' });
  let at = 0;
  for (const {
    id,
    source: { start, end },
    text,
  } of data.clauses) {
    if (start !== at || source.slice(start, end) !== text) flaws.push({ reason: `公开数据条款 ${id} 的起止不对` });
    at = end;
  }
  const reading = data.clauses.map((clause) => clause.reading).join('');
  try {
    if (revertEmendations(reading, data.emendations) !== source) flaws.push({ reason: '公开数据的校勘还原不出原件' });
  } catch {
    flaws.push({ reason: '公开数据的校勘与文字对不上' });
  }
  for (const { text, clause } of quotes(data)) {
    if (!data.clauses.find(({ id }) => id === clause)?.reading.includes(text))
      flaws.push({ reason: `公开数据引 ${clause} 的文字与原文不符`, actual: text });
  }
  return flaws;
}
