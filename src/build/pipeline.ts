/** The whole way from content to a proven folder; the folder in use changes only at the very end. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../content/edition.ts';
import { type Content, errorsOf, loadContent } from '../content/load.ts';
import { type Problem, reportOf } from '../content/problem.ts';
import { elements, parsePage } from '../proof/html.ts';
import { isDownload } from '../proof/paths.ts';
import { readPage } from '../proof/read.ts';
import { isServed, verifyPages } from '../proof/verify.ts';
import { give } from '../site/given.ts';
import { siteOf } from '../site/published.ts';
import { root, settings } from '../site/settings.ts';
import { digestAssets } from './assets.ts';
import { compressSite, effortFor } from './compress.ts';
import { filesBelow, restore, swap } from './files.ts';
import documents, { type ArtifactsTask } from './jobs/artifacts.ts';
import type { BundledParts } from './jobs/bundle.ts';
import { WORKER, writeOffline } from './offline/offline.ts';
import { createPool, newCounter, type Pool } from './pool.ts';
import { relativeLinks } from './relative.ts';
import { singleFile } from './single/pages.ts';
import { singleFiles } from './single/single.ts';
import { sitemap } from './sitemap.ts';
import { writeSums } from './sums.ts';
import { stage, status, UserError } from './terminal.ts';

function provenContent(content: string): Content {
  const loaded = loadContent(content);
  const errors = errorsOf(loaded.problems);
  if (errors.length) throw new UserError(`${reportOf(loaded.problems)}\n\n没有生成网站；原来的网站没有改动。`);
  return loaded;
}

function settleAddresses(dir: string, base: string, address: string | undefined): void {
  const settle = digestAssets(dir);
  for (const path of filesBelow(dir).filter((one) => one.endsWith('.html'))) {
    const file = join(dir, path);
    writeFileSync(file, relativeLinks(settle(readFileSync(file, 'utf8')), path, base));
  }
  if (address) writeFileSync(join(dir, 'sitemap.xml'), sitemap(filesBelow(dir), address));
}

/** Types are for those who write code; to find them Astro would start a server of its own, which takes a second. */
const WITHOUT_TYPES = { devOutput: false, sync: false };

const job = (path: string) => new URL(path, import.meta.url);

/** What browsers run, the index and the files beside the pages need no page: they are made while Astro writes. */
async function makeFiles(crew: Pool, content: Content, dir: string): Promise<BundledParts> {
  mkdirSync(dir);
  const bundled = crew.run<{ dir: string }, BundledParts>(job('./jobs/bundle.ts'), { dir });
  // It takes as long to load as a hundred documents' pages to make, and longer while others load.
  const { build: astro } = await import('astro');
  const beside: ArtifactsTask = { dir, counter: newCounter() };
  const ordered = [
    crew.run(job('./jobs/index-site.ts'), { outputPath: join(dir, 'assets/pagefind') }),
    ...Array.from({ length: crew.size }, () => crew.run(job('./jobs/artifacts.ts'), beside)),
  ];
  give(siteOf(content));
  const pages = astro({ root, logLevel: 'error', force: true }, WITHOUT_TYPES).then(() => documents(content, beside));
  const ended = await Promise.allSettled([bundled, ...ordered, pages]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return bundled;
}

/** Pages have links to the single files, which are made of them. */
async function singlesAndProof(
  crew: Pool,
  dir: string,
  parts: BundledParts,
  content: Content,
  address: string | undefined,
): Promise<Problem[]> {
  const files = filesBelow(dir);
  const { pages, problems } = await singleFiles(crew, dir, files, parts, content, address);
  const known = new Set(pages.map(({ path }) => path));
  const others = files.filter((path) => isServed(path) && !known.has(path));
  const read = others.map((path) => readPage(path, elements(parsePage(readFileSync(join(dir, path), 'utf8'))), content.editions));
  const all = [...read, ...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
  return [...verifyPages(all, [...files, ...content.editions.map(({ id }) => singleFile(id))]), ...problems];
}

const titles = ({ editions }: Content) => editions.map(({ id, meta }) => ({ id, name: meta.title }));

/** What stands for the finished files: lists of them, and their compressed copies. */
async function compressAndList(crew: Pool, dir: string, { worker }: BundledParts, content: Content): Promise<void> {
  // The worker is written last, for it has the edition's digest in it.
  const files = filesBelow(dir).filter((path) => path !== WORKER);
  const effort = effortFor(dir, files);
  const digests = await compressSite(crew, dir, files, effort);
  const lists = writeOffline(dir, digests, titles(content), worker);
  writeSums(dir, new Map([...digests, ...(await compressSite(crew, dir, lists, effort))]));
}

/** A browser and faces; their libraries are large, and loaded where a document asks for them. */
const pdfPrinter = async (editions: readonly Edition[]) => {
  if (!editions.some(({ meta }) => meta.pdf)) return null;
  const { makePdfs, printer } = await import('./pdf/make.ts');
  const ready = await printer(editions);
  return ready && { print: makePdfs.bind(null, ready), close: () => ready.browser.close() };
};

/**
 * Every step, with settings from the environment.
 * @param live the folder in use
 * @param made where the new one is made
 * @param cache Astro's
 * @throws Told with the report when content or result do not hold; the folder in use is then as it was
 */
export async function pipeline(live: string, made: string, cache: string): Promise<void> {
  const { content: from, base, address } = settings();
  const ends: (() => Promise<unknown>)[] = [];
  restore(live);
  try {
    const loaded = await stage('核对内容', () => provenContent(from));
    if (loaded.problems.length) status(reportOf(loaded.problems));
    for (const dir of [made, cache]) rmSync(dir, { recursive: true, force: true });
    mkdirSync(dirname(made), { recursive: true });
    const pdf = await pdfPrinter(loaded.editions);
    if (pdf) ends.push(pdf.close);
    process.env.DUIZHAO_PDF = pdf ? 'yes' : 'no';
    const others = createPool(loaded);
    ends.push(others.close);
    const parts = await stage('生成网页、文件和索引', () => makeFiles(others, loaded, made));
    await stage('整理地址', () => settleAddresses(made, base, address));
    if (pdf) await stage('排印 PDF', () => pdf.print(loaded.editions, from, made, address));
    const flaws = await stage('合成单文件和读回核对', () => singlesAndProof(others, made, parts, loaded, address));
    if (flaws.length) throw new UserError(`${reportOf(flaws)}\n\n网站没有更换。`);
    await stage('列出版本、压缩副本', () => compressAndList(others, made, parts, loaded));
    swap(made, live);
    status(`完成：${filesBelow(live).filter((path) => path.endsWith('.html') && !isDownload(path)).length} 页，在 ${live}`);
  } finally {
    await Promise.all(ends.map((end) => end()));
    for (const dir of [made, cache]) rmSync(dir, { recursive: true, force: true });
  }
}
