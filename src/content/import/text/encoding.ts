/** A text file's bytes to text. That bytes decode does not show that they are text in that encoding: what is unlikely is refused or asked. */
import { codePointOf } from '../../../document/control.ts';
import { type Doubt, FileRefusal } from '../received.ts';
import { uncommonIn } from './gb2312.ts';
import { almostUtf8 } from './utf8.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Decoded {
  text: string;
  encoding: Encoding;
  doubts: Doubt[];
}

const ASK_ORIGIN = '请从来源重新取得这份文件；或在原来的程序里打开，另存为 UTF-8 文本';
const BIG5 = '如果确是繁体的大五码（Big5）文本，在命令末尾加上 --encoding big5';

/** How many uncommon characters a text may have before its share of them counts, and the share itself. */
const FEW = 3;
const SHARE = 0.02;
/** How much of a text must be Han characters, their marks and ASCII for UTF-16 without its mark. */
const LIKELY = 0.95;

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const isBinary = (text: string): boolean => {
  const controls = text.match(/[\0-\x08\x0b\x0e-\x19\x1b-\x1f]/g)?.length ?? 0;
  return text.includes('\0') || controls > FEW;
};

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i += 1) if (bytes[i] === 0x0a) line += 1;
  return line;
}

/** @returns the share of characters that a text in Chinese is made of */
function likelihood(text: string): number {
  const chars = text.match(/[\t\n\r -~\u2010-\u203b\u2460-\u249b\u3000-\u301f\u4e00-\u9fa5\uff00-\uff65]/g)?.length ?? 0;
  return chars / Math.max(1, text.length);
}

/** UTF-16 is told by its mark; without one by what it decodes to. */
function asUtf16(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const orders: Encoding[] = marked ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-16le', 'utf-16be'];
  for (const encoding of orders) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !isBinary(text) && (marked || likelihood(text) >= LIKELY)) return { text, encoding, doubts: [] };
  }
  if (marked) throw new FileRefusal('文件开头是 UTF-16 的标记，内容却不是 UTF-16', ASK_ORIGIN);
  return null;
}

function asUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeAs(bytes, 'utf-8');
  if (text !== null) return isBinary(text) ? null : { text, encoding: 'utf-8', doubts: [] };
  const at = almostUtf8(bytes);
  if (at === null) return null;
  const reason = `文件是 UTF-8 文本，但第 ${lineOf(bytes, at)} 行（第 ${at + 1} 个字节起）有残缺的字`;
  throw new FileRefusal(reason, ASK_ORIGIN);
}

/** Big5 has its frequent characters in these rows, simplified Chinese in GB 18030 hardly ever. */
function looksLikeBig5(bytes: Uint8Array): boolean {
  if (decodeAs(bytes, 'big5') === null) return false;
  let frequent = 0;
  let double = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    double += 1;
    if (byte >= 0xa1 && byte <= 0xc6) frequent += 1;
    i += 1;
  }
  return frequent > 0.9 * double;
}

const describe = ({ char, at }: { char: string; at: number }, text: string): string =>
  `第 ${text.slice(0, at).split('\n').length} 行的“${char}”（${codePointOf(char)}）`;

function asGb18030(bytes: Uint8Array): Decoded {
  const text = decodeAs(bytes, 'gb18030');
  if (text === null || isBinary(text)) throw new FileRefusal('文件不是文本，或编码无法识别', ASK_ORIGIN);
  const uncommon = uncommonIn(text);
  const [first] = uncommon;
  const length = text.replace(/[\0-\x7f]/g, '').length;
  if (first && uncommon.length > FEW && uncommon.length > SHARE * length) {
    if (looksLikeBig5(bytes)) throw new FileRefusal('文件像是大五码（Big5）文本', BIG5);
    const reason = `按 GB18030 读出的字里有 ${uncommon.length} 个少见的字，首先是${describe(first, text)}，多半不是这种编码`;
    throw new FileRefusal(reason, `${ASK_ORIGIN}。${BIG5}`);
  }
  const doubts = uncommon.map((one) => ({
    start: one.at,
    reason: `按 GB18030 读出少见的字：${describe(one, text)}`,
    note: '对照原件看是不是这个字；不是，就从来源另取一份 UTF-8 的',
  }));
  return { text, encoding: 'gb18030', doubts };
}

/**
 * @param chosen the encoding that the editor has named; no other is tried
 * @throws FileRefusal when the bytes are no text, damaged, or could be text in another encoding
 */
export function decodeText(bytes: Uint8Array, chosen?: 'big5'): Decoded {
  if (chosen) {
    const text = decodeAs(bytes, chosen);
    if (text === null || isBinary(text)) throw new FileRefusal('文件不是大五码（Big5）文本', '去掉 --encoding big5 再试');
    return { text, encoding: chosen, doubts: [] };
  }
  const decoded = asUtf8(bytes) ?? asUtf16(bytes) ?? asGb18030(bytes);
  const damaged = /\ufffd|锟斤拷|烫烫烫|屯屯屯/.exec(decoded.text);
  if (!damaged) return decoded;
  const line = decoded.text.slice(0, damaged.index).split('\n').length;
  throw new FileRefusal(`第 ${line} 行有“${damaged[0]}”，是以前转换编码时损坏的字`, ASK_ORIGIN);
}
