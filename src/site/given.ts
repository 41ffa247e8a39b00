/** The site that a build publishes, for the pages that it makes: they are bundled by themselves, and run in the build's own process. */
import type { Site } from './published.ts';

const KEY: unique symbol = Symbol.for('duizhao.site');
const place = globalThis as { [KEY]?: Site };

export const give = (site: Site): void => {
  place[KEY] = site;
};

export const given = (): Site | undefined => place[KEY];
