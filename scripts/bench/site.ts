/** A built site as readers get it: served over http with gzip, one page of each kind. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
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
  ['overview', /^[^/]+\/$/],
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

const OF_THE_SITE = new Set(['search/', 'about/', 'offline/']);

/** @returns the address of one page of each kind that the site has, below the site's own */
export function pageKinds(dir: string): { kind: string; path: string }[] {
  const pages = filesBelow(dir)
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
  return KINDS.flatMap(([kind, page]) => {
    const path = pages.find((one) => page.test(one) && (kind !== 'overview' || !OF_THE_SITE.has(one)));
    return path === undefined ? [] : [{ kind, path }];
  });
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

const copyOf = (file: string): Buffer | null => (existsSync(`${file}.gz`) ? readFileSync(`${file}.gz`) : null);

/** As a web server has them: the copies that the build made, what has none compressed before it is asked for. */
function gzipped(dir: string): Map<string, { body: Buffer; headers: Record<string, string> }> {
  return new Map(
    filesBelow(dir).map((file) => {
      const type = TYPES[extname(file)];
      const bytes = readFileSync(join(dir, file));
      const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-cache' };
      const packed = type !== undefined && type !== 'image/png';
      return [
        `/${file}`,
        packed
          ? { body: copyOf(join(dir, file)) ?? gzipSync(bytes, { level: 9 }), headers: { ...headers, 'content-encoding': 'gzip' } }
          : { body: bytes, headers },
      ];
    }),
  );
}

/** @returns the address, ending in /, and what ends it */
export function serveGzipped(dir: string): Promise<{ origin: string; close(): void }> {
  const files = gzipped(dir);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
    response.writeHead(file ? 200 : 404, file?.headers);
    response.end(file?.body);
  });
  return new Promise((done) => {
    server.listen(0, HOST, () => {
      const { port } = server.address() as AddressInfo;
      done({ origin: `http://${HOST}:${port}/`, close: () => void server.close() });
    });
  });
}
