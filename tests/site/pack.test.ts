/** What is packed: whole, the same bytes for the same site, and known again after it was deployed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestsIn } from '../../src/build/io/digests.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { isIntact, readFiles, SUMS, sumsOf, verdictMessage, verifySums, verifyZip } from '../../src/build/io/sums.ts';
import { UserError } from '../../src/build/io/terminal.ts';
import { archive } from '../../src/build/pack/archive.ts';
import { folderEdition, nameIndexFiles, README_FILE } from '../../src/build/pack/folder.ts';
import { pack, packageName } from '../../src/build/pack/pack.ts';
import { loadContent } from '../../src/content/load.ts';
import { attr, elements, parsePage } from '../../src/proof/html.ts';
import { targetOf } from '../../src/proof/structure.ts';
import { root } from '../support/root.ts';
import { SITE, TWO, TWO_CONTENT } from '../support/sites.ts';

const TIME = new Date('2026-11-23T12:34:56Z');
const home = mkdtempSync(join(tmpdir(), '打包 '));
const name = packageName(root, SITE);
let web: Record<string, Uint8Array>;
let folder: Record<string, Uint8Array>;

const packed = (out: string, dir = SITE, content = 'content') =>
  pack({ root, dir, out: join(home, out), editions: loadContent(content).editions, time: TIME }).map((path) => readFileSync(path));

const has = (command: string): boolean => {
  try {
    execFileSync(command, ['--help'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

beforeAll(() => {
  const [first, second] = packed('release');
  if (!first || !second) throw new Error('not packed');
  folder = unzipSync(first);
  web = unzipSync(second);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What a folder's list must name. */
const listed = (dir: string): string[] => filesBelow(dir).filter((path) => path !== SUMS);

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

describe('the archive for a web server', () => {
  test('is the site byte for byte', () => {
    expect(Object.keys(web).sort()).toEqual(filesBelow(SITE));
    for (const path of filesBelow(SITE)) expect(Buffer.from(web[path] ?? []).equals(readFileSync(join(SITE, path)))).toBe(true);
    expect(text(web[SUMS])).toBe(sumsOf(digestsIn(SITE)));
  });

  test('lists every file once, in order', () => {
    const paths = text(web[SUMS])
      .trim()
      .split('\n')
      .map((line) => line.slice(66));
    expect(paths).toEqual(listed(SITE));
  });
});

test('two editions have two names', () => {
  expect(packageName(root, SITE)).not.toBe(packageName(root, TWO));
  expect(name).toMatch(/-[0-9a-f]{8}$/);
});

test('how to set up a server comes with it, of the same version', () => {
  const files = unzipSync(readFileSync(join(home, 'release', `${name}-servers.zip`)));
  expect(Object.keys(files)).toEqual(filesBelow('servers').map((path) => `servers/${path}`));
});

/** Addresses within the site that a page names. */
const addresses = (html: string): string[] =>
  elements(parsePage(html))
    .flatMap((element) => ['href', 'action', 'src'].flatMap((name) => attr(element, name) ?? []))
    .filter((href) => !/^(https?:|mailto:|data:|#)/.test(href));

describe('the folder', () => {
  const inFolder = () => Object.keys(folder).map((path) => path.slice(name.length + 1));

  test('lies in one folder, says how to open it, and has what the site has but for what only a server needs', () => {
    expect(Object.keys(folder).every((path) => path.startsWith(`${name}/`))).toBe(true);
    const missing = filesBelow(SITE).filter((path) => !inFolder().includes(path));
    expect(missing.filter((path) => !/^(404\.html|sitemap\.xml|sw\.js)|\.(gz|br)$/.test(path))).toEqual([]);
    expect(inFolder().filter((path) => !filesBelow(SITE).includes(path))).toEqual([README_FILE]);
    expect(text(folder[`${name}/${README_FILE}`])).toMatch(/^\ufeff[^\n]*\r\n\r\n打开：双击 index\.html/);
  });

  test.each([
    ['one document', SITE, 'content'],
    ['two documents', TWO, TWO_CONTENT],
  ])('%s: every address names a file that is there, and no other word of a page is changed', (_, dir, content) => {
    const [archive] = packed('again', dir, content);
    const files = unzipSync(archive ?? new Uint8Array());
    const name = packageName(root, dir);
    const at = (path: string) => files[`${name}/${path}`];
    const pages = Object.keys(files).filter((path) => path.endsWith('/index.html'));
    expect(pages.length).toBeGreaterThan(50);
    for (const path of pages.map((one) => one.slice(name.length + 1))) {
      const html = text(at(path));
      for (const href of addresses(html)) {
        const target = targetOf(path, href);
        expect(href.replace(/[?#].*/, '')).not.toMatch(/(\/|\.)$/);
        expect([path, href, target && target !== 'unreadable' && at(target.file) !== undefined]).toEqual([path, href, true]);
      }
      const before = readFileSync(join(dir, path), 'utf8');
      const bare = (page: string) => page.replace(/( (?:href|action)=")[^"]*"/g, '$1"');
      expect(bare(html)).toBe(bare(before));
    }
  });

  test.each([
    ['href="../text/#s2-1"', 'href="../text/index.html#s2-1"'],
    ['href="../"', 'href="../index.html"'],
    ['href=".."', 'href="../index.html"'],
    ['href="./"', 'href="./index.html"'],
    ['action="../search/"', 'action="../search/index.html"'],
    ['href="../search/?q=a/"', 'href="../search/index.html?q=a/"'],
    ['href="#s2-1"', 'href="#s2-1"'],
    ['href="../data/a.json"', 'href="../data/a.json"'],
    ['href="https://example.org/"', 'href="https://example.org/"'],
    ['href="mailto:a@b/"', 'href="mailto:a@b/"'],
    ['data-href="../"', 'data-href="../"'],
  ])('%s becomes %s', (from, to) => {
    expect(nameIndexFiles(`<a ${from}>`)).toBe(`<a ${to}>`);
  });

  test('changes the addresses of pages alone, whatever a document is called', () => {
    const bytes = Buffer.from('<a href="../">');
    const files = folderEdition(
      new Map(['index/index.html', '2014-index/files/2014-index.html', 'index/files/index.html'].map((path) => [path, bytes])),
      '',
    );
    expect([...files].map(([path, one]) => [path, text(one)]).slice(1)).toEqual([
      ['index/index.html', '<a href="../index.html">'],
      ['2014-index/files/2014-index.html', '<a href="../">'],
      ['index/files/index.html', '<a href="../">'],
    ]);
  });
});

describe('the bytes', () => {
  test('are the same for the same site', () => {
    const [one, two] = [packed('one'), packed('two')];
    expect(one.every((bytes, i) => bytes.equals(two[i] as Buffer))).toBe(true);
  });

  test('do not depend on the order of files or the zone of the clock', () => {
    const files = new Map([
      ['b/乙.txt', Buffer.from('乙')],
      ['a.txt', Buffer.from('甲')],
    ]);
    const zone = process.env.TZ;
    const made = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles'].map((TZ) => {
      process.env.TZ = TZ;
      return Buffer.from(archive(new Map([...files].reverse()), TIME)).toString('base64');
    });
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
    expect(new Set([...made, Buffer.from(archive(files, TIME)).toString('base64')]).size).toBe(1);
    expect(Object.keys(unzipSync(archive(files, TIME)))).toEqual(['a.txt', 'b/乙.txt']);
  });
});

describe('what no archive holds', () => {
  const files = (count: number, bytes: Uint8Array) => new Map(Array.from({ length: count }, (_, i) => [`${i}`, bytes]));
  const told = (site: Map<string, Uint8Array>) => {
    try {
      return archive(site, TIME).length;
    } catch (error) {
      return error instanceof UserError ? error.message : error;
    }
  };

  test('too many files are refused', () => {
    expect(told(files(65_536, new Uint8Array()))).toBe('文件太多（65536 个）：一个压缩包最多放 65535 个文件。请直接复制 dist 文件夹。');
  });

  test('so are too large ones', () => {
    expect(told(files(64, new Uint8Array(2 ** 26)))).toBe('文件太大（共 4.0 GB）：一个压缩包最多放 4 GB。请直接复制 dist 文件夹。');
  });
});

describe('verify', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(home, '部署 '));
    for (const [path, bytes] of Object.entries(web)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), bytes);
    }
  });

  test('has nothing against a folder as it was packed', () => {
    const verdict = verifySums(dir);
    expect(verdict).toEqual({ same: listed(SITE).length, missing: [], changed: [], extra: [], unreadable: [] });
    expect(isIntact(verdict)).toBe(true);
    expect(verdictMessage(verdict)).toBe(`全部 ${listed(SITE).length} 个文件与 SHA256SUMS 一致。`);
  });

  test('names exactly the file that is missing, changed or new', () => {
    const path = 'data/weidu-2014.txt';
    const all = listed(SITE).length;
    const clean = { same: all, missing: [], changed: [], extra: [], unreadable: [] };
    const original = readFileSync(join(dir, path));
    rmSync(join(dir, path));
    expect(verifySums(dir)).toEqual({ ...clean, same: all - 1, missing: [path] });
    for (const changed of [original.subarray(1), Buffer.concat([original, Buffer.from('\n')]), Buffer.alloc(0)]) {
      writeFileSync(join(dir, path), changed);
      expect(verifySums(dir)).toEqual({ ...clean, same: all - 1, changed: [path] });
    }
    writeFileSync(join(dir, path), original);
    writeFileSync(join(dir, '木马.html'), '');
    const verdict = verifySums(dir);
    expect(verdict).toEqual({ ...clean, extra: ['木马.html'] });
    expect(isIntact(verdict)).toBe(false);
    expect(verdictMessage(verdict)).toContain('多出 1 个：\n  木马.html');
  });

  test('does not hold for a list that is empty or cannot be read', () => {
    writeFileSync(join(dir, SUMS), '');
    expect(isIntact(verifySums(dir))).toBe(false);
    writeFileSync(join(dir, SUMS), `${text(web[SUMS])}读不懂\n`);
    expect(verifySums(dir).unreadable).toEqual(['读不懂']);
    expect(isIntact(verifySums(dir))).toBe(false);
    rmSync(join(dir, SUMS));
    expect(() => verifySums(dir)).toThrow('没有 SHA256SUMS');
  });

  test('reads an archive as it reads the folder, and one that is cut short is told', () => {
    for (const edition of ['web', 'folder']) {
      const file = join(home, 'release', `${name}-${edition}.zip`);
      expect(isIntact(verifyZip(file))).toBe(true);
    }
    const site = new Map(Object.entries(web).filter(([path]) => path !== 'index.html'));
    site.set('data/weidu-2014.txt', Buffer.from('改'));
    site.set('木马.html', Buffer.from(''));
    const changed = join(home, '改.zip');
    writeFileSync(changed, archive(site, TIME));
    const found = { missing: ['index.html'], changed: ['data/weidu-2014.txt'], extra: ['木马.html'], unreadable: [] };
    expect(verifyZip(changed)).toEqual({ ...found, same: listed(SITE).length - 2 });
    writeFileSync(changed, readFileSync(changed).subarray(0, -100));
    expect(() => verifyZip(changed)).toThrow('没有复制完整');
  });

  test('reads only: the folder stays as it was', () => {
    writeFileSync(join(dir, 'a'), '');
    const before = readFiles(dir);
    verifySums(dir);
    expect(readFiles(dir)).toEqual(before);
  });

  test('as a command, says so and fails', () => {
    const run = () => execFileSync(process.execPath, ['scripts/verify.ts', dir], { encoding: 'utf8', stdio: 'pipe' });
    expect(run()).toContain('一致');
    rmSync(join(dir, 'index.html'));
    expect(run).toThrow(/缺少 1 个：\n {2}index\.html/);
  });
});

describe('with the tools that others have', () => {
  test.runIf(has('unzip') && has('sha256sum'))('unzip and sha256sum -c agree', () => {
    for (const archive of readdirSync(join(home, 'release')).filter((one) => !one.endsWith('-servers.zip'))) {
      const into = mkdtempSync(join(home, '系统 '));
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      execFileSync('unzip', ['-q', join(home, 'release', archive), '-d', into], { env });
      const dir = archive.includes('folder') ? join(into, name) : into;
      expect(execFileSync('sha256sum', ['-c', '--quiet', '--strict', SUMS], { cwd: dir, env, encoding: 'utf8' })).toBe('');
      expect(isIntact(verifySums(dir))).toBe(true);
    }
  });
});
