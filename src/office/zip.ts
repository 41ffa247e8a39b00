/** Zip archives with the same bytes for the same files, wherever and whenever they are made. */
import { strToU8, type ZipOptions, zipSync } from 'fflate';

/**
 * @param files by path, in the order in which they stand in the archive
 * @param options for each of them; with a time that does not depend on the machine's zone, as zip has none
 */
export const zip = (files: Iterable<readonly [path: string, content: Uint8Array | string]>, options: ZipOptions): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(Array.from(files, ([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])),
    options,
  );
