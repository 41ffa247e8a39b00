/** Words of the interface are each written once, in src/wording/: what is pressed, read as a heading, or said at two places. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import * as wording from '../../src/wording/interface.ts';
import { root } from '../support/root.ts';

const FOLDERS = ['src/pages', 'src/components', 'src/layouts', 'src/client'];
const CHINESE = /\p{Script=Han}/u;
/** Elements and attributes whose words are labels, buttons and headings. */
const NAMED = /^(?:button|summary|label|legend|option|h[1-6]|th|dt)$/;
const NAMING = /^(?:aria-label|title|column|placeholder)$/;
/** A single character of these counts or joins; it is no label. */
const PARTICLE = /^.$/u;

interface Said {
  words: string;
  file: string;
  /** Whether it is a label, a button or a heading. */
  isName: boolean;
}

const isName = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return NAMING.test(parent.name.getText());
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'createButton';
  return ts.isJsxText(node) && ts.isJsxElement(parent) && NAMED.test(parent.openingElement.tagName.getText());
};

function wordsIn(file: string, code: string, kind: ts.ScriptKind): Said[] {
  const said: Said[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) {
      const words = node.text.trim();
      if (CHINESE.test(words)) said.push({ words, file, isName: isName(node) });
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(kind === ts.ScriptKind.TSX ? 'page.tsx' : 'module.ts', code, ts.ScriptTarget.Latest, true, kind));
  return said;
}

function wordsOf(file: string): Said[] {
  const text = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.ts')) return wordsIn(file, text, ts.ScriptKind.TS);
  const [, script = '', markup = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? ['', '', text];
  return [...wordsIn(file, script, ts.ScriptKind.TS), ...wordsIn(file, `<>${markup.replace('<!doctype html>', '')}</>`, ts.ScriptKind.TSX)];
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|astro)$/.test(path) && !/\.test\.ts$/.test(path))
    .map((path) => join(folder, path)),
);
const said = files.flatMap(wordsOf);
const named = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(named) : [];
const table = Object.values(wording).flatMap(named);

test('no word of the table is written elsewhere', () => {
  const known = new Set(table.filter((words) => !PARTICLE.test(words)));
  expect(said.filter(({ words }) => known.has(words)).map(({ words, file }) => `${file}: ${words}`)).toEqual([]);
});

test('labels, buttons and headings stand in the table', () => {
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((one) => one.isName).map(({ words, file }) => `${file}: ${words}`)).toEqual([]);
});

test('what is said at two places is written at one', () => {
  const counted = new Map<string, string[]>();
  for (const { words, file } of said.filter(({ words }) => !PARTICLE.test(words)))
    counted.set(words, [...(counted.get(words) ?? []), file]);
  expect([...counted].filter(([, all]) => all.length > 1)).toEqual([]);
});

test('the table has each word once', () => {
  expect(table.filter((words, i) => table.indexOf(words) !== i)).toEqual([]);
});
