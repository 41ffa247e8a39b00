/** What officials read with: Chromium under domestic names, Firefox on domestic systems, WebKit on phones. */
import type { Package } from './fetch.ts';
import { chromium, firefox } from './puppeteer.ts';
import type { Engine } from './tab.ts';
import { webkit } from './webkit.ts';

/** Chromiums before the current one: the floor, another that Pagefind does not run in, and what systems that are no longer renewed have. */
export const PACKAGES = [
  { version: 78, browser: 'chrome-aws-lambda@1.20.4' },
  { version: 92, browser: 'chrome-aws-lambda@10.1.0' },
  { version: 103, browser: '@sparticuz/chromium@103.0.0' },
  { version: 109, browser: '@sparticuz/chromium@109.0.6' },
  { version: 131, browser: '@sparticuz/chromium@131.0.1' },
] as const satisfies readonly Package[];

const CHROMIUMS = PACKAGES.map((one) => ({ ...chromium(one), version: one.version }));

export const [OLDEST] = CHROMIUMS as [(typeof CHROMIUMS)[number]];

/** The oldest ones. */
export const OLD: Engine[] = CHROMIUMS.filter(({ version }) => version < 103);

/** The current one is what all other tests run on. */
export const RECENT: Engine[] = CHROMIUMS.filter(({ version }) => version >= 103);

export const OTHERS: Engine[] = [firefox, webkit];
