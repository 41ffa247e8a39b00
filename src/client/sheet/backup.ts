/** A file of what was filled in, and taking one in again; a file of another kind changes nothing. */
import type { Sheet } from '../../sheets/types.ts';
import { type CellValue, isPlainObject, isRecordRows, type RecordRow, type SheetRecord } from './record.ts';

const FORMAT = 'duizhao-sheet';
const VERSION = 1;

/** @param version of the software and of the document's content; the format calls it edition */
export function backupJson({ policy, id, title }: Sheet, version: string, record: SheetRecord): string {
  return JSON.stringify({ ...record, format: FORMAT, version: VERSION, policy, sheet: id, title, edition: version });
}

type Read = { rows: SheetRecord['rows'] } | { wrong: string };

const UNREADABLE = '读不出来：可能没有下载完，或者被别的软件改过。请换一份备份。';

const isValue = (data: unknown): data is CellValue =>
  typeof data === 'string' || typeof data === 'boolean' || (Array.isArray(data) && data.every((one) => typeof one === 'string'));

/** Nothing in it is nested: no field holds that, and too deep it could not be written again. */
function isFlat({ text: _, values, other = {}, ...unknown }: RecordRow): boolean {
  return [values, unknown, ...Object.values(other)].every((held) => Object.values(held).every(isValue));
}

function check(data: unknown, { policy, id }: Sheet): Read {
  if (!isPlainObject(data) || data.format !== FORMAT) return { wrong: '不是从台账或核对表导出的备份。请选“导出备份”存下的 .json 文件。' };
  if (data.version !== VERSION) return { wrong: '是较新的版本导出的，这里读不了。请在导出它的网站上导入，或请管理员更新本站。' };
  if (data.policy !== policy || data.sheet !== id) {
    return { wrong: `是另一张表的备份（${typeof data.title === 'string' ? data.title : '没有名称'}）。请打开那张表再导入。` };
  }
  return isRecordRows(data.rows) && Object.values(data.rows).every(isFlat) ? { rows: data.rows } : { wrong: UNREADABLE };
}

/** @param bytes of a file that someone chose; saved again in another encoding, its words would be lost */
export function readBackup(bytes: ArrayBuffer, sheet: Sheet): Read {
  try {
    return check(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), sheet);
  } catch {
    return { wrong: UNREADABLE };
  }
}
