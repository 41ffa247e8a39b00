/** A document and what editors wrote on it, when every quotation has been found. */
import type { Document } from '../document/types.ts';
import type { Entries } from './collections/registry.ts';
import type { ProvisionRecord } from './provision-records.ts';
import type { PolicyData } from './schemas.ts';

export interface Edition extends Entries {
  id: string;
  meta: PolicyData;
  document: Document;
  /** What editors say of what rules list of it. */
  records: readonly ProvisionRecord[];
}
