/** The sheet as a file: .docx and .xlsx come from a script of their own, which is loaded when first asked for. */

import type { Imprint } from '../../office/imprint.ts';
import type { EarlierEntries } from '../../office/types.ts';
import type { Filled, Sheet } from '../../sheets/types.ts';
import { loadScript } from '../ui/load-script.ts';
import { saveFile } from '../ui/save-file.ts';

type Write = (sheet: Sheet, filled: Filled, imprint: Imprint, kept: EarlierEntries) => Uint8Array<ArrayBuffer>;

export interface OfficeWriters {
  docx: Write;
  xlsx: Write;
}

declare global {
  interface Window {
    duizhaoOffice?: OfficeWriters;
  }
}

async function writers(address: string): Promise<OfficeWriters> {
  if (!window.duizhaoOffice) await loadScript(address);
  if (!window.duizhaoOffice) throw new Error(address);
  return window.duizhaoOffice;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.';
const TYPES = { docx: `${TYPE}wordprocessingml.document`, xlsx: `${TYPE}spreadsheetml.sheet` };

/** @param address of the writers' script */
export async function downloadOfficeFile(kind: keyof OfficeWriters, address: string, ...args: Parameters<Write>): Promise<void> {
  const office = await writers(address);
  saveFile(args[0].title, kind, office[kind](...args), TYPES[kind]);
}
