/** Zip archives whose bytes depend on what is in them alone. */
import { type ZipOptions, type Zippable, zipSync } from 'fflate';

/** Archives hold times of day without a zone; every machine is to write the same. */
function wallClock(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}

/** As made on Unix: unzip takes the names of others for some old code page, whatever the archive says. */
const UNIX = 3;
const READABLE = (0o100644 << 16) >>> 0;

/**
 * @param files by path with /; names are written as UTF-8
 * @param time of every file, from 1980 on
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, time: Date): Uint8Array {
  const options: ZipOptions = { mtime: wallClock(time), level: 9, os: UNIX, attrs: READABLE };
  const sorted: Zippable = {};
  for (const path of [...files.keys()].sort()) sorted[path] = [files.get(path) as Uint8Array, options];
  return zipSync(sorted);
}
