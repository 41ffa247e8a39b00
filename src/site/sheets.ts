/** The forms that a document's pages give: a ledger for each sector, a checklist for each phase with steps. */
import type { Edition } from '../content/edition.ts';
import { checklist } from '../sheets/checklist.ts';
import { ledger } from '../sheets/ledger.ts';
import type { Sheet } from '../sheets/types.ts';
import { urls } from './urls.ts';

export interface SheetPage {
  sheet: Sheet;
  /** Path of its page. */
  page: string;
  /** Name of its file among the document's, by ending. */
  file: (ending: string) => string;
}

export function sheetsOf(edition: Edition): SheetPage[] {
  const { id, sectors, phases } = edition;
  const ledgers = sectors.map(
    (sector): SheetPage => ({
      sheet: ledger(edition, sector),
      page: urls.ledger(id, sector.id),
      file: (ending) => `sectors-${sector.id}-ledger.${ending}`,
    }),
  );
  const checklists = phases.map(
    (phase): SheetPage => ({
      sheet: checklist(edition, phase),
      page: urls.checklist(id, phase.id),
      file: (ending) => `phases-${phase.id}-checklist.${ending}`,
    }),
  );
  return [...ledgers, ...checklists].filter(({ sheet }) => sheet.groups.length);
}
