/** What a file is, by its own bytes. */
import type { Format } from '../received.ts';

/** Kinds of files that are no documents, with how they begin. */
const BEGINNINGS: [kind: string, beginning: string][] = [
  ['图片（PNG）', '\x89PNG'],
  ['图片（JPEG）', '\xff\xd8\xff'],
  ['图片（GIF）', 'GIF8'],
  ['图片（BMP）', 'BM'],
  ['图片（TIFF）', 'II*\0'],
  ['图片（TIFF）', 'MM\0*'],
  ['图片或音像（RIFF）', 'RIFF'],
  ['压缩包（RAR）', 'Rar!'],
  ['压缩包（7z）', '7z\xbc\xaf'],
  ['压缩包（gzip）', '\x1f\x8b'],
  ['压缩包（xz）', '\xfd7zXZ'],
  ['程序', 'MZ'],
  ['程序', '\x7fELF'],
  ['知网的 CAJ 文件', 'CAJ'],
  ['知网的 CAJ 文件', 'HN\0\0'],
  ['方正的 CEB 文件', 'Founder CEB'],
  ['书生的 GD、SEP 文件', 'SEP'],
];

const latin1 = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** The names of streams in a compound file stand in its directory as UTF-16. */
const hasStream = (bytes: Uint8Array, name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));

/** Formats that are known by their first bytes. */
export type SignedFormat = Exclude<Format, 'txt' | 'html' | 'md'>;

export type Signature =
  | { format: SignedFormat }
  /** A file of no format that is taken, and what it is. */
  | { other: string }
  | 'encrypted'
  | 'zip'
  | 'text';

function compoundFile(bytes: Uint8Array, extension: string): Signature {
  if (hasStream(bytes, 'EncryptedPackage')) return 'encrypted';
  if (hasStream(bytes, 'WordDocument')) return { format: extension === 'wps' ? 'wps' : 'doc' };
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return { other: '电子表格（.xls）' };
  if (hasStream(bytes, 'PowerPoint Document')) return { other: '演示文稿（.ppt）' };
  return { other: '复合文档，但不是文字文档' };
}

/** BM, MZ and the like may begin a text as well; a file of those kinds has bytes that no text has. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27));

/** @param extension of the file's name, small letters without the dot */
export function signatureOf(bytes: Uint8Array, extension: string): Signature {
  const head = latin1(bytes, 0, 1024);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundFile(bytes, extension);
  if (/^\s*\{\\rtf/.test(head)) return { format: 'rtf' };
  if (head.includes('%PDF-')) return { format: 'pdf' };
  if (head.slice(4, 8) === 'ftyp') return { other: '音像' };
  const known = BEGINNINGS.find(([, beginning]) => head.startsWith(beginning));
  return known && isBinary(bytes) ? { other: known[0] } : 'text';
}

/** @param names of the files in it */
export function zipSignature(names: readonly string[]): Exclude<Signature, 'zip' | 'text'> {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^OFD\.xml$/i)) return { format: 'ofd' };
  if (has(/^word\//)) return { format: 'docx' };
  if (has(/^xl\//)) return { other: '电子表格（.xlsx）' };
  if (has(/^ppt\//)) return { other: '演示文稿（.pptx）' };
  return has(/^mimetype$/) && has(/^content\.xml$/) ? { format: 'odt' } : { other: '压缩包' };
}
