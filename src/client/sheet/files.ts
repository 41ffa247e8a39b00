/** The sheet as a file: .docx and .xlsx come from a script of their own, which is loaded when first asked for. */
import type { Kept } from '../../office/types.ts';
import { fileName } from '../../render/file-name.ts';
import type { Imprint } from '../../render/imprint.ts';
import type { Filled, Sheet } from '../../sheets/types.ts';
import { make } from '../dom.ts';

type Write = (sheet: Sheet, filled: Filled, imprint: Imprint, kept: Kept) => Uint8Array<ArrayBuffer>;

export interface Office {
  docx: Write;
  xlsx: Write;
}

declare global {
  interface Window {
    duizhaoOffice?: Office;
  }
}

/** The folder of all scripts, known from this one while it runs for the first time. */
const here = (document.currentScript as HTMLScriptElement | null)?.src;

export function save(title: string, ending: string, data: BlobPart, type: string): void {
  const link = make('a', '');
  const address = URL.createObjectURL(new Blob([data], { type }));
  link.href = address;
  link.download = fileName(title, ending);
  document.body.appendChild(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** @param address of the script, which stands beside this one */
function load(address: string): Promise<Office> {
  return new Promise((done, fail) => {
    const finish = () => (window.duizhaoOffice ? done(window.duizhaoOffice) : fail(new Error(address)));
    if (window.duizhaoOffice) return finish();
    const script = make('script', '');
    script.src = new URL(address.replace(/.*\//, ''), here).href;
    script.onload = finish;
    script.onerror = finish;
    document.head.appendChild(script);
  });
}

const TYPE = 'application/vnd.openxmlformats-officedocument.';
const TYPES = { docx: `${TYPE}wordprocessingml.document`, xlsx: `${TYPE}spreadsheetml.sheet` };

/** @param address of the writers' script */
export async function download(kind: keyof Office, address: string, ...given: Parameters<Write>): Promise<void> {
  const office = await load(address);
  save(given[0].title, kind, office[kind](...given), TYPES[kind]);
}
