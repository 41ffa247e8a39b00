/** What `add` writes of a received file: the guesses for policy.yaml, and where the file itself is kept. */
import { createHash } from 'node:crypto';
import { dateOf } from '../../document/date.ts';
import { applyEmendations } from '../../document/emend.ts';
import { numberOf } from '../../document/numbering.ts';
import { punctuate } from '../../document/punctuate.ts';
import type { Received } from './received.ts';

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The file as it came, where it is kept beside its text. */
export interface Original {
  file: string;
  sha256: string;
}

/** @returns null when the text is the file itself, byte for byte */
export function originalOf(bytes: Uint8Array, { text, format }: Received): Original | null {
  return Buffer.from(text, 'utf8').equals(bytes) ? null : { file: `received.${format}`, sha256: hashOf(bytes) };
}

export interface Guess {
  title: string;
  issuer: string;
  date: string;
}

const TITLE = /(意见|通知|方案|办法|决定|规定|细则|条例|要点|报告|公告|通告|批复|函|纪要)$/;

/** Title, issuer and date as the lines before the first number suggest them; an editor confirms. */
export function guess(text: string): Guess {
  const lines = applyEmendations(text, punctuate(text))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const first = lines.findIndex((line) => numberOf(line) !== null);
  const head = lines.slice(0, first < 0 ? 6 : first);
  const title = head.find((line) => TITLE.test(line)) ?? head[0] ?? '';
  const dates = lines.map(dateOf).filter((date) => date !== null);
  const issuer = head.find((line) => line !== title && line.length <= 25 && !dateOf(line) && !/[。：:，,]/.test(line));
  return { title, issuer: issuer ?? '请填写发文机关', date: dates[0] ?? '2000-01-01' };
}

/** policy.yaml for a newly received document. */
export function policyYaml({ text, encoding }: Pick<Received, 'text' | 'encoding'>, original: Original | null = null): string {
  const { title, issuer, date } = guess(text);
  const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;
  return [
    '# 请核对以下三项：标题和发文机关照原文逐字写（标点用全角），日期写作 2014-03-09 的样子。',
    `title: ${quoted(title)}`,
    `issuer: ${quoted(issuer)}`,
    `date: ${date}`,
    `sha256: ${hashOf(text)}`,
    'provenance:',
    "  form: '请写明这份文字从哪里来。'",
    ...(original ? ['  received:', `    file: ${original.file}`] : []),
    ...(original && encoding ? [`    encoding: ${encoding}`] : []),
    ...(original ? [`    sha256: ${original.sha256}`] : []),
    '',
  ].join('\n');
}

/** received.json, made by the machine: what of the file is not in the text, and what of the text is not in the file. */
export function receivedJson({ format, left, computed, merged }: Received): string {
  return `${JSON.stringify({ format, left, computed, merged }, null, 2)}\n`;
}
