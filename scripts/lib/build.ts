/** The whole way from content to a proven folder; the folder in use changes only at the very end. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Content, errorsOf, load } from '../../src/collections/load.ts';
import { type Problem, report } from '../../src/collections/problem.ts';
import { elements, parsePage } from '../../src/proof/html.ts';
import { isCarried } from '../../src/proof/paths.ts';
import { read as readPage } from '../../src/proof/read.ts';
import { isServed, verifyPages } from '../../src/proof/verify.ts';
import { root, settings } from '../../src/settings.ts';
import { assets } from './assets.ts';
import { compress, effortFor } from './compress.ts';
import { filesBelow, restore, swap } from './files.ts';
import { offline, WORKER } from './offline.ts';
import { makePdfs, printer } from './pdf/make.ts';
import type { Parts } from './programs.ts';
import { relative } from './relative.ts';
import { say, stage, Told } from './say.ts';
import { singleFile } from './single/pages.ts';
import { single } from './single.ts';
import { sitemap } from './sitemap.ts';
import { writeSums } from './sums.ts';
import { inThread } from './thread.ts';

export interface Options {
  content?: string;
  out?: string;
}

function proven(content: string): Content {
  const loaded = load(content);
  const errors = errorsOf(loaded.problems);
  if (errors.length) throw new Told(`${report(loaded.problems)}\n\n没有生成网站；原来的网站没有改动。`);
  return loaded;
}

function finish(dir: string, base: string, address: string | undefined): void {
  const settle = assets(dir);
  for (const path of filesBelow(dir).filter((one) => one.endsWith('.html'))) {
    const file = join(dir, path);
    writeFileSync(file, relative(settle(readFileSync(file, 'utf8')), path, base));
  }
  if (address) writeFileSync(join(dir, 'sitemap.xml'), sitemap(filesBelow(dir), address));
}

/** Loaded while the threads are already at work. */
async function pages(): Promise<void> {
  enableCompileCache();
  const { build: astro } = await import('astro');
  await astro({ root, logLevel: 'error', force: true });
}

/** What browsers run, the index and the files beside the pages need no page: threads of their own make them while Astro writes. */
async function written(content: Content, dir: string): Promise<Parts> {
  mkdirSync(dir);
  const bundled = inThread<Parts>(new URL('./programs.ts', import.meta.url), { dir });
  const ended = await Promise.allSettled([
    bundled,
    inThread(new URL('./indexing.ts', import.meta.url), { editions: content.editions, outputPath: join(dir, 'assets/pagefind') }),
    inThread(new URL('./documents.ts', import.meta.url), { content, dir }),
    pages(),
  ]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return bundled;
}

/** Pages have links to the single files, which are made of them. */
async function singlesAndProof(dir: string, parts: Parts, content: Content, address: string | undefined): Promise<Problem[]> {
  const files = filesBelow(dir);
  const { pages, problems } = await single(dir, files, parts, content, address);
  const known = new Set(pages.map(({ path }) => path));
  const others = files.filter((path) => isServed(path) && !known.has(path));
  const read = others.map((path) => readPage(path, elements(parsePage(readFileSync(join(dir, path), 'utf8'))), content.editions));
  return [...verifyPages([...read, ...pages], [...files, ...content.editions.map(({ id }) => singleFile(id))]), ...problems];
}

const titles = ({ editions }: Content) => editions.map(({ id, meta }) => ({ id, name: meta.title }));

/** What stands for the finished files: lists of them, and their compressed copies. */
async function sealed(dir: string, { worker }: Parts, content: Content): Promise<void> {
  // The worker is written last, for it has the edition's digest in it.
  const files = filesBelow(dir).filter((path) => path !== WORKER);
  const effort = effortFor(dir, files);
  const digests = await compress(dir, files, effort);
  const lists = offline(dir, digests, titles(content), worker);
  writeSums(dir, new Map([...digests, ...(await compress(dir, lists, effort))]));
}

/** @throws Told with the report when content or result do not hold; the folder in use is then as it was */
export async function build({ content, out }: Options = {}): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  if (content) process.env.DUIZHAO_CONTENT = content;
  const live = resolve(root, out ?? 'dist');
  const made = `${live}.new`;
  const cache = `${live}.cache`;
  process.env.DUIZHAO_OUT = made;
  process.env.DUIZHAO_CACHE = cache;
  const { content: from, base, address } = settings();
  let press: Awaited<ReturnType<typeof printer>> = null;
  restore(live);
  try {
    const loaded = await stage('核对内容', () => proven(from));
    if (loaded.problems.length) say(report(loaded.problems));
    for (const dir of [made, cache]) rmSync(dir, { recursive: true, force: true });
    mkdirSync(dirname(made), { recursive: true });
    press = await printer(loaded.editions);
    process.env.DUIZHAO_PDF = press ? 'yes' : 'no';
    const parts = await stage('生成网页、文件和索引', () => written(loaded, made));
    await stage('整理地址', () => finish(made, base, address));
    const ready = press;
    if (ready) await stage('排印 PDF', () => makePdfs(ready, loaded.editions, from, made, address));
    const flaws = await stage('合成单文件和读回核对', () => singlesAndProof(made, parts, loaded, address));
    if (flaws.length) throw new Told(`${report(flaws)}\n\n网站没有更换。`);
    await stage('列出版本、压缩副本', () => sealed(made, parts, loaded));
    swap(made, live);
    say(`完成：${filesBelow(live).filter((path) => path.endsWith('.html') && !isCarried(path)).length} 页，在 ${live}`);
  } finally {
    await press?.browser.close();
    for (const dir of [made, cache]) rmSync(dir, { recursive: true, force: true });
  }
}
