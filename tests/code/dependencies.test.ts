/** `npm ci --omit=dev` is enough to build and serve: what the program loads is no development dependency. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/root.ts';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };

/** Imports of packages, but for those of types alone, which are gone when a program runs. */
const IMPORT = /^(?:import|export) (?!type\b)(?:[^'";]*? from )?'([^'.][^']*)';|\bimport\('([^'.][^']*)'\)/gm;
const VIRTUAL = /^(?:node|astro|virtual):/;
/** @scope/name/path and name/path. */
const packageOf = (specifier: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;

const sources = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/.test(path) && !/\.test\.ts$|^bench|\.d\.ts$/.test(path))
    .map((path) => join(folder, path)),
);

test('every package that is loaded is a dependency', () => {
  const missing = sources.flatMap((path) => {
    const loaded = [...readFileSync(join(root, path), 'utf8').matchAll(IMPORT)].map(([, one, other]) => one ?? other ?? '');
    return loaded.filter((one) => !VIRTUAL.test(one) && !(packageOf(one) in dependencies)).map((one) => `${path}: ${one}`);
  });
  expect(sources.length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});

test('an old npm’s Node says nothing of engines: the project has its own Node', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^loglevel=error$/m);
  expect(dependencies).toHaveProperty('node');
});
