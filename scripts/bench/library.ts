/** A library for benchmarks: the first laws of a folder of plain texts. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyYaml } from '../../src/content/import/receive.ts';
import { root } from '../../tests/support/root.ts';

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
    writeFileSync(join(dir, id, 'policy.yaml'), policyYaml({ text }));
  }
}
