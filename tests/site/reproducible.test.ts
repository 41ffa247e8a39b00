/** The same input gives the same bytes, wherever, when and by whomever it is built. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SUMS } from '../../src/build/io/sums.ts';
import { root } from '../support/root.ts';
import { TWO, TWO_CONTENT } from '../support/sites.ts';

mkdirSync(join(root, '.tmp'), { recursive: true });
const home = mkdtempSync(join(root, '.tmp', '另一处 '));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What a build reads of the project. */
const PROJECT = ['src', 'scripts', 'public', 'servers', 'package.json', 'astro.config.mjs', 'tsconfig.json', 'LICENSE'];

/** Files in the reverse order of creation, each with the time of another day. */
function recreate(from: string, to: string): void {
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(from, name)).isFile()).sort((a, b) => (a < b ? 1 : -1));
  for (const [i, name] of files.entries()) {
    const path = join(to, name);
    mkdirSync(path.slice(0, path.lastIndexOf(sep)), { recursive: true });
    writeFileSync(path, readFileSync(join(from, name)));
    utimesSync(path, i * 86_400, i * 86_400);
  }
}

const project = join(home, '甲', '乙');
const out = join(home, 'elsewhere', 'site');

beforeAll(() => {
  mkdirSync(project, { recursive: true });
  for (const name of PROJECT) cpSync(join(root, name), join(project, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
  recreate(TWO_CONTENT, join(home, '内容'));
  const script = `import('./src/build/build.ts').then((made) => made.build(${JSON.stringify({ content: join(home, '内容'), out, cache: join(home, 'cache') })}))`;
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_ENV: 'production' };
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: project, env, stdio: ['ignore', 'ignore', 'inherit'] });
});

test('from another folder, in another time zone and language, with files of other times in another order', () => {
  // Every file is in the list with its digest.
  expect(readFileSync(join(out, SUMS), 'utf8')).toBe(readFileSync(join(TWO, SUMS), 'utf8'));
});
