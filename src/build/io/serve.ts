/** A local server for a built folder. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export const HOST = '127.0.0.1';

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
  const files = sirv(dir, { dev: true });
  const missing = () => readFileSync(join(dir, '404.html'));
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(missing());
    };
    const url = request.url ?? '/';
    if (!url.startsWith(path)) return notFound();
    request.url = `/${url.slice(path.length)}`;
    files(request, response, notFound);
  });
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
