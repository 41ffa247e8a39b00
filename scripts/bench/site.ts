/** A built site as readers get it: served over http with gzip, one page of each kind. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import sirv from 'sirv';
import { filesBelow } from '../../src/build/io/files.ts';
import { HOST } from '../../src/build/io/serve.ts';
import { root } from '../../tests/support/root.ts';
import { measureScript } from './measure.ts';

/** The project's own document, built; it stays for the next benchmark to replace. */
export async function ownSite(): Promise<string> {
  const out = join(root, '.tmp/bench-own');
  await measureScript(['scripts/build.ts', '--out', out], root);
  return out;
}

/** The first page that fits stands for its kind. */
const KINDS: [name: string, page: RegExp][] = [
  ['full text', /\/text\/$/],
  ['overview', /^(?!search|about|offline)[^/]+\/$/],
  ['first page', /^$/],
  ['emendations', /\/emendations\/$/],
  ['principles', /\/principles\/$/],
  ['principle', /\/principles\/[^/]+\/$/],
  ['sectors', /\/sectors\/$/],
  ['sector', /\/sectors\/[^/]+\/$/],
  ['ledger', /\/ledger\/$/],
  ['phases', /\/phases\/$/],
  ['phase', /\/phases\/[^/]+\/$/],
  ['checklist', /\/checklist\/$/],
  ['terms', /\/terms\/$/],
  ['term', /\/terms\/[^/]+\/$/],
  ['search', /^search\/$/],
  ['about', /^about\/$/],
  ['offline', /^offline\/$/],
];

/** @returns the address of one page of each kind that the site has, below the site's own */
export function pageKinds(dir: string): { kind: string; path: string }[] {
  const pages = filesBelow(dir)
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
  return KINDS.flatMap(([kind, page]) => {
    const path = pages.find((one) => page.test(one));
    return path === undefined ? [] : [{ kind, path }];
  });
}

/** Copies as the build makes them, for a site that has none. */
export function addCompressedCopies(dir: string): void {
  for (const path of filesBelow(dir).map((file) => join(dir, file)))
    if (/\.(html|css|js|json|svg|txt|xml)$/.test(path)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
}

/** @returns the address, ending in /, and what ends it */
export function serveGzipped(dir: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(sirv(dir, { gzip: true }));
  return new Promise((done) => {
    server.listen(0, HOST, () => {
      const { port } = server.address() as AddressInfo;
      done({ origin: `http://${HOST}:${port}/`, close: () => void server.close() });
    });
  });
}

/** Counts the requests of a page from now on, and the bytes of their answers, headers included. */
export async function countTraffic(page: Page): Promise<{ bytes: number; requests: number }> {
  const traffic = { bytes: 0, requests: 0 };
  const client = await page.createCDPSession();
  await client.send('Network.enable');
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.requests++;
  });
  return traffic;
}
