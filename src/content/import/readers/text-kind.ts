/** What a text is, by what it says. */

const MARKUP = /<(?:!doctype\s+html|html|head|body|div|span|p|br|table|td|font|meta|script)\b[^<>]{0,2000}>/gi;

/** Files that are text, but no document. */
const NO_DOCUMENT: [kind: string, pattern: RegExp][] = [
  ['网页归档（.mht）', /^(?:MIME-Version:|From:|Subject:)[\s\S]{0,4000}Content-Type:/i],
  ['XML 数据', /^\s*<\?xml/],
  ['程序或样式', /^#!|^\s*<\?php/],
];
const DATA = /^(?:csv|tsv|json|xml|ya?ml|eml|mhte?|mhtml|js|ts|css|svg|ini|log)$/;

export function textKind(text: string, extension: string): 'txt' | 'html' | 'md' | { other: string } {
  const begins = text.slice(0, 20_000);
  if (/^\s*<!doctype\s+html|^\s*<html|<html[\s>]/i.test(begins)) return 'html';
  const other = NO_DOCUMENT.find(([, pattern]) => pattern.test(begins));
  if (other) return { other: other[0] };
  if (DATA.test(extension)) return { other: `.${extension} 文件` };
  if (/^(?:md|markdown)$/.test(extension)) return 'md';
  return /^(?:html?|xhtml)$/.test(extension) || (text.match(MARKUP)?.length ?? 0) >= 2 ? 'html' : 'txt';
}

/** Of the charsets that pages name only this one is believed; the others are told by the bytes themselves. */
export const saysBig5 = (bytes: Uint8Array): boolean =>
  /<meta[^>]+charset=["']?big5/i.test(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'));
