/** One name for one thing: no two files of the program, of its commands and of what tests have in common export the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { root } from '../support/root.ts';

/** Astro asks for these under these names. */
const ASTROS_OWN = new Set(['collections', 'GET', 'getStaticPaths']);

const files = ['src', 'scripts', 'tests/support'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.(?:test|d)\.ts$/.test(path))
    .map((path) => `${folder}/${path}`),
);

/** What a file declares and exports; what it hands on is declared elsewhere. */
function exportedBy(path: string): string[] {
  const { statements } = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest);
  return statements
    .filter((one) => ts.canHaveModifiers(one) && ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap((one) => {
      if (ts.isVariableStatement(one))
        return one.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? name.text : []));
      const { name } = one as ts.Statement & { name?: ts.Identifier };
      return name ? [name.text] : [];
    });
}

test('no name is exported by two files', () => {
  const found = new Map<string, Set<string>>();
  for (const path of files)
    for (const name of exportedBy(path)) if (!ASTROS_OWN.has(name)) found.set(name, (found.get(name) ?? new Set()).add(path));
  expect(found.size).toBeGreaterThan(1000);
  expect([...found].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths])).toEqual([]);
});
