/** The site's content, loaded and proven once; pages read it here and nowhere else. */
import { getEntry } from 'astro:content';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from './collections/edition.ts';
import { type Content, errorsOf, load } from './collections/load.ts';
import { report } from './collections/problem.ts';
import type { Collection, SearchData } from './collections/schemas.ts';
import { type Backlink, backlinks } from './crosslinks/backlinks.ts';
import { type Link, links } from './crosslinks/occurrences.ts';
import { type Mark, marks } from './crosslinks/segments.ts';
import { cite } from './document/cite.ts';
import type { Imprint } from './render/imprint.ts';
import { nameAmong } from './render/names.ts';
import { settings } from './settings.ts';
import { versionOf } from './version.ts';

/** An edition with what pages derive from it, each computed once. */
export interface Book extends Edition {
  /** The title, with date and id as far as other documents make that necessary. */
  name: string;
  /** The citation of the whole document under that name. */
  cited: string;
  /** Of the software and of this document's content. */
  version: string;
  /** Whether this build makes PDFs of it. */
  pdf: boolean;
  marks: Mark[];
  links: Link[];
  backlinks: Map<string, Backlink[]>;
}

export interface Site {
  name: string;
  description: string;
  publisher: string;
  /** Full address, ending in /, when it has one. */
  address: string | undefined;
  books: Book[];
  search: SearchData;
}

let cached: { stamp: string; site: Site } | undefined;

/** Changes whenever a content file does, so that `dev` shows an edit at once. */
function stamp(dir: string): string {
  if (import.meta.env.PROD) return '';
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(dir, name)).mtimeMs)
    .join();
}

function made({ site, search, editions, problems }: Content): Site {
  const errors = errorsOf(problems);
  if (errors.length || !site) throw new Error(report(errors));
  const { content, pdf, address } = settings();
  const books = editions.map((edition) => {
    const name = nameAmong(editions, edition);
    const cited = cite({ ...edition.meta, title: name });
    const version = versionOf(join(content, edition.id));
    return {
      ...edition,
      name,
      cited,
      version,
      pdf: pdf && edition.meta.pdf,
      marks: marks(edition.document),
      links: links(edition),
      backlinks: backlinks(edition),
    };
  });
  return { name: site.name, description: site.description, publisher: site.publisher, address, books, search };
}

/** @throws Error with the report when the content does not hold */
export function site(): Site {
  if (cached && import.meta.env.PROD) return cached.site;
  const { content } = settings();
  const now = stamp(content);
  if (cached?.stamp !== now) cached = { stamp: now, site: made(load(content)) };
  return cached.site;
}

export function book(id: string | undefined): Book {
  const found = site().books.find((one) => one.id === id);
  if (!found) throw new RangeError(`no policy ${id}`);
  return found;
}

/** @param path of the page that the print or file is of */
export function imprintOf({ meta, version, cited, document }: Book, path: string): Imprint {
  const { address, publisher } = site();
  const { title, issuer, date, sha256 } = meta;
  const edited = document.emendations.filter(({ kind }) => kind !== 'punctuation').length;
  const emended = { edited, punctuation: document.emendations.length - edited };
  const missing = document.gaps.map(({ note }) => note).join('') || null;
  const url = address ? new URL(path.slice(1), address).href : null;
  return { citation: cited, title, issuer, date, sha256, version, publisher, emended, missing, url };
}

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

export const note = (policy: string, collection: Collection, id: string) => getEntry('notes', `${policy}/${collection}/${id}`);
