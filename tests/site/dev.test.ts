/** The site while it is edited: pages have all that they ask for, search and files included, and an edit shows. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { launchBrowser } from '../support/browser.ts';
import { newReader, troubles } from '../support/open.ts';
import { root } from '../support/root.ts';

mkdirSync(join(root, '.tmp'), { recursive: true });
const home = mkdtempSync(join(root, '.tmp', 'dev-'));
const content = join(home, 'content');
let server: ChildProcess;
let browser: Browser;
let origin: string;
beforeAll(async () => {
  cpSync(join(root, 'content'), content, { recursive: true });
  const { NODE_ENV, VITEST, ...environment } = process.env;
  const args = ['scripts/dev.ts', '--content', content, '--cache', join(home, 'cache')];
  server = spawn(process.execPath, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  origin = await new Promise((done, fail) => {
    let said = '';
    server.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text;
      const [address] = /http:\/\/[\d.]+:\d+\//.exec(said) ?? [];
      if (address) done(address);
    });
    server.on('exit', () => fail(new Error(said)));
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  // The command and the server that it started.
  if (server?.pid) process.kill(-server.pid);
  rmSync(home, { recursive: true, force: true });
});

test.each(['weidu-2014/text/', 'weidu-2014/sectors/jiedao/ledger/', 'about/'])('/%s has all that it asks for', async (path) => {
  const page = await newReader(browser);
  const wrong = troubles(page, origin);
  await page.goto(origin + path, { waitUntil: 'networkidle0' });
  await approach(page);
  await page.waitForNetworkIdle();
  // What Astro itself puts into pages while they are edited is not in the policy.
  expect(wrong.filter((one) => !/policy: |Content Security Policy/.test(one))).toEqual([]);
  expect(await page.$eval('body', (body) => getComputedStyle(body).margin)).toBe('0px');
});

test('the search answers', async () => {
  const page = await newReader(browser);
  await page.goto(`${origin}search/?q=${encodeURIComponent('吃拿卡要')}`);
  await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent === '2');
});

test('files to carry away are there, and an edit shows in them', async () => {
  const text = async () => (await fetch(`${origin}weidu-2014/files/text.txt`)).text();
  expect(await text()).toContain('吃拿卡要');
  const site = join(content, 'site.yaml');
  const publisher = /^publisher: (.*)$/m.exec(readFileSync(site, 'utf8'))?.[1] ?? '';
  expect(await text()).toContain(publisher);
  writeFileSync(site, readFileSync(site, 'utf8').replace(publisher, '另一个编者'));
  expect(await text()).toContain('另一个编者');
  expect((await fetch(`${origin}weidu-2014/files/none.txt`)).status).toBe(404);
  expect((await fetch(`${origin}licences.txt`)).headers.get('content-type')).toBe('text/plain; charset=utf-8');
});

const PATIENT = { timeout: 20_000 };

test('a note is shown as soon as there is one, and as it is edited', async () => {
  const page = async (entry: string) => (await fetch(`${origin}weidu-2014/terms/${entry}/`)).text();
  const file = (entry: string) => join(content, `weidu-2014/terms/${entry}.mdx`);
  const before = readFileSync(file('sifeng'), 'utf8');
  for (const note of ['编者添写的话。', '编者改写的话。']) {
    writeFileSync(file('sifeng'), `${before}\n${note}\n`);
    await expect.poll(() => page('sifeng'), PATIENT).toContain(`${note}</p>`);
  }
  writeFileSync(file('chinakayao'), "---\nterm: '吃拿卡要'\n---\n\n新立的说明。\n");
  await expect.poll(() => page('chinakayao'), PATIENT).toContain('新立的说明。</p>');
});
