/** A folder as one archive, whose bytes depend on what is in it alone. */
import { zip } from '../../office/zip.ts';
import { UserError } from '../io/terminal.ts';

/** What the format has room for without its extension, which fflate has not: beyond, it writes an archive that nobody can open. */
const MOST_FILES = 65_535;
const GB = 2 ** 30;
/** Beside its files, an archive has their names, twice, and what else there is to say of each: less than 1024 bytes a file. */
const MOST_BYTES = 4 * GB - 1024 * (MOST_FILES + 1);

const COPY = '请直接复制 dist 文件夹。';

function checkRoom(files: ReadonlyMap<string, Uint8Array>): void {
  if (files.size > MOST_FILES) throw new UserError(`文件太多（${files.size} 个）：一个压缩包最多放 ${MOST_FILES} 个文件。${COPY}`);
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (bytes > MOST_BYTES) throw new UserError(`文件太大（共 ${(bytes / GB).toFixed(1)} GB）：一个压缩包最多放 4 GB。${COPY}`);
}

/** Archives hold times of day without a zone; every machine is to write the same: what is read without one is local. */
const wallClock = (time: Date): Date => new Date(time.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length));

/** As made on Unix: unzip takes the names of others for some old code page, whatever the archive says. */
const UNIX = 3;
const READABLE = (0o100644 << 16) >>> 0;

/**
 * @param files by path with /; names are written as UTF-8
 * @param time of every file, from 1980 on
 * @throws Told when they are more than an archive holds
 */
export function archive(files: ReadonlyMap<string, Uint8Array>, time: Date): Uint8Array {
  checkRoom(files);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zip(sorted, { mtime: wallClock(time), level: 9, os: UNIX, attrs: READABLE });
}
