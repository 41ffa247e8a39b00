/** A build puts a proven site in the place of the old one, whole, or leaves the old one as it was. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBundler, INLINE_SCRIPT } from '../../src/assets/bundle.ts';
import { build } from '../../src/build/build.ts';
import { discardOld, filesBelow, swap } from '../../src/build/io/files.ts';
import { UserError } from '../../src/build/io/terminal.ts';
import type { Problem } from '../../src/content/files/problem.ts';
import { attr, elements, parsePage, textOf } from '../../src/proof/html.ts';
import { isDownload } from '../../src/proof/paths.ts';
import { verify } from '../../src/proof/verify.ts';
import { type Edit, loaded, otherSource, POLICY, replace, SOURCE, withoutEntries, write, written } from '../support/content.ts';
import { root } from '../support/root.ts';

/** Flaws that the check of the built site is made to find, and what it found in truth. */
const check = vi.hoisted(() => ({ pretended: [] as Problem[], found: undefined as Problem[] | undefined }));

vi.mock(import('../../src/proof/verify.ts'), async (original) => {
  const real = await original();
  const verifyPages: typeof real.verifyPages = (...given) => {
    check.found = real.verifyPages(...given);
    return [...check.found, ...check.pretended];
  };
  return { ...real, verifyPages };
});

const environment = { ...process.env };
mkdirSync(join(process.cwd(), '.tmp'), { recursive: true });
const home = mkdtempSync(join(process.cwd(), '.tmp', 'build-'));
let dir = home;

beforeEach(() => {
  dir = mkdtempSync(join(home, 'one-'));
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  process.env = environment;
});

type Folder = Record<string, string>;

/** The last stage before the swap. */
const LAST = '列出版本、压缩副本';

/** Some files are no text: bytes are what must stay. */
const OLD: Folder = {
  'index.html': '<h1>旧站</h1>',
  'data/qingshi-2021.json': '{}',
  'assets/a.woff2': Buffer.from([0x77, 0x4f, 0x46, 0x32, 0x00, 0xff, 0xfe]).toString('latin1'),
  'old/only/here.html': '旧',
};

function put(folder: string, files: Folder): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, 'latin1');
  }
}

const bytesOf = (folder: string): Folder =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

/** The content with these edits, built beside it. */
function built(...edits: Edit[]): Promise<void> {
  written(join(dir, 'content'), ...edits);
  return build({ content: join(dir, 'content'), out: join(dir, 'out') });
}

/** The message of the Told that a build ends in. */
async function told(making: Promise<void>): Promise<string> {
  const error = await making.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

describe('a build of content that does not hold', () => {
  const broken = replace('principles/mubiao.mdx', '年底前在', '年底前于');
  const place = `content/${POLICY}/principles/mubiao.mdx:7:11`;

  test('fails with the report, and the folder in use stays byte for byte', async () => {
    put(join(dir, 'out'), OLD);
    const before = bytesOf(join(dir, 'out'));
    const message = await told(built(broken));
    expect(message).toMatch(/^有 1 处错误，须改正：\n/);
    expect(message).toContain(place);
    expect(message).toContain('此处：年底前【于】');
    expect(message).toContain('原来的网站没有改动');
    expect(bytesOf(join(dir, 'out'))).toEqual(before);
    expect(readdirSync(dir).sort()).toEqual(['content', 'out']);
  });

  test('makes no folder where there was none', async () => {
    expect(await told(built(broken))).toContain(place);
    expect(readdirSync(dir)).toEqual(['content']);
  });

  test('takes away what a build that was stopped left behind', async () => {
    put(join(dir, 'out'), OLD);
    put(join(dir, 'out.new'), { 'index.html': '半' });
    put(join(dir, 'out.new.cache'), { a: '半' });
    await told(built(broken));
    expect(readdirSync(dir).sort()).toEqual(['content', 'out']);
  });
});

// A folder that is as it was at every stage is so after a power cut at any.
test('a build that is killed leaves the folder in use as it was, whatever it was doing', async () => {
  put(join(dir, 'out'), OLD);
  const before = bytesOf(join(dir, 'out'));
  written(join(dir, 'content'));
  const script = `import('./src/build/build.ts').then((made) => made.build(${JSON.stringify({ content: join(dir, 'content'), out: join(dir, 'out') })}))`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
  const stages: string[] = [];
  for await (const said of child.stdout) {
    stages.push(
      ...String(said)
        .matchAll(/(\S+) … /g)
        .map(([, name]) => name as string),
    );
    expect(bytesOf(join(dir, 'out'))).toEqual(before);
    if (stages.includes(LAST)) child.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  expect(stages).toEqual(expect.arrayContaining(['生成网页、文件和索引', '整理地址', '合成单文件和读回核对', LAST]));
  expect(bytesOf(join(dir, 'out'))).toEqual(before);
});

test('a build brings back the folder that a swap stopped half-way put aside, even if it fails itself', async () => {
  put(join(dir, 'out.old'), OLD);
  const before = bytesOf(join(dir, 'out.old'));
  await told(built(replace('principles/mubiao.mdx', '年底前在', '年底前于')));
  expect(readdirSync(dir).sort()).toEqual(['content', 'out']);
  expect(bytesOf(join(dir, 'out'))).toEqual(before);
});

// The two builds of this file that run Astro to its end, each of some seconds.
describe('a build of content that holds', () => {
  test('fails when the built site does not, and the folder in use stays byte for byte', async () => {
    put(join(dir, 'out'), OLD);
    const before = bytesOf(join(dir, 'out'));
    check.pretended = [{ file: 'dist/index.html', reason: '少了一个字', note: '报告' }];
    // 社区 begins a sentence of the document, 报送方案 stands before the end of one.
    const message = await told(built(write('terms/shequ.mdx', '---\nterm: 社区\nforms: [报送方案]\n---\n')));
    check.pretended = [];
    expect(message).toContain('dist/index.html\n  少了一个字');
    expect(message).toContain('网站没有更换');
    expect(bytesOf(join(dir, 'out'))).toEqual(before);
    expect(readdirSync(dir).sort()).toEqual(['content', 'out']);
  });

  // The words before such a term are none, and the page claims to quote them: data-span="0-0", which the check refuses.
  test('has no flaw when a term begins a sentence', () => {
    expect(check.found).toEqual([]);
  });

  test('replaces the folder whole; characters that mean something to HTML are characters, and what systems hide is passed over', async () => {
    const hostile = '<script>alert(1)</script>"\'&amp]]>\u0024{甲}';
    const title = JSON.stringify(`${hostile}便民服务点建设的通知`);
    put(join(dir, 'out'), OLD);
    await built(
      withoutEntries,
      otherSource(SOURCE.replace('关于做好', () => hostile).replace('公章', () => `“${hostile}”`)),
      replace('policy.yaml', '关于做好便民服务点建设的通知', title),
      write('terms/a.mdx', `---\nterm: ${JSON.stringify(`“${hostile}”`)}\n---\n\n<Quote clause="s1-2">因地制宜</Quote>\n`),
      // macOS leaves such a file, of bytes, beside each that it copies to a share.
      write('terms/._a.mdx', Uint8Array.of(0, 5, 22, 7, 0, 2, 60, 123)),
    );
    expect(readdirSync(dir).sort()).toEqual(['content', 'out']);
    const files = bytesOf(join(dir, 'out'));
    expect(files).not.toHaveProperty(['old/only/here.html']);
    expect(Object.keys(files)).toContain(`${POLICY}/text/index.html`);
    expect(Object.keys(files).filter((path) => path.startsWith(`${POLICY}/terms/`) && path.endsWith('.html'))).toEqual([
      `${POLICY}/terms/a/index.html`,
      `${POLICY}/terms/index.html`,
    ]);
    // A single file has scripts of its own, and as many as its proof allows.
    const scripts = Object.entries(files).flatMap(([path, html]) =>
      path.endsWith('.html') && !isDownload(path) ? elements(parsePage(html)) : [],
    );
    const running = scripts.filter((one) => one.tagName === 'script' && !attr(one, 'src') && attr(one, 'type') !== 'application/ld+json');
    expect([...new Set(running.map((one) => textOf(one, 'reading')))]).toEqual([await createBundler(root).script(INLINE_SCRIPT)]);
  });
});

describe('swap', () => {
  const MADE: Folder = { 'index.html': '新', 'text/index.html': '新' };
  const paths = () => ({ made: join(dir, 'out.new'), live: join(dir, 'out') });

  test('puts the new folder in the place of the old', () => {
    const { made, live } = paths();
    put(made, MADE);
    put(live, OLD);
    const before = bytesOf(live);
    swap(made, live);
    expect(Object.keys(bytesOf(live))).toEqual(Object.keys(MADE));
    expect(bytesOf(`${live}.old`)).toEqual(before);
    discardOld(live);
    expect(readdirSync(dir)).toEqual(['out']);
  });

  test('needs no old folder', () => {
    const { made, live } = paths();
    put(made, MADE);
    swap(made, live);
    expect(readdirSync(dir)).toEqual(['out']);
  });

  test('has the old folder back when the new one cannot be put there', () => {
    const { made, live } = paths();
    put(live, OLD);
    const before = bytesOf(live);
    expect(() => swap(made, live)).toThrow();
    expect(bytesOf(live)).toEqual(before);
    expect(readdirSync(dir)).toEqual(['out']);
  });

  test('takes away an old folder that a swap before it left', () => {
    const { made, live } = paths();
    put(made, MADE);
    put(live, OLD);
    const before = bytesOf(live);
    put(`${live}.old`, { 'index.html': '更旧' });
    swap(made, live);
    expect(bytesOf(`${live}.old`)).toEqual(before);
  });

  // A power cut between the two renames leaves the good site in .old alone; the next swap begins by deleting that.
  test('keeps the only good site when it was left in .old and the swap fails again', () => {
    const { made, live } = paths();
    put(`${live}.old`, OLD);
    expect(() => swap(made, live)).toThrow();
    expect(existsSync(live) || existsSync(`${live}.old`)).toBe(true);
  });
});

describe('the check of a built site', () => {
  const { editions } = loaded();
  const page = (href: string) => `<!doctype html><html lang="zh-CN"><title>甲</title><meta name="description" content="乙">
<main><h1>甲</h1><a href="${href}">丙</a></main></html>`;
  const flaws = (files: Folder) => verify({ files: new Map(Object.entries(files)) }, editions);

  test('finds everything missing in an empty folder', () => {
    expect(flaws({}).map(({ file }) => file)).toEqual([
      `dist/${POLICY}/text/index.html`,
      `dist/data/${POLICY}.json`,
      `dist/data/${POLICY}.txt`,
      `dist/${POLICY}/files/text.txt`,
    ]);
  });

  test('finds a page that claims words which the document has not', () => {
    const html = page('#').replace('丙', '<q data-clause="s1-2" data-span="6-12">坚持因地制益</q>');
    const found = flaws({ 'a.html': html.replace('<main>', `</head><body data-policy="${POLICY}"><main>`) });
    expect(found).toContainEqual(
      expect.objectContaining({
        file: 'dist/a.html',
        reason: '引 s1-2 的文字与原文不符',
        actual: '坚持因地制【益】',
        expected: '坚持因地制【宜】',
      }),
    );
  });

  test('finds a link that leads nowhere', () => {
    expect(flaws({ 'a.html': page('nowhere/') })).toContainEqual(
      expect.objectContaining({ reason: '链接指向没有的页面', actual: 'nowhere/' }),
    );
  });

  // The editor wrote it, in a note; load() cannot know the addresses of the site.
  test('does not call a link that leads nowhere an error of the program', () => {
    const dead = flaws({ 'a.html': page('nowhere/') }).find(({ actual }) => actual === 'nowhere/');
    expect(dead?.note).not.toContain('这是程序的错误，不是内容的错误');
  });

  // new URL() throws; the build ends with a stack trace and names no file.
  test('reports a link that is no address', () => {
    expect(flaws({ 'a.html': page('http://') })).toContainEqual(expect.objectContaining({ file: 'dist/a.html', actual: 'http://' }));
  });
});
