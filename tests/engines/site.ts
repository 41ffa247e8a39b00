/**
 * The built sites as an intranet serves them: plain http, no secure context. What goes wrong is told by the pages
 * themselves and by what they ask for, so that it is known of every engine alike.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { HOST } from '../../src/build/io/serve.ts';

export interface Site {
  origin: string;
  /** A page with nothing on it: from there any place is loaded anew, and by the process that has the site's own pages. */
  nowhere: string;
  /** Everything that went wrong since it was last emptied. */
  wrong: string[];
  close(): void;
}

/** The first script of every page, for engines of 2019. Told at once: the next page may come before an answer does. */
const WATCH = `(function () {
  var left = false;
  addEventListener('beforeunload', function () { left = true; });
  function tell(text) {
    // What a page asked for ends with it.
    if (left) return;
    var request = new XMLHttpRequest();
    request.open('POST', '/wrong', false);
    request.send(location.href + ' ' + text);
  }
  addEventListener('error', function (event) {
    var from = event.target || {};
    // What was fetched beforehand ends with the page that was about to need it.
    if (from.rel !== 'prefetch') tell(event.message ? 'error: ' + event.message : 'failed: ' + (from.src || from.href));
  }, true);
  addEventListener('unhandledrejection', function (event) { tell('rejected: ' + event.reason); });
  addEventListener('securitypolicyviolation', function (event) { tell('policy: ' + event.blockedURI); });
  console.error = function () { tell('console: ' + [].join.call(arguments, ' ')); };
})();`;

/** An address of this machine that is not its own loopback, which engines trust as they would https. */
const address = (): string =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? HOST;

const NOWHERE = '/nowhere';

/** Asked for by engines of their own accord. */
const UNASKED = /^\/favicon\.ico$/;

/** @param mounts folders by the path under which they are served */
export async function serveWatched(mounts: Record<string, string>): Promise<Site> {
  const wrong: string[] = [];
  const files = Object.entries(mounts).map(([path, dir]) => ({ path, dir, send: sirv(dir, { dev: true }) }));

  function tell(request: IncomingMessage, response: ServerResponse): void {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      wrong.push(String(Buffer.concat(parts)));
      response.end();
    });
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/';
    if (url === '/wrong') {
      tell(request, response);
      return;
    }
    if (url === '/watch.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(WATCH);
      return;
    }
    if (url === NOWHERE) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>nowhere</title>');
      return;
    }
    const mount = files.find(({ path }) => url.startsWith(path));
    const path = decodeURIComponent(url.slice(mount?.path.length).replace(/[?#].*/, ''));
    const file = mount && join(mount.dir, path.replace(/(^|\/)$/, '$1index.html'));
    if (file?.endsWith('.html') && existsSync(file)) {
      const html = readFileSync(file, 'utf8').replace('<head>', '<head><script src="/watch.js"></script>');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return;
    }
    const none = () => {
      if (!UNASKED.test(url)) wrong.push(`404: ${url}`);
      response.writeHead(404).end();
    };
    request.url = `/${path}`;
    if (mount) mount.send(request, response, none);
    else none();
  }

  const server = createServer(answer);
  const host = address();
  await new Promise<void>((done) => server.listen(0, host, done));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}/`;
  return { origin, nowhere: new URL(NOWHERE, origin).href, wrong, close: () => server.close() };
}
