/** What browsers get besides pages and data: scripts, style sheets, and their licences. */

import { urls } from '../site/urls.ts';
import { bundle, SCRIPTS, STYLES, styleSheet } from './bundle.ts';
import { licenceList, shipped } from './licences.ts';

/** By path in the built folder. */
export const programs: Record<string, () => Promise<string>> = {
  ...Object.fromEntries(SCRIPTS.map((name) => [`assets/${name}.js`, () => bundle(name)])),
  ...Object.fromEntries(STYLES.map((name) => [`assets/${name}.css`, async () => styleSheet(`for-${name}`)])),
  'assets/search/search-extras.js': () => bundle('search-extras'),
  [urls.licences().slice(1)]: async () => licenceList(await shipped()),
};
