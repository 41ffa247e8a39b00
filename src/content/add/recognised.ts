/** What was recognised in a received document, told to its editor, and written down as guesses. */
import type { Recognised } from '../../document/recognise.ts';
import { withTables } from '../../document/table.ts';
import type { Document } from '../../document/types.ts';
import type { Original } from '../import/receive.ts';
import { sha256Of } from '../import/receive.ts';
import type { Received } from '../import/received.ts';

const count = ({ clauses }: Document, ...kinds: string[]): number => clauses.filter(({ kind }) => kinds.includes(kind)).length;

/** Lines that are neither sentences, headings, cells nor anything else that is known. */
export function unknownLines(document: Document): number {
  const { clauses, reading } = document;
  return clauses.filter(
    (one) => one.kind === 'paragraph' && !/[。！？；：…，、）”》]\s*$/.test(reading.slice(one.reading.start, one.reading.end)),
  ).length;
}

const tablesIn = (document: Document): number => withTables(document, document.clauses).filter((one) => 'rows' in one).length;

const NAMES = { title: '标题', issuer: '发文机关', number: '发文字号', date: '成文日期', parts: '各部分的起点' } as const;

/** What stands in a document, a line each. */
export function recognisedLines({ title, issuers, number, date, document, asked }: Recognised): string[] {
  const head = [
    `标题：${title || '没有认出'}`,
    `发文机关：${issuers.join('、') || '没有认出'}`,
    `发文字号：${number ?? '没有'}`,
    `成文日期：${date || '没有认出'}`,
  ];
  if (!document) return [...head, `待确认：${asked.map((one) => NAMES[one]).join('、')}`];
  const { parts, clauses, reading } = document;
  const recipients = clauses.find(({ kind }) => kind === 'recipients');
  const counts: [string, number][] = [
    ['印发的文件', parts.filter(({ kind }) => kind === 'issued').length],
    ['附件', parts.filter(({ kind }) => kind === 'annex').length],
    ['章', count(document, 'chapter')],
    ['条', count(document, 'article')],
    ['项', count(document, 'item')],
    ['序号标题和段落', count(document, 'section', 'decimal', 'paragraph', 'article-paragraph')],
    ['问答', count(document, 'question')],
    ['表', tablesIn(document)],
  ];
  return [
    ...head,
    ...(recipients ? [`主送：${reading.slice(recipients.reading.start, recipients.reading.end).trim().slice(0, 30)}`] : []),
    counts
      .filter(([, number]) => number)
      .map(([name, number]) => `${name} ${number}`)
      .join('，'),
    ...(unknownLines(document) ? [`未认出 ${unknownLines(document)} 行，当作段落`] : []),
    ...(asked.length ? [`待确认：${asked.map((one) => NAMES[one]).join('、')}`] : ['各项都有把握，没有要确认的']),
  ];
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** policy.yaml for a newly received document: what was recognised, and what of it is to be confirmed. */
export function policyYaml({ text, encoding }: Pick<Received, 'text' | 'encoding'>, found: Recognised, original: Original | null): string {
  const { title, issuers, number, date, asked } = found;
  return [
    ...(asked.length ? ['# 以下是程序认出的；confirm 列出的没有把握：运行 npm run confirm -- 文件代号，逐项核对原文。'] : []),
    `title: ${quoted(title)}`,
    `issuer: ${quoted(issuers.join('、'))}`,
    ...(number ? [`number: ${quoted(number)}`] : []),
    `date: ${date || "''"}`,
    ...(asked.length ? ['confirm:', ...asked.map((one) => `  - ${one}`)] : []),
    `sha256: ${sha256Of(text)}`,
    ...(original ? ['provenance:', '  received:', `    file: ${original.file}`] : []),
    ...(original && encoding ? [`    encoding: ${encoding}`] : []),
    ...(original ? [`    sha256: ${original.sha256}`] : []),
    '',
  ].join('\n');
}
