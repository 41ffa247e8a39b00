/** The local server answers odd requests, ten thousand of them, and goes on; what it sends is what lies there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, integer, oneof, record, string, tuple } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST, type Serving, serveFolder } from './serve.ts';

const FILE = '0123456789';
let dir: string;
let serving: Serving;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'duizhao-serve-'));
  mkdirSync(join(dir, 'a/文'), { recursive: true });
  mkdirSync(join(dir, 'assets/d.0_-aBcD9'), { recursive: true });
  const named = { 'assets/a.0_-aBcD9.js': '一', 'assets/d.0_-aBcD9/b.js': '二', 'assets/c.js': '三' };
  for (const [path, text] of Object.entries({
    'index.html': '首页',
    'a/index.html': '甲',
    'a/文/b.txt': FILE,
    '404.html': '没有',
    ...named,
  }))
    writeFileSync(join(dir, path), text);
  writeFileSync(join(dir, '../outside.txt'), 'not to be sent');
  serving = await serveFolder(dir, 0);
});
afterAll(() => {
  serving.server.close();
  serving.server.closeAllConnections();
  for (const one of [dir, join(dir, '../outside.txt')]) rmSync(one, { recursive: true, force: true });
});

/** What is sent back to these bytes, up to the end of the connection. */
function sent(bytes: string): Promise<string> {
  return new Promise((done) => {
    let answer = '';
    const socket = connect(serving.port, HOST, () => socket.end(bytes, 'latin1'));
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text;
    });
    socket.on('error', () => {}).on('close', () => done(answer));
  });
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>((done, fail) => {
    const asked = request({ host: HOST, port: serving.port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });

const text = encodeURI('/a/文/b.txt');

/** All but two are refused for what they are: of half of the requests the rest is looked at, too. */
const methods = oneof(
  constantFrom('GET'),
  constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PATCH', 'PROPFIND', 'get', 'X', ''),
);
const paths = oneof(
  constantFrom(
    '/',
    '/a',
    '/a/',
    text,
    '/a/?b',
    '*',
    '',
    '//',
    '//a',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/a/%2e%2e/%2e%2e/outside.txt',
  ),
  constantFrom(
    '/%',
    '/%00',
    '/%ff',
    '/%E6%96',
    '/a%2f',
    '/..%5coutside.txt',
    'http://x/a',
    'http://',
    '/index.html/',
    '/.git',
    '/a/文',
    `/${'a/'.repeat(4000)}`,
  ),
  string({ unit: 'binary-ascii', maxLength: 12 }).map((one) => `/${one}`),
);
const numbers = oneof(integer({ min: -3, max: 14 }).map(String), constantFrom('', '99999999999999999999', 'x', '1e3', '0x5', ' 1'));
const ranges = oneof(
  array(tuple(numbers, numbers), { minLength: 1, maxLength: 4 }).map((all) => `bytes=${all.map((one) => one.join('-')).join(',')}`),
  constantFrom('bytes', 'bytes=', 'items=0-1', 'bytes=5-1', 'bytes=--1', `bytes=${'0-,'.repeat(2000)}`),
);
const names = constantFrom(
  'Range',
  'If-Range',
  'If-None-Match',
  'If-Modified-Since',
  'Accept-Encoding',
  'Host',
  'Expect',
  'Upgrade',
  'Content-Length',
  'Transfer-Encoding',
  'Connection',
);
const values = oneof(
  ranges,
  constantFrom('*', 'chunked', 'br', '100-continue', 'websocket', 'a'.repeat(20_000)),
  string({ unit: 'binary-ascii', maxLength: 8 }),
);
const requests = record({ method: methods, path: paths, range: ranges, headers: array(tuple(names, values), { maxLength: 3 }) }).map(
  ({ method, path, range, headers }) =>
    `${method} ${path} HTTP/1.1\r\nHost: a\r\nRange: ${range}\r\n${headers.map((one) => `${one.join(': ')}\r\n`).join('')}Connection: close\r\n\r\n`,
);

test('answers ten thousand odd requests with no fault of its own, and none with what lies outside', async () => {
  await assert(
    asyncProperty(array(requests, { minLength: 100, maxLength: 100 }), async (all) => {
      for (const answer of await Promise.all(all.map(sent))) {
        expect(answer).toMatch(/^(HTTP\/1\.1 (?!5)\d{3} |$)/);
        expect(answer).not.toContain('not to be sent');
      }
    }),
    { numRuns: 100 },
  );
  expect(await get('/')).toMatchObject({ status: 200, body: '首页' });
});

test('a part of a file is that part; one behind its end is refused', async () => {
  await assert(
    asyncProperty(integer({ min: 0, max: 14 }), integer({ min: 0, max: 14 }), async (from, to) => {
      const part = await get(text, { range: `bytes=${from}-${to}` });
      const refused = from > to || from >= FILE.length;
      expect(part).toMatchObject(
        refused ? { status: 416, headers: { 'content-range': `bytes */${FILE.length}` } } : { status: 206, body: FILE.slice(from, to + 1) },
      );
    }),
  );
  expect(await get(text, { range: 'bytes=5-1' })).toMatchObject({ status: 416 });
  expect(await get(text, { range: 'bytes=-3' })).toMatchObject({ status: 206, body: '789' });
  expect(await get(text, { range: 'bytes=7-' })).toMatchObject({ status: 206, body: '789' });
  expect(await get(text)).toMatchObject({ status: 200, body: FILE });
});

test('folders are their pages, what is not there is told, other methods are refused', async () => {
  expect(await get('/a/?b#c')).toMatchObject({ status: 200, body: '甲', headers: { 'content-type': 'text/html; charset=utf-8' } });
  expect(await get('/a?b')).toMatchObject({ status: 301, headers: { location: '/a/?b' } });
  expect(await get('/c/')).toMatchObject({ status: 404, body: '没有' });
  expect(await get('/a/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(await get('/a/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('what is named by its digest is kept for good, as servers of the site have it; nothing else is', async () => {
  const isKept = async (path: string) => (await get(path)).headers['cache-control'] === 'public, max-age=31536000, immutable';
  for (const path of ['/assets/a.0_-aBcD9.js', '/assets/d.0_-aBcD9/b.js']) expect([path, await isKept(path)]).toEqual([path, true]);
  for (const path of ['/', '/a/', text, '/assets/c.js', '/assets/none.0_-aBcD9.js'])
    expect([path, await isKept(path)]).toEqual([path, false]);
});

test('without a folder, while a new one is put in its place, it says so and goes on', async () => {
  const { server, port } = await serveFolder(join(dir, 'none'), 0, '/under/');
  const { status } = await fetch(`http://${HOST}:${port}/under/a/`);
  expect([status, (await fetch(`http://${HOST}:${port}/`)).status]).toEqual([404, 404]);
  server.close();
});

test('is reached from this machine alone, and takes the next port where one is taken', async () => {
  expect(serving.server.address()).toMatchObject({ address: '127.0.0.1' });
  const next = await serveFolder(dir, serving.port);
  expect(next.taken).toContain(serving.port);
  next.server.close();
});
