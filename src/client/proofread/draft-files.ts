/** What reads and writes files comes in a script of its own. */
import type { DraftReport } from '../../office/draft-report.ts';
import { loadScript } from '../ui/load-script.ts';
import type { UnreadDraft } from './read-draft.ts';

export interface DraftFiles {
  read(bytes: Uint8Array): string | UnreadDraft;
  report(report: DraftReport): Uint8Array<ArrayBuffer>;
}

declare global {
  interface Window {
    duizhaoDraftFiles?: DraftFiles;
  }
}

/** @param address of the script; fails when it cannot be fetched */
export async function loadDraftFiles(address: string): Promise<DraftFiles> {
  if (!window.duizhaoDraftFiles) await loadScript(address);
  if (!window.duizhaoDraftFiles) throw new Error(address);
  return window.duizhaoDraftFiles;
}
