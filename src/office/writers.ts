/** What a page has of the writers once their script has come. */
import type { Filled, Sheet } from '../sheets/types.ts';
import type { CalendarEvent } from './calendar.ts';
import type { Imprint } from './imprint.ts';
import type { DocumentProperties } from './package.ts';
import type { Workbook } from './sheet-xlsx.ts';
import type { EarlierEntries } from './types.ts';

type WriteSheet = (sheet: Sheet, filled: Filled, imprint: Imprint, kept: EarlierEntries) => Uint8Array<ArrayBuffer>;

export interface OfficeWriters {
  docx: WriteSheet;
  xlsx: WriteSheet;
  /** A table that is no sheet to fill in. */
  table: (workbook: Workbook, made: DocumentProperties) => Uint8Array<ArrayBuffer>;
  calendar: (name: string, events: readonly CalendarEvent[]) => string;
}
