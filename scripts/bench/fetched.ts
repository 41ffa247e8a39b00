/** Packages that only benchmarks want: fetched when first asked for, kept in .cache/bench, each in a project of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tests/support/root.ts';

const OPTIONS = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @param name of the project
 * @param packages with their versions
 * @returns its folder
 */
export function fetched(name: string, packages: readonly string[]): string {
  const dir = join(root, '.cache/bench', name);
  const done = join(dir, 'node_modules/.fetched');
  if (existsSync(done)) return dir;
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'package.json'), '{"private":true,"type":"module"}\n');
  // npm exports the settings of the script that runs this to those it starts, the project's folder among them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(config|package)_/i.test(key)));
  execFileSync('npm', ['install', '--prefix', dir, ...OPTIONS, ...packages], { cwd: dir, env, stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(done, '');
  return dir;
}
