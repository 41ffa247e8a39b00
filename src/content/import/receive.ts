/** A file as received, made into a source: UTF-8 without BOM, LF, and what was converted said. */
import { createHash } from 'node:crypto';
import { dateOf } from '../../document/date.ts';
import { encodingOf } from '../../document/decode.ts';
import { applyEmendations } from '../../document/emend.ts';
import { numberOf } from '../../document/numbering.ts';
import { punctuate } from '../../document/punctuate.ts';

export interface Received {
  text: string;
  /** Set when the bytes had to change. */
  converted?: { encoding: string; sha256: string };
}

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** @returns null when the bytes are no text in an encoding that documents come in */
export function receive(bytes: Uint8Array): Received | null {
  const encoding = encodingOf(bytes);
  if (!encoding) return null;
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = decoded.replace(/\r\n?/g, '\n');
  const same = Buffer.from(text, 'utf8').equals(bytes);
  return same ? { text } : { text, converted: { encoding: encoding.toUpperCase(), sha256: hashOf(bytes) } };
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
export function policyYaml({ text, converted }: Received): string {
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
    ...(converted ? ['  received:', `    encoding: ${converted.encoding}`, `    sha256: ${converted.sha256}`] : []),
    '',
  ].join('\n');
}
