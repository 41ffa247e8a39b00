/** The content as what is published is made of it: each document with all that pages and files derive from it. */
import { join } from 'node:path';
import type { Edition } from '../content/edition.ts';
import { reportOf } from '../content/files/problem.ts';
import { type Content, errorsOf } from '../content/load.ts';
import type { LoggedChange } from '../content/replay-changes.ts';
import type { SearchData } from '../content/schemas.ts';
import { type Backlink, backlinks } from '../crosslinks/backlinks.ts';
import { type LibraryReferences, libraryReferences } from '../crosslinks/references/library-references.ts';
import { emendationMarks, type Mark } from '../crosslinks/segments.ts';
import { calledInWords, factInWords, factNames, withdrawnInWords } from '../crosslinks/status/fact-words.ts';
import { type LibraryStatus, libraryStatus } from '../crosslinks/status/library-status.ts';
import type { StatusFact } from '../crosslinks/status/types.ts';
import { termLinks } from '../crosslinks/term-links.ts';
import { type TextLink, textLinks } from '../crosslinks/text-links.ts';
import { type LibraryFamilies, libraryFamilies } from '../crosslinks/versions/families.ts';
import { cite } from '../document/cite.ts';
import { isMadeByRule } from '../document/tidy.ts';
import type { Imprint } from '../office/imprint.ts';
import { provisionsOf } from '../provisions/provisions.ts';
import { withRecords } from '../provisions/records.ts';
import type { Provisions } from '../provisions/types.ts';
import { siteEntries } from '../search/publish.ts';
import type { SearchEntry } from '../search/types.ts';
import type { Settings } from './settings.ts';
import { versionOf } from './version.ts';

/** An edition with what pages derive from it, each computed once. */
export interface PublishedDocument extends Edition {
  /** The title, with date and id as far as other documents make that necessary. */
  name: string;
  /** The citation of the whole document under that name. */
  cited: string;
  /** Of the software and of this document's content. */
  version: string;
  /** Whether this build makes PDFs of it. */
  pdf: boolean;
  marks: Mark[];
  /** What the full text links; made when it is first asked for. */
  readonly links: readonly TextLink[];
  backlinks: Map<string, Backlink[]>;
  /** What words say of whether it holds; made when it is first asked for. */
  readonly statusFacts: readonly StatusFact[];
  /** That others repeal or replace it, in words; null where none does. */
  readonly withdrawn: string | null;
  /** What its words lay down; made when it is first asked for. */
  readonly provisions: Provisions;
}

export interface Site {
  name: string;
  description: string;
  publisher: string;
  /** Whether the publisher answers for the site as the issuer. */
  official: boolean;
  /** 政府网站标识码, when it has one. */
  code: string | undefined;
  /** Full address, ending in /, when it has one. */
  address: string | undefined;
  policies: PublishedDocument[];
  references: LibraryReferences;
  status: LibraryStatus;
  families: LibraryFamilies;
  search: SearchData;
  /** What the log says has been done, the oldest first. */
  changes: readonly LoggedChange[];
  /** The editors' entries of all documents, as the search numbers them. */
  entries: SearchEntry[];
}

/** @throws Error with the report when the content does not hold */
export function siteOf({ site, search, editions, changes, problems }: Content, { content, root, pdf, address }: Settings): Site {
  const errors = errorsOf(problems);
  if (errors.length || !site) throw new Error(reportOf(errors));
  const references = libraryReferences(editions);
  const status = libraryStatus(editions, references);
  const families = libraryFamilies(editions, status);
  const names = new Map(editions.map((edition) => [edition.id, nameAmong(editions, edition)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const metaOf = new Map(editions.map(({ id, meta }) => [id, meta]));
  const calledOf = (id: string) => {
    const meta = metaOf.get(id) as Edition['meta'];
    return calledInWords(meta, nameOf(id) === meta.title);
  };
  const policies = editions.map((edition) => {
    const name = nameOf(edition.id);
    let links: TextLink[] | undefined;
    let provisions: Provisions | undefined;
    return {
      ...edition,
      name,
      cited: cite({ ...edition.meta, title: name }),
      version: versionOf(root, join(content, edition.id)),
      pdf: pdf && edition.meta.pdf,
      marks: emendationMarks(edition.document),
      get links() {
        links ??= textLinks(edition.id, termLinks(edition), references.of(edition));
        return links;
      },
      get provisions() {
        provisions ??= withRecords(provisionsOf(edition.document, edition.meta.date), edition.records);
        return provisions;
      },
      backlinks: backlinks(edition),
      get statusFacts() {
        return status.of(edition.id);
      },
      get withdrawn() {
        return withdrawnInWords(status.of(edition.id), factNames(edition.document, calledOf));
      },
    };
  });
  const { name, description, publisher, official, code } = site;
  return {
    name,
    description,
    publisher,
    official,
    code,
    address,
    policies,
    references,
    status,
    families,
    search,
    changes,
    entries: siteEntries(editions),
  };
}

/** As sentences call it. */
export const calledIn = ({ meta, name }: PublishedDocument): string => calledInWords(meta, name === meta.title);

/** @param path of the page that the print or file is of */
export function imprintIn({ address, publisher, policies }: Site, policy: PublishedDocument, path: string): Imprint {
  const { meta, version, cited, document, statusFacts } = policy;
  const { title, issuer, date, sha256 } = meta;
  const names = factNames(document, (id) => calledIn(policies.find((one) => one.id === id) as PublishedDocument));
  const validity = statusFacts.map((fact) => factInWords(fact, names)).join('；');
  const edited = document.emendations.filter((one) => !isMadeByRule(one)).length;
  const emended = { edited, punctuation: document.emendations.length - edited };
  const missing = document.gaps.map(({ note }) => note).join('') || null;
  const url = address ? new URL(path.slice(1), address).href : null;
  return { citation: cited, title, issuer, date, sha256, version, publisher, emended, missing, url, ...(validity ? { validity } : {}) };
}

/** The title of a document, with date and id as far as others of the same title make that necessary. */
export function nameAmong(editions: readonly Edition[], { id, meta: { title, date } }: Edition): string {
  const same = editions.filter(({ meta }) => meta.title === title);
  if (same.length === 1) return title;
  return same.filter(({ meta }) => meta.date === date).length === 1 ? `${title}（${date}）` : `${title}（${date}，${id}）`;
}
