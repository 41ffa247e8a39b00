/** A site of a few pages in editions that can be told apart, built by the same stage as the real one. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBundler } from '../../../src/assets/bundle.ts';
import { digestsIn } from '../../../src/build/io/digests.ts';
import { filesBelow } from '../../../src/build/io/files.ts';
import { writeOffline } from '../../../src/build/offline/offline.ts';
import { root } from '../../support/root.ts';

/** Pages of the fixture, as addresses below the site's. */
export const PAGES = ['', 'offline/', 'one/', 'one/text/', 'two/'];

/** Those that say what is kept; the others hear of a new edition from the worker alone. */
const TOLD = ['offline/', 'one/', 'two/'];

const FOLDER = join(root, '.tmp');
const bundler = createBundler(root);
const scripts = { main: await bundler.script('main'), offline: await bundler.script('offline') };

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

/** What a page shows of its edition: in itself, in a script it has, and in one that it fetches late. */
function page(path: string, mark: string, names: Record<string, string>): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const place = path === 'offline/' ? '' : path.split('/')[0];
  const told = TOLD.includes(path);
  const list = path === 'offline/' ? '<div data-offline="duties" data-list="要求库"><div data-device hidden></div></div>' : '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${path} ${mark}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><link rel="icon" href="${up}icon.svg"></head><body><main id="main"><h1 data-mark>${mark}</h1>
${told ? `<section data-offline="${place}"><p>单文件版</p><div data-device hidden></div>${list}</section>` : ''}</main><p class="status"></p>
<script defer src="${up}assets/${names.main}" data-offline-script="/assets/${names.offline}"></script>
${told ? `<script defer src="${up}assets/${names.offline}"></script>` : ''}<script defer src="${up}assets/${names.mark}" data-late="${up}assets/${names.late}"
data-folders="${up}search/folders.${names.mark}"></script></body></html>`;
}

export interface Shape {
  /** Bytes up to which the site is small. */
  limit?: number;
  pages?: string[];
}

/** @returns the folder of an edition with this mark */
export async function edition(mark: string, { limit, pages = PAGES }: Shape = {}): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const dir = mkdtempSync(join(FOLDER, 'offline-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const files = { ...scripts, mark: `window.mark=${JSON.stringify(mark)}`, late: `window.late=${JSON.stringify(mark)}` };
  const names: Record<string, string> = {};
  for (const [name, text] of Object.entries(files)) {
    names[name] = `${name}.${digest(text)}.js`;
    put(`assets/${names[name]}`, text);
  }
  put(`search/folders.${names.mark}`, `folders of ${mark}`);
  for (const path of pages) put(`${path}index.html`, page(path, mark, names));
  put('404.html', '<!doctype html><title>404</title><h1 data-mark>404</h1>');
  put('one/files/text.txt', `text of ${mark}`);
  put('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeOffline(
    dir,
    digestsIn(dir),
    ['one', 'two'].map((id) => ({ id, name: `文件 ${id}` })),
    await bundler.script('worker'),
    limit,
  );
  return dir;
}

/** Turns one bit of a file. */
export function corrupt(dir: string, path: string, at = 0): void {
  const bytes = readFileSync(join(dir, path));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(dir, path), bytes);
}

/** Files that an edition lists. */
export const listedIn = (dir: string): string[] => filesBelow(dir).filter((path) => path !== 'sw.js');
