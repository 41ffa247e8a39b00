/** Citations: 《标题》（发文字号）二（一）第2段, by 党政机关公文处理工作条例（2012）, article 9 and common practice: title, then number. */
import { dateInWords } from './date.ts';
import { unspaced } from './lines.ts';
import type { Clause, Part } from './types.ts';

export interface Cited {
  title: string;
  issuer: string;
  /** YYYY-MM-DD */
  date: string;
  /** 发文字号; documents without are cited by issuer and date. */
  number?: string | undefined;
}

const INNER: Record<string, string> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };

/** A title in its marks; those within it take turns with them (GB/T 15834-2011, 4.15.3). */
export function inTitleMarks(title: string): string {
  if (/^《[^《》]*(?:《[^《》]*》[^《》]*)*》$/.test(title)) return title;
  return `《${title.replace(/[《》〈〉]/g, (mark) => INNER[mark] as string)}》`;
}

/**
 * @param clause of the document, or nothing for the whole of it
 * @param part that the clause is in: what the document issues is cited by its own name (《某办法》（某政办发〔2018〕124号印发）第三条)
 */
export function cite({ title, issuer, date, number }: Cited, clause?: Pick<Clause, 'label'>, part?: Pick<Part, 'kind' | 'title'>): string {
  const isOther = part?.kind === 'issued' && part.title !== null && unspaced(part.title) !== unspaced(title);
  const source = number ?? `${issuer}，${dateInWords(date)}`;
  return `${inTitleMarks(isOther ? (part.title as string) : title)}（${source}${isOther ? '印发' : ''}）${clause?.label ?? ''}`;
}
