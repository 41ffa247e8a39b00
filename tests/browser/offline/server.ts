/** A server whose folder can be changed, and whose network can be cut, at any request. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { HOST } from '../../../src/build/io/serve.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};

/** Before anything is answered, or in the middle of the file. */
export type Cut = 'before' | 'amid';

export interface Controlled {
  port: number;
  /** The folder that is served. */
  dir: string;
  /** Whether it answers at all. */
  up: boolean;
  /** Paths asked for since the count was begun. */
  asked: string[];
  /** Begins to count; the network is cut at this request, and stays so. */
  count(cutAt?: number, how?: Cut): void;
  /** Asked once before each answer, which waits for it: what a test does between two requests. */
  before: (path: string) => void | Promise<void>;
  close(): void;
}

function send(response: ServerResponse, file: string, status: number, amid: boolean): void {
  const bytes = readFileSync(file);
  response.writeHead(status, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': bytes.length,
  });
  if (!amid) return void response.end(bytes);
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
}

/** The path below the site that is asked for; what is not below it is nowhere. */
const below = (asked: string, path: string): string => (asked.startsWith(path) ? asked.slice(path.length) : 'nowhere');

function respond(response: ServerResponse, dir: string, asked: string, path: string, amid: boolean): void {
  const wanted = below(asked, path);
  const file = join(dir, wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted);
  if (existsSync(join(file, 'index.html'))) return void response.writeHead(301, { location: `${asked}/` }).end();
  const found = existsSync(file) && statSync(file).isFile();
  send(response, found ? file : join(dir, '404.html'), found ? 200 : 404, amid);
}

/** @param path the site stands under */
export async function control(dir: string, path = '/'): Promise<Controlled> {
  let cutAt = Number.POSITIVE_INFINITY;
  let how: Cut = 'before';
  const server = createServer(async (request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    await site.before(asked);
    if (!site.up) return void request.socket.destroy();
    site.asked.push(asked);
    const over = site.asked.length - cutAt;
    if (over > 0 || (over === 0 && how === 'before')) return void request.socket.destroy();
    respond(response, site.dir, asked, path, over === 0);
  });
  const site: Controlled = {
    port: 0,
    dir,
    up: true,
    asked: [],
    count(at = Number.POSITIVE_INFINITY, kind = 'before') {
      [cutAt, how, site.asked] = [at, kind, []];
    },
    before: () => undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise<void>((done) => server.listen(0, HOST, done));
  site.port = (server.address() as AddressInfo).port;
  return site;
}
