/** A library for benchmarks: the first laws of a folder of plain texts. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/build/io/digests.ts';
import { confirmed } from '../../src/content/add/confirm.ts';
import { policyYaml } from '../../src/content/add/recognised.ts';
import { recognise } from '../../src/document/recognise.ts';
import { root } from '../../tests/support/root.ts';

/** The first texts of a folder, in name order, with their names. @param corpus a folder of .txt files */
export const texts = (corpus: string, laws: number): { id: string; text: string }[] =>
  readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .slice(0, laws)
    .map((name, i) => ({ id: `law-${String(i + 1).padStart(4, '0')}`, text: readFileSync(join(corpus, name), 'utf8') }));

/** Changes a word of the first law, as an editor would who finds a misprint in the text. @param dir of a library */
export function changeOne(dir: string): void {
  const [id = ''] = readdirSync(dir)
    .filter((name) => name.startsWith('law-'))
    .sort();
  const [source, policy] = [join(dir, id, 'source.txt'), join(dir, id, 'policy.yaml')];
  const text = readFileSync(source, 'utf8');
  const at = text.lastIndexOf('的');
  const changed = `${text.slice(0, at)}之${text.slice(at + 1)}`;
  writeFileSync(source, changed);
  writeFileSync(policy, readFileSync(policy, 'utf8').replace(/^sha256: .*$/m, `sha256: ${digestOf(changed).sha256}`));
}

/** As if an editor had confirmed all, and had said what the text does not. */
function stated(text: string): string {
  const found = recognise(text);
  const issuers = found.issuers.length ? found.issuers : ['制定机关'];
  const policy = confirmed(
    policyYaml({ text }, { ...found, issuers, title: found.title || '无题', date: found.date || '2000-01-01' }, null),
  );
  return found.document ? policy : `${policy}untitled: true\n`;
}

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
    writeFileSync(join(dir, id, 'policy.yaml'), stated(text));
  }
}
