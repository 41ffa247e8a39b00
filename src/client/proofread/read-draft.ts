/** A file's text, read on the device by the readers that take documents in. */
import { receivedOf } from '../../content/import/blocks.ts';
import { extractDocx } from '../../content/import/docx/extract-docx.ts';
import { FileRefusal } from '../../content/import/received.ts';
import { decodeText } from '../../content/import/text/encoding.ts';

/** Why a file is not read, and the way out. */
export interface UnreadDraft {
  wrong: string;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const isOldOffice = (bytes: Uint8Array): boolean => OLD.every((byte, i) => bytes[i] === byte);

function textOf(bytes: Uint8Array): string {
  if (isOldOffice(bytes)) throw new FileRefusal('这是旧版的 .doc 或 .wps', '用 WPS 或 Word 打开，另存为 .docx 再选；或把文字粘贴进来');
  if (String.fromCharCode(...bytes.subarray(0, 4)) === '%PDF') throw new FileRefusal('这是 PDF', '把文字复制出来，粘贴进来');
  return isZip(bytes) ? receivedOf('docx', extractDocx(bytes)).text : decodeText(bytes).text;
}

/** @param bytes of a .txt or .docx; its own bytes say which */
export function readDraft(bytes: Uint8Array): string | UnreadDraft {
  try {
    return textOf(bytes)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
  } catch (error) {
    if (error instanceof FileRefusal) return { wrong: `${error.reason}。${error.note}。` };
    throw error;
  }
}
