/** A library for benchmarks: the first laws of a folder of plain texts. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf } from '../../src/document/date.ts';
import { applyEmendations } from '../../src/document/emend.ts';
import { punctuate } from '../../src/document/punctuate.ts';
import { root } from '../../tests/support/root.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function policyYaml(text: string): string {
  const lines = applyEmendations(text, punctuate(text))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const date = lines.map(dateOf).find((one) => one !== null) ?? '2020-01-01';
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `title: ${quoted(lines[0] ?? '')}\nissuer: '—'\ndate: ${date}\nsha256: ${sha256}\n`;
}

/** The first texts of a folder, in name order, with their names. @param corpus a folder of .txt files */
export const texts = (corpus: string, laws: number): { id: string; text: string }[] =>
  readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, laws)
    .map((name, i) => ({ id: `law-${String(i + 1).padStart(4, '0')}`, text: readFileSync(join(corpus, name), 'utf8') }));

/**
 * @param corpus a folder of .txt files
 * @param laws how many of them
 * @param dir the content folder to make
 * @param own what of the project's own content comes with them
 */
export function library(corpus: string, laws: number, dir: string, own: readonly string[]): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of own) cpSync(join(root, 'content', name), join(dir, name), { recursive: true });
  for (const { id, text } of texts(corpus, laws)) {
    mkdirSync(join(dir, id));
    writeFileSync(join(dir, id, 'source.txt'), text);
    writeFileSync(join(dir, id, 'policy.yaml'), policyYaml(text));
  }
}
