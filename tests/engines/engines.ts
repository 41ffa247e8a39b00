/** What officials read with: Chromium under domestic names, Firefox on domestic systems, WebKit on phones. */
import type { Package } from './fetch.ts';
import { chromium, firefox } from './puppeteer.ts';
import type { Engine } from './tab.ts';
import { webkit } from './webkit.ts';

/** Chromiums before the current one. */
export const PACKAGES = [
  { version: 78, browser: 'chrome-aws-lambda@1.20.4' },
  { version: 80, browser: 'chrome-aws-lambda@2.1.1' },
  { version: 90, browser: 'chrome-aws-lambda@8.0.2' },
  { version: 92, browser: 'chrome-aws-lambda@10.1.0' },
  { version: 103, browser: '@sparticuz/chromium@103.0.0' },
  { version: 109, browser: '@sparticuz/chromium@109.0.6' },
  { version: 131, browser: '@sparticuz/chromium@131.0.1' },
] as const satisfies readonly Package[];

/** What is known of an engine, and is no fault of the site's. */
const KNOWN: Record<number, Partial<Engine>> = { 90: { breaksDown: 'this build ends when words in a field are selected' } };

const CHROMIUMS = PACKAGES.map((one) => ({ ...chromium(one), ...KNOWN[one.version], version: one.version }));

export const [OLDEST] = CHROMIUMS as [(typeof CHROMIUMS)[number]];

/** The oldest ones. */
export const OLD: Engine[] = CHROMIUMS.filter(({ version }) => version < 103);

/** The current one is what all other tests run on. */
export const RECENT: Engine[] = CHROMIUMS.filter(({ version }) => version >= 103);

export const OTHERS: Engine[] = [firefox, webkit];
