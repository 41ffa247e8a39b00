/** What browsers get besides pages and data: scripts, style sheets, and their licences. */
import { urls } from '../site/urls.ts';
import { type Bundler, INLINE_SCRIPT, PAGE_SCRIPTS, STYLES, styleSheet } from './bundle.ts';
import { licenceList, shippedPackages } from './licences.ts';

/** @param root the project's folder; @returns what makes each file, by path in the built folder */
export function clientFiles(root: string, bundler: Bundler): Record<string, () => Promise<string>> {
  return {
    ...Object.fromEntries([...PAGE_SCRIPTS, INLINE_SCRIPT].map((name) => [`assets/${name}.js`, () => bundler.script(name)])),
    ...Object.fromEntries(STYLES.map((name) => [`assets/${name}.css`, async () => styleSheet(root, `for-${name}`)])),
    'assets/search/search-extras.js': () => bundler.script('search-extras'),
    'assets/search/search-library.js': () => bundler.script('search-library'),
    [urls.licences().slice(1)]: async () => licenceList(root, await shippedPackages(root, bundler)),
  };
}
