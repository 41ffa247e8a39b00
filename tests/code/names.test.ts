/** One name for one thing: no two files of the program, of its commands and of what tests have in common export the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/root.ts';

/** Astro asks for these under these names. */
const ASTROS_OWN = new Set(['collections', 'GET', 'getStaticPaths']);

const files = ['src', 'scripts', 'tests/support'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.(?:test|d)\.ts$/.test(path))
    .map((path) => `${folder}/${path}`),
);

/** What a file declares and exports, as the formatter writes it; what it hands on is declared elsewhere. */
const EXPORTED = /^export (?:(?:default|async|abstract|declare) )*(?:const|let|function\*?|class|interface|type|enum) ([\w$]+)/gm;
const exportedBy = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(EXPORTED)].map(([, name]) => name as string);

test('no name is exported by two files', () => {
  const found = new Map<string, Set<string>>();
  for (const path of files)
    for (const name of exportedBy(path)) if (!ASTROS_OWN.has(name)) found.set(name, (found.get(name) ?? new Set()).add(path));
  expect(found.size).toBeGreaterThan(1000);
  expect([...found].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths])).toEqual([]);
});
