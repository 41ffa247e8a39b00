/** What officials read with: Chromium under domestic names, Firefox on domestic systems, WebKit on phones. */
import { chromium, currentChromium, firefox } from './puppeteer.ts';
import type { Engine } from './tab.ts';
import { webkit } from './webkit.ts';

export const OLDEST = chromium({ version: 78, browser: 'chrome-aws-lambda@1.20.4' });

export const ENGINES: Engine[] = [
  OLDEST,
  chromium({ version: 80, browser: 'chrome-aws-lambda@2.1.1' }),
  { ...chromium({ version: 90, browser: 'chrome-aws-lambda@8.0.2' }), breaksDown: 'this build ends when words in a field are selected' },
  chromium({ version: 92, browser: 'chrome-aws-lambda@10.1.0' }),
  chromium({ version: 103, browser: '@sparticuz/chromium@103.0.0' }),
  chromium({ version: 109, browser: '@sparticuz/chromium@109.0.6' }),
  chromium({ version: 131, browser: '@sparticuz/chromium@131.0.1' }),
  currentChromium,
  firefox,
  webkit,
];
