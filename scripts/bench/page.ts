/** npm run bench -- page: a cold visit on a phone with a slow line, beside Starlight with the same text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launch } from '../../src/build/io/browser.ts';
import { status } from '../../src/build/io/terminal.ts';
import { PHONE } from '../../tests/support/open.ts';
import { median } from './measure.ts';
import { addCompressedCopies, countTraffic, ownSite, pageKinds, serveGzipped } from './site.ts';
import { buildStarlight, starlightSite } from './starlight.ts';

const RUNS = 15;
/** Pages without another to compare with. */
const RUNS_BY_ITSELF = 3;

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const LINE = { latency: 150, download: 1_600_000 / 8, upload: 750_000 / 8 };
const CPU_SLOWDOWN = 4;

interface Visit {
  /** First and largest contentful paint, in ms. */
  fcp: number;
  lcp: number;
  /** Bytes of the answers, headers included. */
  bytes: number;
  requests: number;
  /** Cumulative layout shift. */
  shift: number;
  longTasks: number;
}

/** Of the names in tokens.css, those that a machine can have. */
const LIKE_A_PHONE = /Noto Serif CJK|Songti|SimSun/;

/** Runs in the page before its own scripts. */
function observe(): void {
  const seen = { fcp: 0, lcp: 0, shift: 0, longTasks: 0 };
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime;
  });
  on('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  on('longtask', () => {
    seen.longTasks++;
  });
  Object.assign(window, { seen });
}

/** In a context of its own, where nothing is cached. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  await page.evaluateOnNewDocument(observe);
  const traffic = await countTraffic(page);
  await page.emulateNetworkConditions(LINE);
  await page.emulateCPUThrottling(CPU_SLOWDOWN);
  await page.goto(address, { waitUntil: 'networkidle0' });
  const seen = await page.evaluate(() => (window as unknown as { seen: Omit<Visit, 'bytes' | 'requests'> }).seen);
  await context.close();
  // Its processes end after it, and would share the processor with the next visit.
  await new Promise((done) => setTimeout(done, 500));
  return { ...seen, ...traffic };
}

/** A machine without a Chinese face looks for one at each text anew: two fifths of the full text's first layout. */
async function facesOf(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.setViewport(PHONE);
  await page.goto(address);
  const client = await page.createCDPSession();
  for (const domain of ['DOM', 'CSS'] as const) await client.send(`${domain}.enable`);
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  await page.close();
  return fonts.map(({ familyName }) => familyName);
}

const of = (visits: readonly Visit[], key: keyof Visit): number => median(visits.map((one) => one[key]));

function tell(name: string, visits: readonly Visit[]): void {
  const [fcp, lcp, bytes] = (['fcp', 'lcp', 'bytes'] as const).map((key) => of(visits, key)) as [number, number, number];
  const times = `FCP ${fcp.toFixed(0).padStart(5)} ms  LCP ${lcp.toFixed(0).padStart(5)} ms`;
  const size = `${(bytes / 1024).toFixed(1).padStart(6)} KB in ${of(visits, 'requests')} requests`;
  status(`  ${name.padEnd(12)} ${times}  ${size}  shift ${of(visits, 'shift').toFixed(3)}  long tasks ${of(visits, 'longTasks')}`);
}

/** The text as one page of a stock Starlight site. */
async function starlightOf(text: string): Promise<string> {
  const [title = '', ...body] = readFileSync(text, 'utf8').split('\n');
  const dir = starlightSite([{ id: 'text', title: title.replace(/^#\s*/, ''), body: body.join('\n') }]);
  await buildStarlight(dir);
  addCompressedCopies(join(dir, 'dist'));
  return join(dir, 'dist');
}

export async function benchPage(): Promise<void> {
  const dir = await ownSite();
  const [first, ...others] = pageKinds(dir);
  if (!first) throw new Error('no full text');
  const ours = await serveGzipped(dir);
  const theirs = await serveGzipped(await starlightOf(join(dir, first.path, '../files/text.md')));
  const browser = await launch();
  try {
    status(`${await browser.version()}, ${PHONE.width}x${PHONE.height}, 1.6 Mbit/s, 150 ms, CPU x${CPU_SLOWDOWN}, nothing cached`);
    const faces = await facesOf(browser, ours.origin + first.path);
    status(`Face of the full text: ${faces.join(', ')}`);
    if (!faces.some((face) => LIKE_A_PHONE.test(face)))
      status('Phones have a Chinese face of the kind that pages ask for; here: apt-get install fonts-noto-cjk');
    const visits: { ours: Visit[]; theirs: Visit[] } = { ours: [], theirs: [] };
    // By turns, so that whatever else the machine does falls on both.
    for (let run = 0; run < RUNS; run++) {
      visits.ours.push(await visit(browser, ours.origin + first.path));
      visits.theirs.push(await visit(browser, `${theirs.origin}text/`));
    }
    status(`The full text, median of ${RUNS} visits by turns:`);
    tell('Duizhao', visits.ours);
    tell('Starlight', visits.theirs);
    const ratio = (key: keyof Visit) => (of(visits.ours, key) / of(visits.theirs, key)).toFixed(2);
    status(`  ratio        FCP ${ratio('fcp')}  LCP ${ratio('lcp')} (target 0.6)  bytes ${ratio('bytes')} (target 0.4)`);
    status(`Other pages, median of ${RUNS_BY_ITSELF} visits:`);
    for (const { kind, path } of others) {
      const alone: Visit[] = [];
      for (let run = 0; run < RUNS_BY_ITSELF; run++) alone.push(await visit(browser, ours.origin + path));
      tell(kind, alone);
    }
  } finally {
    await browser.close();
    ours.close();
    theirs.close();
  }
}
