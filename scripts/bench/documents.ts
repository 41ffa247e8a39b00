/** What is recognised in each document of a folder, a row a document, beside what its index says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownLines } from '../../src/content/add/recognised.ts';
import { receiveFile } from '../../src/content/import/readers/receive-file.ts';
import { type HeadField, type Recognised, recognise } from '../../src/document/recognise.ts';

const READABLE = /\.(?:txt|html|docx|rtf|md|pdf|ofd)$/;

/** index.tsv: file without its ending, title, and where it has them issuer and number. */
function indexOf(corpus: string): Map<string, string[]> {
  const file = join(corpus, 'index.tsv');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return new Map(lines.map((line) => line.split('\t')).map(([id = '', ...facts]) => [id, facts]));
}

const bare = (text: string): string => text.replace(/\s/g, '');

/** 问 where the editor is asked; 误 where nobody is and the index says otherwise. */
function verdict(found: Recognised, field: HeadField, value: string, expected: string | undefined): string {
  if (found.asked.includes(field)) return '问';
  return expected && bare(expected) !== bare(value) ? '误' : '✓';
}

function row(name: string, text: string, stated: object, expected: readonly string[]): { cells: string[]; asked: number; wrong: number } {
  const start = performance.now();
  const found = recognise(text, stated);
  const milliseconds = performance.now() - start;
  const { title, issuers, number, date, document } = found;
  const [byTitle, byIssuer, byNumber] = expected;
  const heads = [
    verdict(found, 'title', title, byTitle),
    verdict(found, 'issuer', issuers.join(''), /^[0-9]+$/.test(byIssuer ?? '') ? undefined : byIssuer?.replace(/、/g, '')),
    verdict(found, 'number', number ?? '', byNumber),
    verdict(found, 'date', date, undefined),
  ];
  const kinds = new Map<string, number>();
  for (const { kind } of document?.clauses ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const repeated = document?.clauses.filter(({ label }) => label.includes('〔重号')) ?? [];
  const cells = [
    name,
    ...heads,
    document?.parts.map(({ id }) => id).join(' ') ?? '',
    [...kinds].map(([kind, count]) => `${kind} ${count}`).join(' '),
    `${repeated.length}`,
    `${document ? unknownLines(document) : ''}`,
    `${Math.round(milliseconds)}`,
  ];
  return { cells, asked: heads.filter((one) => one === '问').length, wrong: heads.filter((one) => one === '误').length };
}

/** Prints the table of a folder of documents. */
export async function benchDocuments(corpus: string): Promise<void> {
  const index = indexOf(corpus);
  const totals = { documents: 0, sure: 0, asked: 0, wrong: 0 };
  console.log('| 文件 | 标题 | 机关 | 文号 | 日期 | 部分 | 条款 | 重号 | 未认出行 | 毫秒 |\n|---|---|---|---|---|---|---|---|---|---|');
  for (const name of readdirSync(corpus)
    .filter((one) => READABLE.test(one))
    .sort()) {
    const received = await receiveFile(readFileSync(join(corpus, name)), name, {});
    if ('refused' in received) console.log(`| ${name} | 没有收入：${received.refused.reason} |`);
    else {
      const { cells, asked, wrong } = row(name, received.text, received.stated, index.get(name.replace(/\.[^.]+$/, '')) ?? []);
      console.log(`| ${cells.join(' | ')} |`);
      totals.documents += 1;
      totals.asked += asked > 0 ? 1 : 0;
      totals.wrong += wrong > 0 ? 1 : 0;
      totals.sure += asked + wrong ? 0 : 1;
    }
  }
  console.log(`共 ${totals.documents} 份：四项都有把握且无误 ${totals.sure}，有一项要问 ${totals.asked}，有误而未问 ${totals.wrong}`);
}
