/** A file of what was filled in, and taking one in again; a file of another kind changes nothing. */
import type { Sheet } from '../../sheets/types.ts';
import { type CellValue, isPlainObject, isRecordRows, type RecordRow, type SheetRecord } from './record.ts';

const FORMAT = 'duizhao-sheet';
const VERSION = 1;

/** @param version of the software and of the document's content; the format calls it edition */
export function backupJson({ policy, id, title }: Sheet, version: string, record: SheetRecord): string {
  return JSON.stringify({ ...record, format: FORMAT, version: VERSION, policy, sheet: id, title, edition: version });
}

/** Beyond, no browser keeps it: localStorage has room for some five million characters. */
const MOST_BYTES = 5e6;
/** As many as a cell of Excel holds, to which what is filled in is written. */
const MOST_CHARACTERS = 32_767;
/** A hundred times what the largest of our sheets has. */
const MOST_ROWS = 2000;
const MOST_CELLS = 20_000;

/** @returns why a file of this size is not read, or null */
export const tooLarge = (bytes: number): string | null =>
  bytes > MOST_BYTES ? `超过 ${MOST_BYTES / 1e6} MB，浏览器存不下这么多。请选“导出备份”存下的 .json 文件，只留要填入的内容。` : null;

type Read = { rows: SheetRecord['rows'] } | { wrong: string };

const UNREADABLE = '读不出来：可能没有下载完，或者被别的软件改过。请换一份备份。';

const isValue = (data: unknown): data is CellValue =>
  typeof data === 'string' || typeof data === 'boolean' || (Array.isArray(data) && data.every((one) => typeof one === 'string'));

/** Nothing in it is nested: no field holds that, and too deep it could not be written again. */
function isFlat({ text: _, values, other = {}, ...unknown }: RecordRow): boolean {
  return [values, unknown, ...Object.values(other)].every((held) => Object.values(held).every(isValue));
}

const lengthOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + lengthOf(one), 0);
  return typeof value === 'string' ? value.length : 0;
};

const cellsOf = ({ text, values, other = {} }: RecordRow): unknown[] =>
  [values, ...Object.values(other)].reduce<unknown[]>((all, held) => all.concat(Object.values(held)), [text]);

/** What would make the page stand still while it is shown. @returns which limit it passes, or null */
function beyondLimits(rows: SheetRecord['rows']): string | null {
  const count = Object.keys(rows).length;
  if (count > MOST_ROWS) return `有 ${count} 行，最多导入 ${MOST_ROWS} 行。请分成几份备份。`;
  let cells = 0;
  for (const row of Object.values(rows)) {
    for (const cell of cellsOf(row)) {
      cells += 1;
      const length = lengthOf(cell);
      if (length > MOST_CHARACTERS) return `里有一格长 ${length} 个字，一格最多 ${MOST_CHARACTERS} 个字。请缩短那一格再导入。`;
    }
  }
  return cells > MOST_CELLS ? `有 ${cells} 格，最多导入 ${MOST_CELLS} 格。请分成几份备份。` : null;
}

function check(data: unknown, { policy, id }: Sheet): Read {
  if (!isPlainObject(data) || data.format !== FORMAT) return { wrong: '不是从台账或核对表导出的备份。请选“导出备份”存下的 .json 文件。' };
  if (data.version !== VERSION) return { wrong: '是较新的版本导出的，这里读不了。请在导出它的网站上导入，或请管理员更新本站。' };
  if (data.policy !== policy || data.sheet !== id) {
    return { wrong: `是另一张表的备份（${typeof data.title === 'string' ? data.title : '没有名称'}）。请打开那张表再导入。` };
  }
  if (!isRecordRows(data.rows) || !Object.values(data.rows).every(isFlat)) return { wrong: UNREADABLE };
  const wrong = beyondLimits(data.rows);
  return wrong ? { wrong } : { rows: data.rows };
}

const UTF_16 = '被别的软件另存成了 UTF-16 编码。请用原来的备份，或另存为 UTF-8 再导入。';
/** First bytes of what people take for the file. */
const KINDS: [number[], string][] = [
  [[0x1f, 0x8b], '是压缩文件。请先解开，选里面的 .json 文件。'],
  [[0x50, 0x4b, 0x03, 0x04], '是压缩文件，或者 Word、Excel 文件。请选“导出备份”存下的 .json 文件。'],
  [[0xff, 0xfe], UTF_16],
  [[0xfe, 0xff], UTF_16],
];

const otherKind = (bytes: Uint8Array): string | undefined =>
  KINDS.filter(([first]) => first.every((byte, at) => bytes[at] === byte)).map(([, why]) => why)[0];

/** @param bytes of a file that someone chose; saved again in another encoding, its words would be lost */
export function readBackup(bytes: ArrayBuffer, sheet: Sheet): Read {
  const wrong = tooLarge(bytes.byteLength) || otherKind(new Uint8Array(bytes));
  if (wrong) return { wrong };
  try {
    return check(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), sheet);
  } catch {
    return { wrong: UNREADABLE };
  }
}
