/** Which libraries a program runs with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What npm has installed, and what it was to install; a project that was copied may have one of them. */
const LISTS = ['node_modules/.package-lock.json', 'package-lock.json'];

/** @param root the project's folder; @returns the list of the libraries with their versions; empty where there is none */
export function librariesIn(root: string): string {
  const list = LISTS.map((file) => join(root, file)).find((file) => existsSync(file));
  return list ? readFileSync(list, 'utf8') : '';
}
