/** What the build wrote of units and of their days, for the page that lists them; fetched when it is needed. */
import { one } from '../ui/dom.ts';
import { loadScript } from '../ui/load-script.ts';

/** Files of its own: none, a workbook, a calendar beside it. */
export type UnitLine = [name: string, page: number, id: string, demands: number, documents: number, files: 0 | 1 | 2];

/** Words of a clause, from and to by its reading (UTF-16 units). */
export type Quoted = [from: number, to: number, words: string];
export type DayLine = [
  date: string,
  document: number,
  clause: string,
  label: string,
  when: Quoted | null,
  words: Quoted,
  isCut: 0 | 1,
  /** The words as the source has them, with what editors mended, or doubt. */
  edited: 0 | 1 | 2,
];

export interface DaysOfUnits {
  documents: [id: string, name: string, citation: string, changes: string][];
  /** The first day first. */
  units: Record<string, DayLine[]>;
}

declare global {
  interface Window {
    duizhaoUnits?: UnitLine[];
    duizhaoUnitDays?: DaysOfUnits;
  }
}

const addresses = (): DOMStringMap => one('[data-units]')?.dataset ?? {};

/** @returns none on pages that list no units */
export async function fetchUnits(): Promise<UnitLine[]> {
  const { units } = addresses();
  if (units && !window.duizhaoUnits) await loadScript(units);
  return window.duizhaoUnits ?? [];
}

export async function fetchUnitDays(): Promise<DaysOfUnits> {
  const { days } = addresses();
  if (days && !window.duizhaoUnitDays) await loadScript(days);
  return window.duizhaoUnitDays ?? { documents: [], units: {} };
}
