/** The site as its content is. */
import type { Content } from '../content/load.ts';
import { type Site, siteOf } from './published.ts';
import type { Settings } from './settings.ts';

/**
 * @param content gives the content as it is now
 * @returns gives the site, made anew only when the content is another
 */
export function siteSource(content: () => Content, settings: Settings): () => Site {
  let made: { of: Content; site: Site } | undefined;
  return () => {
    const of = content();
    if (made?.of !== of) made = { of, site: siteOf(of, settings) };
    return made.site;
  };
}
