/** Office files are ZIPs of parts; a part is unpacked only when it is of use, and none beyond measure. */
import { unzipSync } from 'fflate';
import { FileRefusal, SAVE_AS_DOCX } from './received.ts';

const MAX_PART = 64 * 1024 * 1024;
const MAX_ALL = 128 * 1024 * 1024;
const MAX_FILES = 20_000;

export type Parts = Map<string, Uint8Array>;

const damaged = (): FileRefusal => new FileRefusal('文件已损坏：作为压缩包打不开', `${SAVE_AS_DOCX}；或从来源重新取得`);

function unpack(bytes: Uint8Array, isWanted: (name: string, size: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => isWanted(name, originalSize) });
  } catch (error) {
    throw error instanceof FileRefusal ? error : damaged();
  }
}

/** @returns names of all files in it */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unpack(bytes, (name) => {
    names.push(name);
    if (names.length > MAX_FILES) throw damaged();
    return false;
  });
  return names;
}

/**
 * @returns the files that match
 * @throws FileRefusal when it is no ZIP, or unpacks to more than a document needs
 */
export function unzipParts(bytes: Uint8Array, wanted: RegExp): Parts {
  let total = 0;
  const files = unpack(bytes, (name, size) => {
    if (!wanted.test(name)) return false;
    total += size;
    if (size > MAX_PART || total > MAX_ALL) throw new FileRefusal('文件解开后太大，不像一份文件', '从来源重新取得；或删去里面的图片再收入');
    return true;
  });
  return new Map(Object.entries(files));
}
