/** npm run bench -- proofread --corpus DIR: a draft held against one document, and against a thousand: time, bytes, the longest wait. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../../src/build/io/browser.ts';
import { status } from '../../src/build/io/terminal.ts';
import { loadContent } from '../../src/content/load.ts';
import { cite } from '../../src/document/cite.ts';
import { publishedLibrary } from '../../src/proofread/publish.ts';
import { writeLibrary, writeProofreading } from '../../tests/support/library.ts';
import { DESK } from '../../tests/support/open.ts';
import { root } from '../../tests/support/root.ts';
import { library, texts } from './library.ts';
import { libraryData } from './library-data.ts';
import { median } from './measure.ts';
import { addCompressedCopies, countTraffic, ownSite, serveGzipped } from './site.ts';

const CONTENT = join(root, '.tmp/bench-proofread-content');
const SITE = join(root, '.tmp/bench-proofread');
const OWN = 'weidu-2014';
/** Documents of the library, with the project's own. */
const DOCUMENTS = 1000;
const RUNS = 5;
/** Characters of a report, and of nearly the longest draft that the page takes: some are typed to it. */
const [SHORT, LONG] = [5_000, 199_900];
/** What a draft quotes of documents that it does not name. */
const QUOTED = 30;

/** A report with faults of all kinds, quotations of other laws, and a law that the library has not. */
function draftOf(length: number, laws: readonly { text: string }[], other: string): string {
  const report = readFileSync(join(root, 'tests/support/fixtures/drafts/huibao.txt'), 'utf8');
  const quotations = laws.flatMap(({ text }) => {
    const [, ...sentences] = text.slice(text.length / 2).split(/[。；\n]/);
    const sentence = sentences.find((one) => one.length > QUOTED);
    return sentence ? [`有的同志提出，要“${sentence.slice(0, QUOTED)}”。`] : [];
  });
  return `${report}${quotations.join('\n')}\n${other.repeat(Math.ceil(length / other.length))}`.slice(0, length);
}

/** What the page's thread does, in ms of its own time: what other programs take of the machine does not count. */
interface Busy {
  /** Of all scripts together. */
  scripts: number;
  /** The longest that the reader's next key may have to wait. */
  longest: number;
}

interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  /** Microseconds of the clock, */
  ts: number;
  dur?: number;
  /** and of the thread. */
  tdur?: number;
}

/** A page's message to itself, which a slice begins with, is what a handle of the system's is ready for. */
const SCRIPTS = ['SimpleWatcher::OnHandleReady', 'FunctionCall', 'TimerFire', 'EventDispatch', 'EvaluateScript', 'RunMicrotasks'];

/** Milliseconds of the thread; what runs within another is counted with it. */
function total(events: readonly TraceEvent[]): number {
  let [sum, end] = [0, 0];
  for (const { ts, dur = 0, tdur = 0 } of events.toSorted((a, b) => a.ts - b.ts)) {
    if (ts < end) continue;
    sum += tdur / 1000;
    end = ts + dur;
  }
  return sum;
}

/** @param act what is measured */
async function busy(page: Page, act: () => Promise<void>): Promise<Busy> {
  await page.tracing.start({ categories: ['devtools.timeline', 'toplevel', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse(Buffer.from((await page.tracing.stop()) as Uint8Array).toString()) as { traceEvents: TraceEvent[] };
  const fired = traceEvents.filter(({ name }) => name === 'EventDispatch');
  const own = traceEvents.filter(({ tid, pid }) => fired.some((one) => one.tid === tid && one.pid === pid));
  const named = (names: readonly string[]) => own.filter(({ name }) => names.includes(name));
  const tasks = named(['RunTask', 'ThreadControllerImpl::RunTask']);
  return { scripts: total(named(SCRIPTS)), longest: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)) };
}

/** Has a draft checked as if its writer had pressed the button. @returns milliseconds on the clock */
const check = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const count = document.querySelector('[data-finding-count]') as HTMLElement;
    const done = new Promise<void>((ready) => {
      new MutationObserver(() => void (count.textContent && ready())).observe(count, { childList: true });
    });
    const start = performance.now();
    (document.querySelector('[data-do="check"]') as HTMLElement).click();
    await done;
    return performance.now() - start;
  });

const setDraft = async (page: Page, draft: string): Promise<void> => {
  await page.$eval('[data-draft]', (field, text) => Object.assign(field, { value: text }), draft);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 500))));
};

/** What is written at the end of a draft. */
const WRITTEN = ['落实学三促三抓。', '推进五形魏都建设。'];

async function toEnd(page: Page): Promise<void> {
  await page.focus('[data-draft]');
  await page.$eval('[data-draft]', (field) => (field as HTMLTextAreaElement).setSelectionRange(1e6, 1e6));
}

/** Through two checks. */
async function write(page: Page): Promise<void> {
  for (const words of WRITTEN) {
    await page.keyboard.type(words, { delay: 40 });
    await page.waitForFunction(() => document.querySelector('[data-finding-count]')?.textContent !== '', { timeout: 0 });
  }
}

const ms = (value: number) => `${value.toFixed(0)} ms`;
const busyWords = (all: readonly Busy[]): string =>
  `scripts ${ms(median(all.map(({ scripts }) => scripts)))}, longest step ${ms(Math.max(...all.map(({ longest }) => longest)))}`;

/** A field of nothing but the draft in an empty page: what the engine itself takes to write on in it, which no page can undercut. */
async function measureField(draft: string): Promise<void> {
  const browser = await launch();
  const page = await browser.newPage();
  await page.setViewport(DESK);
  await page.setContent('<!doctype html><html lang="zh-CN"><textarea data-draft rows="9" spellcheck="false"></textarea>');
  await setDraft(page, draft);
  await toEnd(page);
  const { longest } = await busy(page, () => page.keyboard.type(WRITTEN.join(''), { delay: 40 }));
  await browser.close();
  status(`  a bare field of ${draft.length} characters in ${draft.split('\n').length} lines: longest step ${ms(longest)} while typing`);
}

/** A page that has fetched nothing yet of what a check needs, with a draft in it. */
async function freshPage(browser: Browser, origin: string, draft: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport(DESK);
  await page.goto(`${origin}proofread/`, { waitUntil: 'networkidle0' });
  await page.evaluate(() => document.dispatchEvent(new Event('duizhao:begin')));
  await page.waitForNetworkIdle({ idleTime: 200 });
  await setDraft(page, draft);
  return page;
}

/** By the clock, nothing else being watched. */
async function clocked(browser: Browser, origin: string, draft: string): Promise<number> {
  const page = await freshPage(browser, origin, draft);
  const time = await check(page);
  await page.browserContext().close();
  return time;
}

/** What the page's thread does in a first check, then once more, and then while one types. */
async function measure(name: string, dir: string, draft: string, runs: number): Promise<void> {
  const { origin, close } = await serveGzipped(dir);
  const browser = await launch();
  const [first, again, typing]: Busy[][] = [[], [], []];
  const clock: number[] = [];
  let told = '';
  for (let run = 0; run < runs; run++) {
    clock.push(await clocked(browser, origin, draft));
    const page = await freshPage(browser, origin, draft);
    const traffic = await countTraffic(page);
    first?.push(await busy(page, async () => void (await check(page))));
    const found = await page.$eval('[data-finding-count]', ({ textContent }) => textContent);
    told = `${found} findings, ${(traffic.bytes / 1024).toFixed(0)} KB in ${traffic.requests} requests`;
    again?.push(await busy(page, async () => void (await check(page))));
    await toEnd(page);
    typing?.push(await busy(page, () => write(page)));
    await page.browserContext().close();
  }
  await browser.close();
  close();
  status(`${name}: ${told}; ${ms(median(clock))} on the clock`);
  status(`  first: ${busyWords(first ?? [])}; again: ${busyWords(again ?? [])}; while typing: ${busyWords(typing ?? [])}`);
}

/** @param corpus a folder of .txt files */
export async function benchProofread(corpus: string): Promise<void> {
  const base = await ownSite();
  const laws = texts(corpus, DOCUMENTS);
  const other = laws.pop()?.text ?? '';
  library(corpus, laws.length, CONTENT, ['site.yaml', 'search.yaml', OWN]);
  writeLibrary(base, SITE, libraryData(CONTENT, 1));
  const editions = loadContent(CONTENT).editions.map((edition) => ({ ...edition, cited: cite(edition.meta) }));
  writeProofreading(base, SITE, publishedLibrary(editions));
  addCompressedCopies(SITE);
  const some = laws.filter((_, i) => i % 125 === 60);
  const draft = draftOf(SHORT, some, other);
  await measure(`${SHORT} characters against 1 document`, base, draft, RUNS);
  await measure(`${SHORT} characters against ${laws.length + 1} documents`, SITE, draft, RUNS);
  const long = draftOf(LONG, some, laws.map(({ text }) => text).join('\n'));
  await measure(`${LONG} characters against 1 document`, base, long, 1);
  await measureField(long);
  for (const name of [CONTENT, SITE]) rmSync(name, { recursive: true, force: true });
}
