/** Nothing ships that Chromium 78 does not know, unless it is harmless. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENT_ENTRIES, createBundler } from '../../src/assets/bundle.ts';
import { root } from '../support/root.ts';
import { SITE } from '../support/sites.ts';
import { interfacesBeyond, type Use } from './interfaces.ts';
import { stylesBeyond } from './styles.ts';
import { syntaxBeyond } from './syntax.ts';

/** Old engines drop these, and nothing is the worse for it. */
const HARMLESS: Record<string, string> = {
  ':focus-visible': 'takes the ring from what a pointer focused; there it stays',
  '@media (forced-colors)': 'no engine of that age forces colours',
  'content-visibility': 'all of a page is laid out at once',
  'content-visibility: auto': 'all of a page is laid out at once',
  'content-visibility: hidden': 'all of a page is laid out at once',
  'contain-intrinsic-size': 'as content-visibility',
  'forced-color-adjust': 'no engine of that age forces colours',
  'forced-color-adjust: none': 'no engine of that age forces colours',
  appearance: 'stands beside -webkit-appearance',
  'text-decoration-thickness': 'the engine’s own thickness',
  'text-underline-offset': 'base.css puts the line under the glyphs there',
  'text-wrap': 'titles break where a line is full',
  'text-wrap: balance': 'titles break where a line is full',
};

/** Scripts look whether the engine has these before they use them. */
const LOOKED_FOR: Record<string, string> = {
  'Document.caretPositionFromPoint': 'where caretRangeFromPoint is not, which Chromium and WebKit have had long before',
  'CaretPosition.offsetNode': 'what that gives',
  'CaretPosition.offset': 'what that gives',
  'Navigator.share': 'sharing is not offered where there is none',
};

/** A line of code, and what of it came later. */
const CASES: [code: string, found: string | null][] = [
  ['Object.hasOwn({}, "a")', 'Object.hasOwn'],
  ['[1].at(-1)', 'Array.at'],
  ['"a".at(-1)', 'String.at'],
  ['([1] as readonly number[]).findLast(Boolean)', 'Array.findLast'],
  ['"a".replaceAll("a", "b")', 'String.replaceAll'],
  ['Promise.any([])', 'Promise.any'],
  ['Promise.allSettled([]).then(() => structuredClone(1))', 'structuredClone'],
  ['new WeakRef({})', 'WeakRef'],
  ['document.body.replaceChildren()', 'Element.replaceChildren'],
  ['document.createElement("dialog").showModal(); location.hash', null],
  ['const { randomUUID } = crypto; randomUUID', 'Crypto.randomUUID'],
  ['document.addEventListener("scrollend", () => 1)', 'scrollend event'],
  ['document.addEventListener("click", ({ target }) => target)', null],
  ['const range = document.createRange(); range.startContainer', null],
  ['[1].flatMap((n) => [n]).concat(Object.fromEntries([]) as never)', null],
  ['const mine = { at: 1, replaceAll: 2 }; mine.at + mine.replaceAll', null],
];

const bundler = createBundler(root);

mkdirSync(join(root, '.tmp'), { recursive: true });
const cases = mkdtempSync(join(root, '.tmp', 'floor-'));
afterAll(() => rmSync(cases, { recursive: true, force: true }));

describe('scripts', () => {
  // All in one program: the library is read once.
  const written = new Map(CASES.map(([code], i) => [code, join(cases, `${i}.ts`)]));
  let shipped: string[];
  let uses: Use[];
  beforeAll(async () => {
    for (const [code, file] of written) writeFileSync(file, `${code};\nexport {};\n`);
    const modules = (await Promise.all(CLIENT_ENTRIES.map(bundler.modules))).flat();
    shipped = [...new Set(modules)].filter((id) => /^\/.*\.[mc]?[jt]s$/.test(id));
    uses = interfacesBeyond([...shipped, ...written.values()]);
  });

  test('use no interface that came later', () => {
    expect(shipped.length).toBeGreaterThan(60);
    const found = uses.filter(({ where }) => !where.startsWith(cases));
    expect(found.filter(({ name }) => !LOOKED_FOR[name])).toEqual([]);
    expect([...new Set(found.map(({ name }) => name))].sort()).toEqual(Object.keys(LOOKED_FOR).sort());
  });

  test('use no syntax that came later', async () => {
    for (const entry of CLIENT_ENTRIES) expect([entry, ...syntaxBeyond(await bundler.script(entry))]).toEqual([entry]);
  });

  test.each(CASES)('%s', (code, found) => {
    const names = uses.filter(({ where }) => where.startsWith(`${written.get(code)}:`)).map(({ name }) => name);
    expect(names).toEqual(found ? [found] : []);
  });

  test.each([
    ['a?.b', ['?.']],
    ['a ?? b', ['??']],
    ['a ||= b', ['||=']],
    ['class A { #b() {} }', ['#method()']],
    ['class A { static { b() } }', ['static {}']],
    ['/a/v', ['regular expression flags']],
    ['async (a, ...b) => { try { await import(a) } catch {} ; return { ...b } }', []],
  ])('%s', (code, found) => {
    expect(syntaxBeyond(code)).toEqual(found);
  });
});

describe('style sheets', () => {
  const sheets = readdirSync(join(SITE, 'assets')).filter((name) => name.endsWith('.css'));

  test('use nothing that came later, but what is harmless', () => {
    const found = sheets.flatMap((name) => stylesBeyond(readFileSync(join(SITE, 'assets', name), 'utf8')));
    expect([...new Set(found)].sort()).toEqual(Object.keys(HARMLESS).sort());
  });

  test.each([
    ['@layer a { p { color: red } }', ['@layer']],
    ['@container (width > 3px) { p { color: red } }', ['@container', '@media range']],
    ['@media (width > 3px) { p { color: red } }', ['@media range']],
    ['@media (prefers-contrast: more) { p { color: red } }', ['@media (prefers-contrast)']],
    ['p:has(a) { color: red }', [':has']],
    ['p:is(a) { color: red }', [':is']],
    ['p { &:hover { color: red } }', ['nesting']],
    ['p { inset: 0 }', ['inset']],
    ['p { display: flex; gap: 1px }', ['gap in a flex box']],
    ['p { display: grid; gap: 1px }', []],
    ['p { width: clamp(1px, 2px, 3px) }', ['width: clamp']],
    ['p { width: calc(1px + var(--a)); content: ":has(" }', []],
    ['p { color: color-mix(in srgb, red, blue) }', ['color: color-mix']],
    ['p { overflow: clip }', ['overflow: clip']],
    ['p { overflow: hidden; position: sticky }', []],
  ])('%s', (sheet, found) => {
    expect(stylesBeyond(sheet)).toEqual(found);
  });
});
