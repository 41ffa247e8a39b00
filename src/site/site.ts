/** The site's content, loaded and proven once; pages read it here and nowhere else. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../content/load.ts';
import type { Collection } from '../content/schemas.ts';
import type { Imprint } from '../office/imprint.ts';
import { given } from './given.ts';
import { imprintIn, type PublishedDocument, type Site, siteOf } from './published.ts';
import { settings } from './settings.ts';

export type { PublishedDocument as Book } from './published.ts';

let cached: { stamp: string; site: Site } | undefined;

/** Changes whenever a content file does, so that `dev` shows an edit at once. */
function stamp(dir: string): string {
  if (import.meta.env.PROD) return '';
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(dir, name)).mtimeMs)
    .join();
}

/** @throws Error with the report when the content does not hold */
export function site(): Site {
  if (cached && import.meta.env.PROD) return cached.site;
  const { content } = settings();
  const now = stamp(content);
  if (cached?.stamp !== now) cached = { stamp: now, site: given() ?? siteOf(loadContent(content)) };
  return cached.site;
}

export function book(id: string | undefined): PublishedDocument {
  const found = site().books.find((one) => one.id === id);
  if (!found) throw new RangeError(`no policy ${id}`);
  return found;
}

/** @param path of the page that the print or file is of */
export const imprintOf = (book: PublishedDocument, path: string): Imprint => imprintIn(site(), book, path);

/** Static paths of a page that each policy has. */
export const policyPaths = () => site().books.map(({ id }) => ({ params: { policy: id } }));

/** Static paths of a page that each entry of a collection has. */
export const entryPaths = (collection: Collection) =>
  site().books.flatMap((one) => one[collection].map(({ id }) => ({ params: { policy: one.id, entry: id } })));

/** Static paths of an index that a policy has when it has entries. */
export const indexPaths = (collection: Collection) =>
  site()
    .books.filter((one) => one[collection].length)
    .map(({ id }) => ({ params: { policy: id } }));
