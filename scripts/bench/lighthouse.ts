/** npm run bench -- lighthouse: its scores, as on a phone, of one page of each kind: the median of three runs. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../../src/build/io/browser.ts';
import { status } from '../../src/build/io/terminal.ts';
import { fetched } from './fetched.ts';
import { median } from './measure.ts';
import { ownSite, pageKinds, serveGzipped } from './site.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
/** Its authors advise a median of several runs: performance depends on what else a machine does. */
const RUNS = 3;

/** What of its result is told here. */
interface Report {
  categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; scoreDisplayMode: string; displayValue?: string }>;
}

type Lighthouse = (address: string, flags: object) => Promise<{ lhr: Report } | undefined>;

async function lighthouse(): Promise<Lighthouse> {
  const { resolve } = createRequire(join(fetched('lighthouse', [LIGHTHOUSE]), 'package.json'));
  return (await import(pathToFileURL(resolve('lighthouse')).href)).default;
}

/** Audits that cost a category points. */
function failing({ categories, audits }: Report): string[] {
  const weighed = new Set(
    Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)),
  );
  return [...weighed].flatMap((id) => {
    const audit = audits[id];
    const scored = audit && (audit.scoreDisplayMode === 'binary' || audit.scoreDisplayMode === 'numeric');
    if (!scored || audit.score === null || audit.score >= 0.9) return [];
    return [`${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
  });
}

/** Each category's median. */
function scores(reports: readonly Report[]): string[] {
  const categories = Object.entries(reports[0]?.categories ?? {});
  return categories.map(([id, { title }]) => {
    const score = median(reports.map((one) => one.categories[id]?.score ?? 0));
    return `${title} ${Math.round(score * 100)}`;
  });
}

export async function benchLighthouse(): Promise<void> {
  const audit = await lighthouse();
  const dir = await ownSite();
  const site = await serveGzipped(dir);
  const browser = await launch({ port: true });
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    // The first page of all waits for what a browser loads once.
    const page = await browser.newPage();
    await page.goto(site.origin);
    await page.close();
    for (const { kind, path } of pageKinds(dir)) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run++) {
        const result = await audit(site.origin + path, { port, logLevel: 'silent' });
        if (!result) throw new Error(`no result for ${path}`);
        reports.push(result.lhr);
      }
      status(`${kind.padEnd(12)} ${scores(reports).join('  ')}`);
      for (const line of new Set(reports.flatMap(failing))) status(`    ${line}`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}
