/** What a server must answer for each file of a built site. */
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createBundler, INLINE_SCRIPT, INLINED_STYLE, styleSheet } from '../../src/assets/bundle.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { isDownload, pageFolder } from '../../src/proof/paths.ts';
import { FRAMES, headerPolicy } from '../../src/site/csp.ts';
import { root } from '../support/root.ts';

export interface Answer {
  status: number;
  /** Each header with all its values, in order. */
  headers: Record<string, string[]>;
  body: Buffer;
}

export function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const found: Answer['headers'] = {};
        for (let i = 0; i < response.rawHeaders.length; i += 2) {
          const name = (response.rawHeaders[i] ?? '').toLowerCase();
          found[name] = [...(found[name] ?? []), response.rawHeaders[i + 1] ?? ''];
        }
        done({ status: response.statusCode ?? 0, headers: found, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.docx': `${OFFICE}wordprocessingml.document`,
  '.xlsx': `${OFFICE}spreadsheetml.sheet`,
};
/** Of these a server may say that it knows nothing. */
const UNKNOWN = /\.ico$|^SHA256SUMS$/;

/** The same with every answer. */
export const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const scripts = [await createBundler(root).script(INLINE_SCRIPT)];
const style = styleSheet(root, `for-${INLINED_STYLE}`);

/** What servers send with pages, any of which may have the style sheet in it. */
export const POLICY_SENT = headerPolicy({ scripts, style });

const policyFor = (path: string): string => (path.endsWith('.html') && isDownload(path) ? FRAMES : POLICY_SENT);

const cacheFor = (path: string): string =>
  /^assets\/[^/]+\.[\w-]{8}(\.\w+$|\/)/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

const ENCODINGS = { br: { ending: '.br', decode: brotliDecompressSync }, gzip: { ending: '.gz', decode: gunzipSync } };
type Encoding = keyof typeof ENCODINGS;

/** What browsers take over https and over http, and what asks for nothing. */
export const ACCEPTED: { takes: string; accepted: Encoding[] }[] = [
  { takes: 'br', accepted: ['gzip', 'br'] },
  { takes: 'gzip', accepted: ['gzip'] },
  { takes: 'nothing', accepted: [] },
];

/** The files that readers ask for. */
export const asked = (dir: string): string[] => filesBelow(dir).filter((path) => !/\.(br|gz)$/.test(path) && path !== '404.html');

interface Case {
  dir: string;
  /** Address of the site. */
  base: string;
  path: string;
  accepted: readonly Encoding[];
  /** Encodings that the server can send. */
  sends: readonly Encoding[];
}

/** @returns what is wrong with the answer; empty when nothing is */
export async function wrongs({ dir, base, path, accepted, sends }: Case): Promise<string[]> {
  const url = new URL(encodeURI(pageFolder(path) ?? path), base).href;
  const { status, headers, body } = await ask(url, accepted.length ? { 'accept-encoding': accepted.join(', ') } : {});
  const there = (one: Encoding) => existsSync(join(dir, path + ENCODINGS[one].ending));
  const expected = (['br', 'gzip'] as const).find((one) => sends.includes(one) && accepted.includes(one) && there(one));
  const found: string[] = [];
  const need = (name: string, is: unknown, should: unknown) => {
    if (String(is) !== String(should)) found.push(`${path} (${accepted}): ${name} is ${is}, not ${should}`);
  };
  need('status', status, 200);
  need('encoding', headers['content-encoding'], expected);
  const decoded = expected && headers['content-encoding']?.[0] === expected ? ENCODINGS[expected].decode(body) : body;
  need('body', decoded.equals(readFileSync(join(dir, path))), true);
  if (!UNKNOWN.test(path)) need('type', headers['content-type'], TYPES[extname(path)]);
  need('cache', headers['cache-control'], cacheFor(path));
  need('policy', headers['content-security-policy'], policyFor(path));
  for (const [name, value] of Object.entries(ALWAYS)) need(name, headers[name], value);
  if (there('gzip')) need('vary', headers.vary?.join().toLowerCase(), 'accept-encoding');
  const again = await ask(url, { 'accept-encoding': accepted.join(', ') || 'identity', 'if-none-match': headers.etag?.[0] ?? '' });
  need('status when asked again', again.status, 304);
  need('bytes when asked again', again.body.length, 0);
  return found;
}
