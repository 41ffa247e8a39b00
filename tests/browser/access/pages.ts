/** Every kind of page, and the ways in which it can be looked at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { approach, equipped } from '../../../src/build/browser.ts';
import { DESK, type Opened } from '../../support/open.ts';

export const KINDS: Record<string, string> = {
  overview: 'weidu-2014/',
  text: 'weidu-2014/text/',
  principles: 'weidu-2014/principles/',
  principle: 'weidu-2014/principles/zong-yaoqiu/',
  sectors: 'weidu-2014/sectors/',
  sector: 'weidu-2014/sectors/jiedao/',
  ledger: 'weidu-2014/sectors/shequ/ledger/',
  phases: 'weidu-2014/phases/',
  phase: 'weidu-2014/phases/xuexi-jiaoyu/',
  checklist: 'weidu-2014/phases/xuexi-jiaoyu/checklist/',
  terms: 'weidu-2014/terms/',
  term: 'weidu-2014/terms/sifeng/',
  emendations: 'weidu-2014/emendations/',
  search: 'search/?q=四风',
  about: 'about/',
  missing: '404.html',
};

/** A page of a kind with all its scripts; a query is answered. */
export async function reach(page: Page, { origin }: Opened, kind: string): Promise<void> {
  await page.goto(origin + KINDS[kind], { waitUntil: 'load' });
  await approach(page);
  if (kind !== 'search') return;
  await page.waitForFunction(() => document.querySelector('[data-result-count]')?.textContent);
  // Entries follow the clauses.
  await page.waitForNetworkIdle();
}

/** The form for older eyes, or the size of type, as the reader chooses it. */
export async function choose(page: Page, { large = false, size = '' }): Promise<void> {
  const isLarge = () => page.$eval('[data-large]', (button) => button.getAttribute('aria-pressed') === 'true');
  if ((await isLarge()) !== large) await page.$eval('[data-large]', (button) => (button as HTMLElement).click());
  await page.select('[data-size]', size);
  await equipped(page);
}

/** As wide as a phone, without its touch: a browser loads a page again when that changes. */
export const NARROW = { width: 390, height: 844 };
export const LOOKS = [NARROW, DESK].flatMap((viewport) =>
  [false, true].flatMap((large) => (['light', 'dark'] as const).map((scheme) => ({ viewport, large, scheme }))),
);
export type Look = (typeof LOOKS)[number];
export const nameOf = ({ viewport, large, scheme }: Look): string => `${viewport.width} px, ${scheme}${large ? ', 适老版' : ''}`;

export async function look(page: Page, { viewport, large, scheme }: Look): Promise<void> {
  await page.setViewport(viewport);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await choose(page, { large });
}

/** A voice that says nothing, for the engines of tests have none. */
export const giveVoice = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const synthesis = { getVoices: () => [{ lang: 'zh-CN', localService: true }], speak: () => undefined, cancel: () => undefined };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  });

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(options: unknown): Promise<{
    violations: {
      id: string;
      nodes: { target: unknown[]; any: { message: string }[]; all: { message: string }[]; none: { message: string }[] }[];
    }[];
  }>;
  getRules(): { ruleId: string; tags: string[] }[];
}

/** Every rule that axe has, best practices, AAA and experimental ones included. @returns what is against them */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const rules = axe.getRules().filter(({ tags }) => tags.indexOf('deprecated') < 0);
    const enabled = Object.fromEntries(rules.map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations: found } = await axe.run({ rules: enabled, resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) => `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
      ),
    );
  });
}
