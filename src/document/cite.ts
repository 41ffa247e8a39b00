/** Citations: 《标题》（发文机关，日期）二（一）第2段. */
import { dateInWords } from './date.ts';
import type { Clause } from './types.ts';

export interface Cited {
  title: string;
  issuer: string;
  /** YYYY-MM-DD */
  date: string;
}

/** The citation of a document, or of one clause of it. */
export function cite({ title, issuer, date }: Cited, clause?: Pick<Clause, 'label'>): string {
  const name = /^《[^》]*(?:《[^》]*》[^》]*)*》$/.test(title) ? title : `《${title}》`;
  return `${name}（${issuer}，${dateInWords(date)}）${clause?.label ?? ''}`;
}
