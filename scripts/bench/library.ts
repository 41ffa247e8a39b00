/** A library for benchmarks: the project's own document and the first laws of a folder of plain texts. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf } from '../../src/document/date.ts';
import { apply } from '../../src/document/emend.ts';
import { punctuate } from '../../src/document/punctuate.ts';
import { root } from '../../src/settings.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function policyYaml(text: string): string {
  const lines = apply(text, punctuate(text))
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const date = lines.map(dateOf).find((one) => one !== null) ?? '2020-01-01';
  const sha256 = createHash('sha256').update(text).digest('hex');
  return `title: ${quoted(lines[0] ?? '')}\nissuer: '—'\ndate: ${date}\nsha256: ${sha256}\n`;
}

/**
 * @param corpus a folder of .txt files
 * @param laws how many of them, in name order
 * @param dir the content folder to make
 */
export function library(corpus: string, laws: number, dir: string): void {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const name of ['site.yaml', 'search.yaml', 'weidu-2014']) cpSync(join(root, 'content', name), join(dir, name), { recursive: true });
  const files = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, laws);
  for (const [i, name] of files.entries()) {
    const folder = join(dir, `law-${String(i + 1).padStart(4, '0')}`);
    mkdirSync(folder);
    const text = readFileSync(join(corpus, name), 'utf8');
    writeFileSync(join(folder, 'source.txt'), text);
    writeFileSync(join(folder, 'policy.yaml'), policyYaml(text));
  }
}
