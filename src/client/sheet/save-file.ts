/** The sheet as a file: .docx and .xlsx come from a script of their own, which is loaded when first asked for. */

import type { OfficeWriters } from '../../office/writers.ts';
import { loadOffice } from '../ui/load-office.ts';
import { saveFile } from '../ui/save-file.ts';

export type SheetFile = 'docx' | 'xlsx';

const TYPE = 'application/vnd.openxmlformats-officedocument.';
const TYPES = { docx: `${TYPE}wordprocessingml.document`, xlsx: `${TYPE}spreadsheetml.sheet` };

/** @param address of the writers' script */
export async function downloadOfficeFile(kind: SheetFile, address: string, ...args: Parameters<OfficeWriters['docx']>): Promise<void> {
  const office = await loadOffice(address);
  saveFile(args[0].title, kind, office[kind](...args), TYPES[kind]);
}
