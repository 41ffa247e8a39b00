/** What writes .docx and .xlsx: a script of its own, which is loaded when it is first asked for. */
import type { OfficeWriters } from '../../office/writers.ts';
import { loadScript } from './load-script.ts';

declare global {
  interface Window {
    duizhaoOffice?: OfficeWriters;
  }
}

/** @param address of the writers' script */
export async function loadOffice(address: string): Promise<OfficeWriters> {
  if (!window.duizhaoOffice) await loadScript(address);
  if (!window.duizhaoOffice) throw new Error(address);
  return window.duizhaoOffice;
}
