/** Which edition a page, a print or a file is of: what it says at its end. */
import * as wording from '../wording/interface.ts';

export interface Imprint {
  /** Citation of the document: issuer, title, date. */
  citation: string;
  title: string;
  issuer: string;
  /** YYYY-MM-DD */
  date: string;
  /** Of the source, all 64 digits. */
  sha256: string;
  /** Of the software and of this document's content: 0.1.0-3f9a12cd. */
  version: string;
  publisher: string;
  /** How many emendations the editors made, and how many a rule made of punctuation. */
  emended: { edited: number; punctuation: number };
  /** What of the document is not there, in the editors' words; null where all is, or where the page says it itself. */
  missing: string | null;
  /** From when to when the document holds, where words say so. */
  validity?: string;
  /** Full address of the page that this came from, when the site has one. */
  url: string | null;
}

/** What the words are: not those of the source alone. */
const readingLine = ({ edited, punctuation }: Imprint['emended']): string =>
  edited + punctuation
    ? `文字：整理文字，编者校勘 ${edited} 处，标点 ${punctuation} 处，逐处${wording.seeEmendations}`
    : '文字：与原件相同';

/** The lines of an imprint, in order; the same in every form. */
export function imprintLines({ citation, sha256, version, publisher, emended, missing, url, validity }: Imprint): string[] {
  return [
    `文件：${citation}`,
    ...(validity ? [`${wording.validityLabel}：${validity}（据原文字面）`] : []),
    `版本：对照 ${version}　原件 SHA-256：${sha256.slice(0, 16)}`,
    readingLine(emended),
    ...(missing ? [`原件缺失：${missing}`] : []),
    ...(url ? [`网页：${url}`] : []),
    `本件由${publisher}整理排印，不是正式文本；引用请核对原件。`,
  ];
}
