/** A file as an office receives it, to text: what it is decides its own bytes, and each reader is loaded when a file of its kind comes. */
import { MAX_BYTES } from '../../../document/decode.ts';
import { type Extract, receivedOf } from '../blocks.ts';
import { FileRefusal, type Received, type Refused, SAVE_AS_DOCX } from '../received.ts';
import { decodeText } from '../text/encoding.ts';
import { receivedText } from '../text/plain-text.ts';
import { zipNames } from '../zip.ts';
import { type SignedFormat, signatureOf, zipSignature } from './signature.ts';
import { saysBig5, textKind } from './text-kind.ts';

export interface ReceiveOptions {
  encoding?: 'big5';
}

const MAX_FILE = 64 * 1024 * 1024;

const otherKind = (kind: string): FileRefusal => {
  const note = `可以收入的是 .docx、.doc、.wps、.odt、.rtf、.pdf、.ofd、.html、.txt、.md。图片先识别成文字，压缩包先解开；其余的${SAVE_AS_DOCX}`;
  return new FileRefusal(`这是${kind}，不是可以收入的文件`, note);
};

/** Private use characters look different on every machine. */
function privateUse(text: string): Received['doubts'] {
  return [...text.matchAll(/[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/gu)].map(({ 0: char, index }) => ({
    start: index,
    reason: `有造字或图形字符 U+${(char.codePointAt(0) as number).toString(16).toUpperCase()}，各台机器显示不一样`,
    note: '对照原件看是什么字；用校勘改成通用的字',
  }));
}

/** What holds of every text. */
function finish(received: Received): Received {
  const { text } = received;
  if (!text.trim()) throw new FileRefusal('文件里没有文字', '确认放入的是文件正文；扫描件、图片请先识别成文字');
  if (Buffer.byteLength(text) > MAX_BYTES) throw new FileRefusal('文字超过 2 MB，不像一份文件', '多份文件请分别收入');
  const damaged = text.indexOf('\ufffd');
  if (damaged >= 0) {
    const line = text.slice(0, damaged).split('\n').length;
    throw new FileRefusal(`第 ${line} 行有无法识别的字（U+FFFD）`, `${SAVE_AS_DOCX}；或从来源重新取得`);
  }
  const doubts = [...received.doubts, ...privateUse(text).filter(({ start }) => !received.doubts.some((one) => one.start === start))];
  return { ...received, doubts: doubts.sort((a, b) => a.start - b.start) };
}

type Reader = (bytes: Uint8Array) => Promise<Extract>;

const byLibreOffice =
  (format: SignedFormat): Reader =>
  async (bytes) => {
    const docx = await (await import('../libreoffice/convert.ts')).toDocx(bytes, format);
    return (await import('../docx/extract-docx.ts')).extractDocx(docx);
  };

/** What each takes is loaded when a file of its kind comes. */
const READERS: Record<SignedFormat, Reader> = {
  docx: async (bytes) => (await import('../docx/extract-docx.ts')).extractDocx(bytes),
  pdf: async (bytes) => (await import('../pdf/extract-pdf.ts')).extractPdf(bytes),
  ofd: async (bytes) => (await import('../ofd/extract-ofd.ts')).extractOfd(bytes),
  doc: byLibreOffice('doc'),
  wps: byLibreOffice('wps'),
  odt: byLibreOffice('odt'),
  rtf: async (bytes) => (await import('../rtf/extract-rtf.ts')).extractRtf(bytes),
};

async function readText(bytes: Uint8Array, extension: string, options: ReceiveOptions): Promise<Received> {
  const decoded = decodeText(bytes, options.encoding ?? (saysBig5(bytes) ? 'big5' : undefined));
  const kind = textKind(decoded.text, extension);
  if (typeof kind === 'object') throw otherKind(kind.other);
  if (kind === 'html') return receivedOf('html', (await import('../html/extract-html.ts')).extractHtml(decoded.text));
  const plain = receivedText(decoded);
  if (kind === 'md') return receivedOf('md', (await import('../markdown/extract-markdown.ts')).extractMarkdown(plain.text));
  const converted = !Buffer.from(plain.text, 'utf8').equals(bytes);
  return { ...plain, encoding: converted ? plain.encoding : undefined };
}

async function read(bytes: Uint8Array, extension: string, options: ReceiveOptions): Promise<Received> {
  if (bytes.length > MAX_FILE) throw new FileRefusal('文件超过 64 MB', '确认放入的是文件正文');
  const found = signatureOf(bytes, extension);
  const signature = found === 'zip' ? zipSignature(zipNames(bytes)) : found;
  if (signature === 'text') return readText(bytes, extension, options);
  if (signature === 'encrypted') throw new FileRefusal('文件加了密码', '用 WPS 或 Word 打开，去掉密码，另存为 .docx，再收入');
  if ('other' in signature) throw otherKind(signature.other);
  return receivedOf(signature.format, await READERS[signature.format](bytes));
}

/**
 * @param name of the file; only its extension is used, and what the bytes say counts before it
 * @returns the text with all that is to be known of its coming about, or why the file is not taken
 */
export async function receiveFile(bytes: Uint8Array, name: string, options: ReceiveOptions = {}): Promise<Received | Refused> {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  try {
    return finish(await read(bytes, extension, options));
  } catch (error) {
    if (error instanceof FileRefusal) return { refused: { reason: error.reason, note: error.note } };
    // Structures within each other without end; what reads them goes down by calls.
    if (error instanceof RangeError && /call stack/.test(error.message))
      return { refused: { reason: '文件已损坏：里面的结构套得太深', note: SAVE_AS_DOCX } };
    throw error;
  }
}
