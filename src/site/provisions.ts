/** The pages of what a document's words lay down. */
import { PROVISIONS_NAMES } from '../provisions/provisions.ts';
import type { ProvisionsName } from '../provisions/types.ts';
import * as wording from '../wording/interface.ts';
import type { PublishedDocument } from './published.ts';

export const PROVISIONS_LABELS: Record<ProvisionsName, string> = {
  deadlines: wording.deadlinesLabel,
  duties: wording.dutiesLabel,
  requirements: wording.requirementsLabel,
  definitions: wording.definitionsLabel,
  annexes: wording.annexesLabel,
};

/** Those of which a document has any. */
export const provisionsListed = ({ provisions }: PublishedDocument): ProvisionsName[] =>
  PROVISIONS_NAMES.filter((name) => provisions[name].length > 0);
