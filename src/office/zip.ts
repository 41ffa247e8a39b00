/** A zip archive with the same bytes for the same files, wherever and whenever it is made. */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** The earliest date that zip knows, in local time, as zip has no other. */
const EPOCH = new Date(1980, 0, 1);

/** Readers tell the kind of package by the first entry. */
const FIRST = '[Content_Types].xml';

/** The parts are small: more effort makes them smaller by a thousandth, and tables for large ones take longer than the packing. */
const SMALL = { level: 6, mem: 4 } as const;

/** @param files by path; they keep their order, except that the content types come first */
export function zipOffice(files: Record<string, Uint8Array | string>): Uint8Array<ArrayBuffer> {
  const paths = Object.keys(files).sort((a, b) => Number(b === FIRST) - Number(a === FIRST));
  const entries: Zippable = {};
  for (const path of paths) {
    const file = files[path] as Uint8Array | string;
    entries[path] = typeof file === 'string' ? strToU8(file) : file;
  }
  return zipSync(entries, { ...SMALL, mtime: EPOCH });
}
