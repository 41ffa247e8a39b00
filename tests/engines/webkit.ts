/** WebKitGTK, by its WebDriver, on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { patiently } from '../../src/build/io/browser.ts';
import type { Engine, Running } from './tab.ts';
import { begin, type Session } from './webdriver.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const SIZE = '1600x1800x24';

/** The small browser of the package, below a folder named for machine and version. */
function browser(): string | undefined {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((one) => one.endsWith('-linux-gnu')) : [];
  return libraries
    .flatMap((one) => ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => join('/usr/lib', one, version, 'MiniBrowser')))
    .find(existsSync);
}

/** @returns what the process says first */
const firstWords = (process: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    process.stdout?.once('data', (data) => done(String(data).trim()));
    process.once('error', fail);
    process.once('exit', () => fail(new Error(`${process.spawnfile} ended`)));
  });

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** The driver needs a moment before it listens. */
async function connect(address: string, capabilities: object, left = 20): Promise<Session> {
  try {
    return await begin(address, capabilities);
  } catch (error) {
    if (!left) throw error;
    await new Promise((done) => setTimeout(done, 200));
    return connect(address, capabilities, left - 1);
  }
}

async function start(): Promise<Running> {
  const screen = spawn(SCREEN, ['-displayfd', '1', '-screen', '0', SIZE, '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const env = {
    ...process.env,
    // With the tests' own font and scale its pointer does not reach what it is sent to.
    FONTCONFIG_FILE: undefined,
    GDK_SCALE: undefined,
    GDK_DPI_SCALE: undefined,
    DISPLAY: `:${await firstWords(screen)}`,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    // The sandbox wants rights that a container does not have.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  const stop = () => [driver, screen].map((one) => one.kill());
  const options = { binary: browser(), args: ['--automation'] };
  try {
    const session = await connect(`http://127.0.0.1:${port}`, { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
    const close = async () => {
      // One that broke down cannot be asked to leave.
      await session.quit().catch(() => undefined);
      stop();
    };
    return { tab: session.tab, close };
  } catch (error) {
    stop();
    throw error;
  }
}

const isThere = existsSync(DRIVER) && existsSync(SCREEN) && browser() !== undefined;

export const webkit: Engine = {
  name: 'WebKitGTK',
  start: () => patiently(start),
  ...(isThere ? {} : { missing: 'apt-get install webkit2gtk-driver xvfb' }),
};
