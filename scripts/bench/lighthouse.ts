/** npm run bench -- lighthouse: its scores, as on a phone, of one page of each kind. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../lib/browser.ts';
import { say } from '../lib/say.ts';
import { fetched } from './fetched.ts';
import { ownSite, pageKinds, serveGzipped } from './site.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';

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

export async function benchLighthouse(): Promise<void> {
  const audit = await lighthouse();
  const dir = await ownSite();
  const site = await serveGzipped(dir);
  const browser = await launch();
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    // The first page of all waits for what a browser loads once.
    const page = await browser.newPage();
    await page.goto(site.origin);
    await page.close();
    for (const { kind, path } of pageKinds(dir)) {
      const result = await audit(site.origin + path, { port, logLevel: 'silent' });
      if (!result) throw new Error(`no result for ${path}`);
      const scores = Object.values(result.lhr.categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
      say(`${kind.padEnd(12)} ${scores.join('  ')}`);
      for (const line of failing(result.lhr)) say(`    ${line}`);
    }
  } finally {
    await browser.close();
    site.close();
  }
}
