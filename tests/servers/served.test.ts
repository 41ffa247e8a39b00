/** The built site behind real servers with the configurations that we offer, at the root of a host and below a path. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approach } from '../../src/build/io/browser.ts';
import { launchBrowser } from '../support/browser.ts';
import { closeReader, newReader, troubles } from '../support/open.ts';
import { SITE } from '../support/sites.ts';
import { ACCEPTED, ask, asked, wrongs } from './answers.ts';
import { apache, hasApache } from './apache.ts';
import { hasBrotli, hasNginx, nginx } from './nginx.ts';
import type { Running } from './process.ts';

const BELOW = '/zhengce/';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const SERVERS = [
  {
    name: 'nginx',
    path: '/',
    is: hasNginx() && hasBrotli(),
    missing: 'no nginx with brotli',
    brotli: true,
    start: () => nginx('site.conf', SITE, true),
  },
  {
    name: 'nginx',
    path: BELOW,
    is: hasNginx() && hasBrotli(),
    missing: 'no nginx with brotli',
    brotli: true,
    start: () => nginx('site-below.conf', SITE, true),
  },
  {
    name: 'nginx without brotli',
    path: '/',
    is: hasNginx(),
    missing: 'no nginx',
    brotli: false,
    start: () => nginx('site.conf', SITE, false),
  },
  { name: 'Apache', path: '/', is: hasApache(), missing: 'no Apache', brotli: true, start: () => apache('/', SITE) },
  { name: 'Apache', path: BELOW, is: hasApache(), missing: 'no Apache', brotli: true, start: () => apache(BELOW, SITE) },
];

const HERE = [
  { name: 'nginx', is: hasNginx(), start: (dir: string) => nginx('site.conf', dir, false) },
  { name: 'Apache', is: hasApache(), start: (dir: string) => apache('/', dir) },
];

// A library's files to carry away have none.
test.each(HERE)('$name compresses what has no copy beside it', async ({ is, start }) => {
  if (!is) return;
  const dir = mkdtempSync(join(tmpdir(), 'duizhao-bare-'));
  const file = 'data/weidu-2014.json';
  mkdirSync(join(dir, 'data'));
  cpSync(join(SITE, file), join(dir, file));
  const running = await start(dir);
  try {
    const { headers, body } = await ask(`${running.origin}/${file}`, { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], headers.vary]).toEqual([['gzip'], ['Accept-Encoding']]);
    expect(gunzipSync(body).equals(readFileSync(join(SITE, file)))).toBe(true);
    const plain = await ask(`${running.origin}/${file}`);
    expect([plain.headers['content-encoding'], plain.body.length]).toEqual([undefined, readFileSync(join(SITE, file)).length]);
  } finally {
    await running.stop();
    rmSync(dir, { recursive: true });
  }
});

describe.each(SERVERS)('$name under $path', ({ path, is, missing, brotli, start }) => {
  if (!is) {
    test.skip(`skipped: ${missing} here`);
    return;
  }
  let running: Running;
  let base: string;
  beforeAll(async () => {
    running = await start();
    base = running.origin + path;
  });
  afterAll(() => running?.stop());

  test.each(ACCEPTED)('answers every address as it should, where the browser takes $takes', async ({ accepted }) => {
    const sends = brotli ? (['br', 'gzip'] as const) : (['gzip'] as const);
    const found: string[] = [];
    for (const one of asked(SITE)) found.push(...(await wrongs({ dir: SITE, base, path: one, accepted, sends })));
    expect(found).toEqual([]);
  });

  test('an address without its last stroke leads on below the same path', async () => {
    for (const one of ['weidu-2014', 'weidu-2014/text', ...(path === '/' ? [] : [''])]) {
      const { status, headers } = await ask(`${(base + one).replace(/\/$/, '')}?q=1`);
      expect(status).toBe(301);
      expect(new URL(headers.location?.[0] ?? '', base).href).toBe(`${base}${one}${one && '/'}?q=1`);
    }
  });

  test('an address that is no page says so on a page of its own', async () => {
    const { status, headers, body } = await ask(`${base}no/such/page/`);
    expect(status).toBe(404);
    expect(headers['content-type']).toEqual(['text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toHaveLength(1);
    expect(headers['cache-control']).toEqual(['no-cache']);
    expect(body.toString()).toContain('没有这一页');
  });

  test('pages search, and take what is filled in, and nothing is stopped by the policy', async () => {
    const page = await newReader(browser);
    const wrong = troubles(page, base);
    await page.goto(`${base}search/?q=${encodeURIComponent('吃拿卡要')}`);
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent === '2');
    await page.goto(`${base}weidu-2014/sectors/jiedao/ledger/`);
    await approach(page);
    await page.type('[data-row] textarea', '整改');
    await page.goto(`${base}weidu-2014/text/`);
    await page.goto(`${base}weidu-2014/files/weidu-2014.html#search/?q=${encodeURIComponent('吃拿卡要')}`);
    await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent === '2');
    expect(wrong).toEqual([]);
    await closeReader(page);
  });
});
