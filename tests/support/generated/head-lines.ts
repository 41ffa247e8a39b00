/** What each generated document begins with. */
import { dateInWords } from '../../../src/document/date.ts';
import type { GeneratedDocument } from './types.ts';

export const headLines = ({ title, issuer, date }: Pick<GeneratedDocument, 'title' | 'issuer' | 'date'>): string[] => [
  title,
  issuer,
  `（${dateInWords(date)}）`,
];
