/**
 * Marks that a document must not be published: 密级 and its term (GB/T 9704-2012, 7.2.3: 秘密、机密、绝密, with ★ before the term), and
 * what says that it is for inside alone. A mark stands by itself, on its line or among others of the head; the same words in a sentence,
 * such as 保守国家秘密, are none.
 */
import { unspaced } from './lines.ts';
import type { Document, Fault } from './types.ts';

const LEVEL = '(?:绝密|机密|秘密)';
/** 机密★1年, 秘密★长期, ★机密 */
const STARRED = new RegExp(`(?:${LEVEL}[★☆][0-9０-９一二三四五六七八九十]{0,4}(?:年|个月|长期)?|[★☆]${LEVEL})`);
const ALONE = new RegExp(`^[（(【〔\\[]?(?:密级[：:])?${LEVEL}(?:级|件)?[）)】〕\\]]?$`);
const INSIDE =
  /^[（(【〔[]?(?:仅供)?内部(?:资料|文件|材料|使用|参考|刊物|传阅|发行|掌握)(?:[，,、；;·—-]*(?:请?注意保[存密]|请?妥善保管|请?勿外传|不得外传|严禁外传|不得翻印|请勿翻印|严禁翻印))*[！!。.]?[）)】〕\]]?$/;
/** Every mark has one of these. */
const ANY = /[密内]/;
/** Lines of marks have no sentence in them. */
const LONGEST = 40;

/** The mark in a line, as it stands without spaces; null for any other line. */
export function secrecyMark(line: string): string | null {
  if (!ANY.test(line)) return null;
  const closed = unspaced(line);
  const starred = STARRED.exec(closed)?.[0];
  if (starred) return starred;
  if (closed.length > LONGEST || /[。；]./.test(closed)) return null;
  return [closed, ...line.trim().split(/[\s　]{2,}|\t/)].map(unspaced).find((part) => ALONE.test(part) || INSIDE.test(part)) ?? null;
}

export interface SecrecyFault {
  /** Offset in source.txt. */
  start: number;
  fault: Fault;
}

/** A table may list what is of which level; its rows are none of the document's own marks. */
const isRow = ({ clauses }: Document, at: number): boolean =>
  clauses.some(({ kind, source }) => kind === 'row' && source.start <= at && at < source.end);

/** Each mark of a document; while it has any, nothing of it is published. */
export function secrecyFaults(document: Document): SecrecyFault[] {
  let start = 0;
  return document.source.split('\n').flatMap((line): SecrecyFault[] => {
    const at = start + (line.length - line.trimStart().length);
    start += line.length + 1;
    const mark = secrecyMark(line);
    if (mark === null || isRow(document, at)) return [];
    const isInside = mark.includes('内部');
    return [
      {
        start: at,
        fault: {
          at: [],
          reason: isInside ? `原件注明“${mark}”，不能公开` : `原件有密级标志“${mark}”，不能公开`,
          actual: line.trim().slice(0, LONGEST),
          note: '不要发布：把这份文件移出 content/，报保密工作机构审查；已经解密、批准公开的，改收公开的文本，source.txt 不要自己删改',
        },
      },
    ];
  });
}
