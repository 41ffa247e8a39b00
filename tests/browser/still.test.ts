/** Nothing moves under the reader's eyes: what scripts bring has its place before they come. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laidOut } from '../../src/build/io/browser.ts';
import { HOST } from '../../src/build/io/serve.ts';
import { DESK, drawn, explained, intercept, type Opened, open, PHONE } from '../support/open.ts';
import { KIND_PATHS, PAGE_KINDS } from '../support/pages.ts';
import { forgetShifts, shifts, watchShifts } from '../support/shifts.ts';
import { SITE } from '../support/sites.ts';

let site: Opened;
beforeAll(async () => {
  site = await open(SITE);
});
afterAll(() => site.close());

const KINDS = [...KIND_PATHS, `${PAGE_KINDS.text}#s2-1`];

describe.each([
  ['a phone', PHONE],
  ['a desk', DESK],
])('on %s', (_, viewport) => {
  test.each(KINDS)('/%s: scripts that come after the first paint move nothing', async (path) => {
    const page = await site.freshWindow();
    await page.setViewport(viewport);
    await watchShifts(page);
    const held: HTTPRequest[] = [];
    await intercept(page, (request) => void (request.resourceType() === 'script' ? held.push(request) : request.continue()));
    const arrived = page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    await page.waitForRequest((request) => request.resourceType() === 'script');
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
    if (viewport === DESK) {
      // A desk shows a page while it comes: on a slow machine the head or the title is drawn in two parts, before any script.
      await page.waitForFunction(() => document.readyState !== 'loading');
      await drawn(page);
      await forgetShifts(page);
    }
    while (held.length) await held.shift()?.continue();
    page.on('request', () => void held.shift()?.continue());
    await arrived;
    await page.waitForFunction(() => document.documentElement.classList.contains('scripted'));
    if (path === 'offline/') await explained(page);
    await drawn(page);
    expect(await shifts(page)).toEqual([]);
  });
});

/** The site, of whose page so much comes at first; the rest when it is told to go on. */
async function servedInParts(path: string, first: number): Promise<{ origin: string; goOn(): void; close(): void }> {
  const html = readFileSync(join(SITE, path, 'index.html'));
  let goOn = (): void => undefined;
  const server = createServer(async ({ url = '' }, response) => {
    if (url === `/${path}`) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(html.subarray(0, first));
      goOn = () => void response.end(html.subarray(first));
      return;
    }
    const found = await fetch(site.origin + url.slice(1));
    response.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await found.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, HOST, done));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://${HOST}:${(server.address() as AddressInfo).port}/`, goOn: () => goOn(), close };
}

/** Where a page can be cut, from its beginning to its end; what stands behind each moves what stands before it, if that is shown by itself. */
const CUTS = [
  '<summary>',
  '<nav ',
  '<form class="site-search',
  '<div class="menu',
  'class="crumbs',
  '<summary>下载',
  '<main',
  '<h1',
  '<footer',
];

describe.each(['weidu-2014/sectors/jiedao/', 'weidu-2014/text/'])('/%s comes in parts on a phone', (path) => {
  const html = readFileSync(join(SITE, path, 'index.html'), 'utf8');
  test.each(CUTS.filter((one) => html.includes(one)))('cut before %s, nothing moves when the rest comes', async (cut) => {
    const page = await site.freshWindow();
    await page.setViewport(PHONE);
    await watchShifts(page);
    const served = await servedInParts(path, Buffer.byteLength(html.slice(0, html.indexOf(cut))));
    const arrived = page.goto(served.origin + path, { waitUntil: 'load' });
    await page.waitForFunction((own) => location.origin === own && document.querySelector('.site-head'), {}, new URL(served.origin).origin);
    await drawn(page);
    served.goOn();
    await arrived;
    await laidOut(page);
    await drawn(page);
    served.close();
    expect(await shifts(page)).toEqual([]);
  });
});
