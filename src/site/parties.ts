/** Who has tasks in a document: the names as its words have them, each with all its tasks. */
import { sliceOf } from '../document/clause.ts';
import type { Duty, Party } from '../provisions/types.ts';
import type { PublishedDocument } from './published.ts';

export const ROLE_LABELS: Record<Party['role'], string> = {
  lead: '牵头',
  responsible: '负责',
  support: '配合',
  with: '会同',
  guide: '指导',
};
export const PARTY_ROLES: readonly Party['role'][] = ['lead', 'responsible', 'support', 'with', 'guide'];

export interface PartyDuties {
  name: string;
  /** Where its name stands for the first time. */
  first: { clause: string; party: Party };
  duties: { duty: Duty; role: Party['role'] }[];
}

/** @returns who has most tasks first; those of as many in the order of the text */
export function partiesIn({ document, provisions }: Pick<PublishedDocument, 'document' | 'provisions'>): PartyDuties[] {
  const found = new Map<string, PartyDuties>();
  for (const duty of provisions.duties) {
    for (const party of duty.parties) {
      const name = sliceOf(document.reading, party);
      const one = found.get(name) ?? { name, first: { clause: duty.clause, party }, duties: [] };
      found.set(name, one);
      if (one.duties.at(-1)?.duty !== duty) one.duties.push({ duty, role: party.role });
    }
  }
  return [...found.values()].sort((a, b) => b.duties.length - a.duties.length);
}
