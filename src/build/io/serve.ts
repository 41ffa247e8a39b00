/** A local server for a built folder: it answers whatever it is asked, and goes on. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import send from 'send';

/** Nobody on another machine reaches this. */
export const HOST = '127.0.0.1';

const METHODS = ['GET', 'HEAD'];

/** A file whose name has its digest never changes; all else may with the next build. The server settings that come with a site say the same. */
const UNCHANGING = /(^|\/)assets\/[^/]+\.[\w-]{8}(\.\w+$|\/)/;
const cacheOf = (path: string): string => (UNCHANGING.test(path) ? 'public, max-age=31536000, immutable' : 'no-store');

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

/** While a build puts a new folder in its place there is none, for a moment. */
function notFound(dir: string, response: ServerResponse): void {
  try {
    const page = readFileSync(join(dir, '404.html'));
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  } catch {
    response.writeHead(404, TEXT).end('没有这个页面。\n');
  }
}

/** What is wrong with a request: its address, its range, its method. */
interface Refusal {
  status?: number;
  headers?: Record<string, string>;
}

function refuse(dir: string, response: ServerResponse, { status = 500, headers = {} }: Refusal): void {
  if (status === 404) notFound(dir, response);
  else response.writeHead(status, { ...headers, ...TEXT }).end(`${status}\n`);
}

/** @param path below the folder; @param onFolder is called when it is a folder without the stroke at the end */
function sendFile(dir: string, path: string, request: IncomingMessage, response: ServerResponse, onFolder: () => void): void {
  send(request, `/${path}`, { root: dir, cacheControl: false, etag: false, lastModified: false })
    .on('headers', (one: ServerResponse) => one.setHeader('cache-control', cacheOf(path)))
    .on('directory', onFolder)
    .on('error', (error: Refusal) => refuse(dir, response, error))
    .pipe(response);
}

/** @param under where the folder stands */
function answer(dir: string, under: string, request: IncomingMessage, response: ServerResponse): void {
  const [, address = '', query = ''] = /^([^?#]*)(.*)$/s.exec(request.url ?? '') ?? [];
  const path = address.slice(under.length).replace(/^\/+/, '');
  const redirect = () => void response.writeHead(301, { location: `${under}${path}/${query}` }).end();
  if (!METHODS.includes(request.method ?? '')) refuse(dir, response, { status: 405, headers: { allow: METHODS.join(', ') } });
  else if (address.startsWith(under)) sendFile(dir, path, request, response, redirect);
  else notFound(dir, response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      done();
    });
  });
}

export interface Serving {
  server: Server;
  port: number;
  /** Ports that were taken. */
  taken: number[];
}

/**
 * @param dir the built folder
 * @param port the first to try; 0 for any free one
 * @param path under which the folder stands, / or /some/path/
 */
export async function serveFolder(dir: string, port: number, path = '/'): Promise<Serving> {
  const server = createServer((request, response) => answer(dir, path, request, response));
  const taken: number[] = [];
  for (let next = port; ; next++) {
    try {
      await listen(server, next);
      return { server, port: (server.address() as AddressInfo).port, taken };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || taken.length > 50) throw error;
      taken.push(next);
    }
  }
}
