/** The whole way from content to a proven folder; the folder in use changes only at the very end. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../content/edition.ts';
import { FileCache } from '../content/files/file-cache.ts';
import { type Problem, reportOf } from '../content/files/problem.ts';
import { type Content, errorsOf } from '../content/load.ts';
import { elements, parsePage } from '../proof/html.ts';
import { readPage } from '../proof/read.ts';
import { isServed, verifyPages } from '../proof/verify.ts';
import type { Settings } from '../site/settings.ts';
import { contentIn } from '../site/source.ts';
import { discard, discardOld, discardUntilStill, filesBelow, restore, swap } from './io/files.ts';
import { holdingProgram } from './io/hold-program.ts';
import { writeSums } from './io/sums.ts';
import { stage, status, UserError } from './io/terminal.ts';
import type { BundledParts } from './jobs/bundle.ts';
import { amountOf, compressSite } from './jobs/compress.ts';
import { settlePages } from './jobs/settle-pages.ts';
import { type MadeFiles, singleFiles } from './jobs/single-files.ts';
import { takeUnchanged } from './jobs/take-over.ts';
import { WORKER, writeOffline } from './offline/offline.ts';
import { type BuildContext, createPool, newCounter, type Pool, runHere } from './pool/pool.ts';
import { singleFile } from './single/pages.ts';
import { inputNames } from './unchanged/input-names.ts';
import { type Amount, keepSiteRecord, recordsIn, type SiteRecord, siteRecord } from './unchanged/record.ts';
import { toolsDigest } from './unchanged/tools.ts';
import { contentDigest, isAsBuilt } from './unchanged/whole.ts';

function provenContent(settings: Settings): Content {
  const content = contentIn(settings);
  const report = reportOf(content.problems);
  if (errorsOf(content.problems).length) throw new UserError(`${report}\n\n没有生成网站；原来的网站没有改动。`);
  if (report) status(report);
  return content;
}

const job = (name: string) => new URL(`./jobs/${name}.ts`, import.meta.url);

/** Astro's own for one build: of two folders each is built by itself. */
const astroCache = (out: string): string => `${out}.cache`;

/** A folder, and what it was made from; null for one of which nothing is known, or that was made otherwise. */
interface FolderInUse {
  live: string;
  made: SiteRecord | null;
}

/**
 * What browsers run, the index and the files beside the pages need no page: they are made while Astro writes.
 * @param tools digest of what the site is made with
 */
async function makeFiles(pool: Pool, context: BuildContext, { live, made }: FolderInUse, tools: string): Promise<MadeFiles> {
  const { settings } = context;
  mkdirSync(settings.out);
  const bundled = pool.run<null, BundledParts>(job('bundle'), null);
  const onAll = (name: URL, data: unknown) => Array.from({ length: pool.size }, () => pool.run(name, data));
  const index = [job('index-library'), { counter: newCounter() }] as const;
  const indexed = onAll(...index);
  const inputs = inputNames(context, tools);
  const taken = await takeUnchanged(pool, context, live, made, inputs);
  const unchanged = taken.documents;
  const own = { ...settings, unchanged: [...unchanged] };
  // Astro takes as long to load as a hundred documents' pages to make, and longer while others load.
  const [{ build: astro }, { astroConfig }] = await Promise.all([import('astro'), import('./astro.ts')]);
  const artifacts = [job('artifacts'), { counter: newCounter(), unchanged }] as const;
  const posted = [...indexed, ...onAll(...artifacts)];
  const writePages = () =>
    astro({ ...astroConfig(own, astroCache(settings.out)), configFile: false, logLevel: 'error', force: true }, { devOutput: false });
  const pages = holdingProgram(settings.root, writePages).then(async () => {
    // What threads have left when this one has written the pages, this one takes.
    await runHere(context, ...index);
    const { writeSiteArtifacts } = await import('./jobs/artifacts.ts');
    writeSiteArtifacts(context);
    await runHere(context, ...artifacts);
  });
  const ended = await Promise.allSettled([bundled, ...posted, pages]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return { parts: await bundled, inputs, taken };
}

/** What came of the pages. */
interface Proof {
  problems: Problem[];
  /** How many the site serves. */
  pages: number;
  /** Paths of the single files that were made anew. */
  singles: string[];
  /** Digest of the site's own pages that single files hold. */
  ofTheSite: string;
}

/** Pages have links to the single files, which are made of them. */
async function singlesAndProof(pool: Pool, context: BuildContext, made: MadeFiles): Promise<Proof> {
  const { content, settings } = context;
  const { out } = settings;
  const files = filesBelow(out);
  const { pages, problems, made: singles, ofTheSite } = await singleFiles(pool, files, made, context);
  const known = new Set(pages.map(({ path }) => path));
  const others = files.filter((path) => isServed(path) && !known.has(path));
  const read = others.map((path) => readPage(path, elements(parsePage(readFileSync(join(out, path), 'utf8'))), content.editions));
  const all = [...read, ...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
  const flaws = verifyPages(all, [...files, ...content.editions.map(({ id }) => singleFile(id))]);
  return { problems: [...flaws, ...problems], pages: all.length, singles, ofTheSite };
}

/** What stands for the finished files: lists of them, and their compressed copies. @returns how much there is */
async function compressAndList(
  pool: Pool,
  { settings: { out, cache }, content }: BuildContext,
  { parts: { worker }, taken }: MadeFiles,
  { singles }: Proof,
): Promise<Amount> {
  // The worker is written last, for it has the release's digest in it.
  const files = filesBelow(out).filter((path) => path !== WORKER);
  const copies = join(cache, 'copies');
  const remade = new Set(singles);
  const digests = new Map([...taken.digests].filter(([path]) => !remade.has(path)));
  const amount = amountOf(out, files, digests);
  const former = taken.made?.amount === amount ? { ...taken, digests } : null;
  const compression = { dir: out, amount, cache: copies, former };
  new FileCache(copies).sweep();
  const found = await compressSite(pool, compression, files);
  const documents = content.editions.map(({ id, meta }) => ({ id, name: meta.title }));
  const lists = writeOffline(out, found, documents, worker);
  writeSums(out, new Map([...found, ...(await compressSite(pool, compression, lists))]));
  return amount;
}

/** A browser and faces; their libraries are large, and loaded where a document asks for them. */
async function pdfPrinter({ root, cache }: Settings, editions: readonly Edition[]) {
  if (!editions.some(({ meta }) => meta.pdf)) return null;
  const { makePdfs, printer } = await import('./pdf/make.ts');
  const ready = await printer(root, cache, editions);
  return ready && { print: makePdfs.bind(null, ready), close: ready.close, tools: ready.cache.tools };
}

const ended = (live: string, pages: number): string => `完成：${pages} 页，在 ${live}`;

/**
 * Every step.
 * @param settings `out` is the folder in use; the new one is made beside it
 * @throws UserError with the report when content or result do not hold; the folder in use is then as it was
 */
export async function pipeline(settings: Settings): Promise<void> {
  const live = settings.out;
  const out = `${live}.new`;
  const toClose: (() => Promise<unknown>)[] = [];
  restore(live);
  try {
    const files = contentDigest(settings);
    const content = await stage('核对内容', () => provenContent(settings));
    for (const dir of [out, astroCache(out)]) rmSync(dir, { recursive: true, force: true });
    mkdirSync(dirname(out), { recursive: true });
    const pdf = await pdfPrinter(settings, content.editions);
    if (pdf) toClose.push(pdf.close);
    const tools = toolsDigest(settings.root, pdf?.tools ?? '');
    const records = recordsIn(settings);
    const made = siteRecord(records, live, tools);
    if (isAsBuilt(live, made, files)) {
      status(`${ended(live, filesBelow(live).filter(isServed).length)}。内容和程序都没有改动，原来的网站逐个文件核对无误，不用重新生成。`);
      return;
    }
    const context: BuildContext = { settings: { ...settings, out, pdf: pdf !== null }, content };
    const pool = createPool(context);
    toClose.push(pool.close);
    const written = await stage('生成网页、文件和索引', () => makeFiles(pool, context, { live, made }, tools)).catch(async (error) => {
      await discardUntilStill(out);
      // On a busy machine others may be still for longer, and go on.
      process.once('exit', () => discard(out));
      throw error;
    });
    const { inputs, taken } = written;
    await stage('整理地址', () => settlePages(pool, context, taken.documents));
    if (pdf) await stage('排印 PDF', () => pdf.print(pool, context, taken.documents).then(pdf.close));
    const proof = await stage('合成单文件和读回核对', () => singlesAndProof(pool, context, written));
    if (proof.problems.length) throw new UserError(`${reportOf(proof.problems)}\n\n网站没有更换。`);
    const amount = await stage('列出版本、压缩副本', () => compressAndList(pool, context, written, proof));
    // What was edited meanwhile is not what was read.
    const read = contentDigest(settings) === files ? files : null;
    keepSiteRecord(records, out, tools, { files: read, amount, ofTheSite: proof.ofTheSite, inputs });
    swap(out, live);
    const { size } = taken.documents;
    status(ended(live, proof.pages) + (size ? `；其中 ${size} 份文件没有改动，沿用已经核对过的网页和文件。` : ''));
    discardOld(live);
  } finally {
    await Promise.allSettled(toClose.map((close) => close()));
    for (const dir of [out, astroCache(out)]) discard(dir);
  }
}
