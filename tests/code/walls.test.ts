/** The walls between folders: the linter stops every import that goes against the flow of data, and no two folders import each other. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = process.cwd();

/** What each folder below src may import from the others; CONTRIBUTING.md draws the same. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  wording: [],
  document: [],
  content: ['document'],
  crosslinks: ['document', 'content'],
  provisions: ['document', 'content', 'crosslinks'],
  search: ['document', 'content', 'crosslinks'],
  proofread: ['document', 'content', 'crosslinks'],
  sheets: ['document', 'content', 'crosslinks', 'provisions'],
  data: ['document', 'content', 'crosslinks', 'provisions'],
  office: ['document', 'crosslinks', 'sheets'],
  site: ['document', 'content', 'crosslinks', 'provisions', 'search', 'proofread', 'sheets', 'data', 'office'],
  assets: ['site'],
  render: ['document', 'content', 'crosslinks', 'provisions', 'site'],
  components: ['document', 'content', 'crosslinks', 'provisions', 'search', 'proofread', 'sheets', 'data', 'office', 'site', 'render'],
  layouts: [
    'document',
    'content',
    'crosslinks',
    'provisions',
    'search',
    'proofread',
    'sheets',
    'data',
    'office',
    'site',
    'assets',
    'render',
    'components',
  ],
  pages: [
    'document',
    'content',
    'crosslinks',
    'provisions',
    'search',
    'proofread',
    'sheets',
    'data',
    'office',
    'site',
    'assets',
    'render',
    'components',
    'layouts',
  ],
  proof: ['document', 'content', 'crosslinks', 'provisions', 'data'],
  build: [
    'document',
    'content',
    'crosslinks',
    'provisions',
    'search',
    'proofread',
    'sheets',
    'data',
    'office',
    'site',
    'assets',
    'render',
    'proof',
    'client',
  ],
  'client/ui': ['document'],
  'client/single': ['client/ui'],
  'client/search': ['search', 'sheets', 'office', 'client/ui', 'client/single'],
  'client/text': ['search', 'sheets', 'office', 'client/ui', 'client/single', 'client/search'],
  'client/proofread': ['search', 'proofread', 'sheets', 'office', 'client/ui', 'client/single', 'client/search'],
  'client/print': ['client/ui'],
  'client/offline': ['client/ui'],
  'client/sheet': ['search', 'sheets', 'office', 'client/ui'],
  'client/copy': ['client/ui', 'client/single'],
  'client/speak': ['client/ui'],
  'client/duties': ['document', 'client/ui'],
};
/** The interface's words are everyone's; the client's rooms take what is pure as they need it. */
const PURE = ['search', 'proofread', 'sheets', 'office'];
const FOLDERS = Object.keys(MAY_IMPORT);

const isAllowed = (from: string, to: string): boolean =>
  to === 'wording' ||
  MAY_IMPORT[from]?.includes(to) === true ||
  (from.startsWith('client/') && PURE.includes(to)) ||
  (from === 'build' && to.startsWith('client/'));

/** Of two, one within the other is no other folder. */
const pairs = FOLDERS.flatMap((from) => FOLDERS.filter((to) => to !== from).map((to) => ({ from, to })));

/** A file for each pair, whose only line is the import. */
const fileOf = ({ from, to }: { from: string; to: string }): string => `src/${from}/to-${to.replace('/', '-')}.ts`;
const specifier = (file: string, to: string): string => posix.relative(posix.dirname(file), `src/${to}/file.ts`).replace(/^(?!\.)/, './');

let project: string;
/** Files in which the linter found an import that is against the rules. */
let stopped: Set<string>;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'duizhao-walls-'));
  cpSync(join(ROOT, 'biome.json'), join(project, 'biome.json'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), text);
  };
  for (const pair of pairs) write(fileOf(pair), `export * from '${specifier(fileOf(pair), pair.to)}';\n`);
  const node = [
    'document',
    'crosslinks',
    'provisions',
    'search',
    'proofread',
    'sheets',
    'data',
    'office',
    'render',
    'proof',
    'client/ui',
    'client/sheet',
  ];
  for (const folder of node) write(`src/${folder}/to-node.ts`, "export * from 'node:fs';\n");
  for (const folder of FOLDERS)
    write(`src/${folder}/to-tests.ts`, `export * from '${specifier(`src/${folder}/a.ts`, '../tests/support')}';\n`);
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string | { file: string } } }[] };
  const found = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports');
  stopped = new Set(found.map(({ location: { path } }) => (typeof path === 'string' ? path : path.file).replace(/^\.\//, '')));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

test('every folder below src has its rule, and every rule a folder', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory() && one.name !== 'styles');
  const rooms = readdirSync(join(ROOT, 'src/client')).filter((name) => name !== 'entries');
  const names = folders.flatMap(({ name }) => (name === 'client' ? rooms.map((room) => `client/${room}`) : [name]));
  expect(FOLDERS.toSorted()).toEqual(names.sort());
});

describe('the linter', () => {
  test('stops exactly the imports that are not allowed, of all pairs of folders', () => {
    const expected = pairs.filter(({ from, to }) => !isAllowed(from, to)).map(fileOf);
    const found = pairs.map(fileOf).filter((file) => stopped.has(file));
    expect(found).toEqual(expected);
    expect(expected.length).toBeGreaterThan(pairs.length / 2);
  });

  test('keeps node out of what is pure, and tests out of all', () => {
    const files = [...stopped].filter((file) => /to-(node|tests)\.ts$/.test(file));
    expect(files).toHaveLength(FOLDERS.length + 12);
  });
});

/** @returns the folders that a folder's files import from, types included */
function importsByFolder(): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of globSync('src/**/*.{ts,astro}', { cwd: ROOT }).map((one) => one.replaceAll('\\', '/'))) {
    if (file.includes('.test.')) continue;
    const folder = posix.dirname(file);
    const own = graph.get(folder) ?? new Set();
    graph.set(folder, own);
    for (const [, path = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      own.add(posix.dirname(posix.join(folder, path)));
    }
    own.delete(folder);
  }
  return graph;
}

test('no folder reaches itself by way of others', () => {
  const graph = importsByFolder();
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    [...(graph.get(from) ?? [])].some((next) => {
      if (next === wanted) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, wanted, seen);
    });
  const circles = [...graph.keys()].filter((folder) => reaches(folder, folder, new Set()));
  expect(circles.map((folder) => relative('src', folder))).toEqual([]);
});
