/** What tells two editions of a document apart: the software's version, and a digest of all that was written for it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isLeftBehind } from '../content/files/left-behind.ts';

/** What editors write of a document; what leads to it from a question is no part of it. */
const CONTENT = /\.(?:txt|ya?ml|json|mdx?)$/;
const isContent = (name: string): boolean => CONTENT.test(name) && name !== 'search.yaml' && !name.split('/').some(isLeftBehind);

/** @param root the project's folder; @param dir the document's content; @returns 0.1.0-3f9a12cd */
export function versionOf(root: string, dir: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const hash = createHash('sha256');
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  for (const name of names.filter((one) => isContent(one) && statSync(join(dir, one)).isFile()).sort()) {
    const bytes = readFileSync(join(dir, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return `${version}-${hash.digest('hex').slice(0, 8)}`;
}
