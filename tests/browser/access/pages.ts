/** Every kind of page, and the ways in which it can be looked at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { approach, equipped } from '../../../src/build/io/browser.ts';
import { DESK, type Opened } from '../../support/open.ts';
import { MISSING, PAGE_KINDS } from '../../support/pages.ts';

/** The first page is the overview again, and the one without network has nothing but words. */
const { home: _home, offline: _offline, ...own } = PAGE_KINDS;
export const KINDS: Record<string, string> = { ...own, search: `${own.search}?q=四风`, missing: MISSING };

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

export interface Look {
  viewport: typeof NARROW;
  large: boolean;
  scheme: 'light' | 'dark';
}

/** Half of all: each two of width, form and scheme meet in one, whichever they are. */
export const LOOKS: readonly Look[] = [
  { viewport: NARROW, large: false, scheme: 'light' },
  { viewport: DESK, large: false, scheme: 'dark' },
  { viewport: NARROW, large: true, scheme: 'dark' },
  { viewport: DESK, large: true, scheme: 'light' },
];
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
  run(
    context: unknown,
    options: unknown,
  ): Promise<{
    violations: {
      id: string;
      nodes: { target: unknown[]; any: { message: string }[]; all: { message: string }[]; none: { message: string }[] }[];
    }[];
  }>;
  getRules(): { ruleId: string; tags: string[] }[];
}

/** Of axe's two rules of contrast the stricter leaves to the other what is below a ratio; without that it finds all, and each text is measured once. */
const CONTRAST = { contrastRatio: { normal: { minThreshold: 0 }, large: { minThreshold: 0 } } };
const LESS_STRICT = 'color-contrast';

/** What of a page is looked at, and by which rules. */
export interface Asked {
  /** All of it where this is missing. */
  within?: string;
  /** Drawn: about colours and sizes, which alone are others in another colour scheme. Built: all but these, which take longest. */
  rules?: 'all' | 'drawn' | 'built';
}

/** Every rule that axe has, best practices, AAA and experimental ones included; of contrast the strictest. @returns what is against them */
export async function violations(page: Page, { within, rules: which = 'all' }: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async (selector, asked, contrast, lessStrict) => {
      const { axe } = window as unknown as { axe: Axe };
      const isDrawn = (tags: string[]) => tags.indexOf('cat.color') >= 0 || tags.indexOf('cat.sensory-and-visual-cues') >= 0;
      const rules = axe
        .getRules()
        .filter(({ tags }) => tags.indexOf('deprecated') < 0 && (asked === 'all' || isDrawn(tags) === (asked === 'drawn')));
      const values = rules.map(({ ruleId }) => ruleId).filter((id) => id !== lessStrict);
      const enabled = Object.fromEntries(values.map((id) => [id, { enabled: true }]));
      const context = selector ? { include: [selector] } : document;
      const { violations: found } = await axe.run(context, {
        runOnly: { type: 'rule', values },
        rules: enabled,
        checks: { 'color-contrast-enhanced': { options: contrast } },
        resultTypes: ['violations'],
      });
      return found.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, any, all, none }) =>
            `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
        ),
      );
    },
    within,
    which,
    CONTRAST,
    LESS_STRICT,
  );
}
