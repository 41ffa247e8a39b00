/** Old Chromiums, by their npm packages: fetched when first asked for, unpacked beside them, kept in .cache/engines. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { root } from '../../src/settings.ts';
import { unpack as unpackCurrent } from '../lib/browser.ts';

export interface Engine {
  /** Major version of Chromium. */
  version: number;
  /** The package that has the browser in bin/, compressed. */
  browser: string;
  /** The puppeteer that speaks its protocol. */
  driver: string;
}

/** One line an engine: officials' browsers under domestic names are built on these. */
export const ENGINES: Engine[] = [{ version: 78, browser: 'chrome-aws-lambda@1.20.4', driver: 'puppeteer-core@10.1.0' }];

const CACHE = join(root, '.cache/engines');

const nameOf = (spec: string): string => spec.slice(0, spec.lastIndexOf('@'));

function install(dir: string, { browser, driver }: Engine): void {
  mkdirSync(dir, { recursive: true });
  // A project of its own: the site's packages and their lock are not touched.
  writeFileSync(join(dir, 'package.json'), '{"private":true}\n');
  const options = ['--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error'];
  // npm exports the settings of the script that runs this to those it starts, the project's folder among them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config|package)_/i.test(name)));
  execFileSync('npm', ['install', '--prefix', dir, ...options, browser, driver], { cwd: dir, env, stdio: ['ignore', 'ignore', 'inherit'] });
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

/** @returns the folder in which the engine and its packages are */
function fetched(engine: Engine): string {
  const dir = join(CACHE, String(engine.version));
  if (existsSync(join(dir, 'unpacked'))) return dir;
  install(dir, engine);
  const half = join(dir, 'unpacking');
  rmSync(half, { recursive: true, force: true });
  inflate(join(dir, 'node_modules', nameOf(engine.browser), 'bin'), half);
  renameSync(half, join(dir, 'unpacked'));
  return dir;
}

/** Made for small machines without a graphics card; these packages run no other way. */
const ARGS = ['--no-sandbox', '--headless', '--disable-gpu', '--single-process', '--no-zygote', '--use-gl=swiftshader'];

export async function launch(engine: Engine): Promise<Browser> {
  const dir = fetched(engine);
  // Newer distributions lack what these were linked to; the current browser's package has the rest.
  await unpackCurrent();
  const libraries = [join(dir, 'unpacked/lib'), join(tmpdir(), 'al2023/lib')];
  const driver = createRequire(join(dir, 'package.json'))(nameOf(engine.driver));
  return driver.launch({
    executablePath: join(dir, 'unpacked/chromium'),
    args: ARGS,
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: '/etc/fonts' },
  });
}
