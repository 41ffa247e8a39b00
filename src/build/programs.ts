/** What browsers get besides pages and data: scripts, style sheets, and their licences. */

import { urls } from '../site/urls.ts';
import { bundle, PAGE_SCRIPTS, PAGE_STYLES, styleSheet } from './bundle.ts';
import { licenceList, shippedPackages } from './licences.ts';

/** By path in the built folder. */
export const clientFiles: Record<string, () => Promise<string>> = {
  ...Object.fromEntries(PAGE_SCRIPTS.map((name) => [`assets/${name}.js`, () => bundle(name)])),
  ...Object.fromEntries(PAGE_STYLES.map((name) => [`assets/${name}.css`, async () => styleSheet(`for-${name}`)])),
  'assets/search/search-extras.js': () => bundle('search-extras'),
  [urls.licences().slice(1)]: async () => licenceList(await shippedPackages()),
};
