/** All that a document's words lay down, as rules list it. */
import type { Document } from '../document/types.ts';
import { annexesOf } from './annexes.ts';
import { deadlinesOf } from './deadlines.ts';
import { definitionsOf } from './definitions.ts';
import { dutiesOf } from './duties.ts';
import { requirementsOf } from './requirements.ts';
import type { Provisions, ProvisionsName } from './types.ts';

/** In the order in which pages and overviews have them. */
export const PROVISIONS_NAMES: readonly ProvisionsName[] = ['deadlines', 'duties', 'requirements', 'definitions', 'annexes'];

/** @param made YYYY-MM-DD, the date of the document: what is past by then is no deadline */
export const provisionsOf = (document: Document, made: string): Provisions => ({
  deadlines: deadlinesOf(document, made),
  duties: dutiesOf(document),
  definitions: definitionsOf(document),
  annexes: annexesOf(document),
  requirements: requirementsOf(document),
});
