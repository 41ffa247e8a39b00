/** Bytes to text. A document is UTF-8 without BOM, with LF, and of a size that a person wrote. */
import { codePointOf, controlIn } from './control.ts';
import type { Fault } from './types.ts';

export const MAX_BYTES = 2 * 1024 * 1024;

const CONVERT = '把这个文件移到 content 以外，再用 npm run add -- 文件路径 文件代号 收入：它会转换编码和换行，并把原件的摘要记入来源';

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** utf-8, utf-16 by their mark; otherwise utf-8 or gb18030, whichever decodes; null when neither does. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (decodes(bytes, 'utf-8')) return 'utf-8';
  return decodes(bytes, 'gb18030') ? 'gb18030' : null;
}

/** A fault, and where in the text it is: line and column from 1. */
export interface Undecoded {
  fault: Fault;
  place: { line: number; column: number };
}

const fault = (reason: string, note: string, before = ''): Undecoded => {
  const lines = before.split('\n');
  return { fault: { at: [], reason, note }, place: { line: lines.length, column: (lines.at(-1) as string).length + 1 } };
};

/** @returns the text, or why these bytes are no document */
export function decode(bytes: Uint8Array): { text: string } | Undecoded {
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return fault(`文件有 ${size} MB，超过一份文件应有的大小（2 MB）`, '确认放入的是文件正文；多份文件请分别建目录');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return fault('文件开头有 BOM（EF BB BF）', CONVERT);
  const encoding = encodingOf(bytes);
  if (encoding === null) return fault('文件不是文本，或编码无法识别', '请从来源重新取得文本，另存为 UTF-8');
  if (encoding !== 'utf-8') return fault(`文件编码是 ${encoding.toUpperCase()}，不是 UTF-8`, CONVERT);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.trim()) return fault('文件是空的', '把文件全文放入 source.txt');
  const line = text.slice(0, text.indexOf('\r') + 1).split('\n').length;
  if (text.includes('\r')) return fault(`第 ${line} 行起用的是 Windows 换行（CR LF）`, CONVERT, '\n'.repeat(line - 1));
  const control = controlIn(text);
  if (control)
    return fault(`文件里有控制字符 ${codePointOf(control.char)}`, '多半是转换时损坏，请从来源重新取得文本', text.slice(0, control.at));
  return { text };
}
