/** A job that makes the index of a site, a record for each document and each editors' entry, by Pagefind: a program of its own. */

import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Edition } from '../../content/edition.ts';
import { readingOf } from '../../document/quote.ts';
import { dictionaries } from '../../search/dictionaries.ts';
import { sourceOf } from '../../search/exact.ts';
import { fold, type Simplified } from '../../search/fold.ts';
import { charactersOf, entriesOf, searchDocument } from '../../search/publish.ts';
import { content } from '../../search/tokens.ts';
import { UserError } from '../io/terminal.ts';
import type { Job } from '../pool/pool.ts';

interface PagefindRecord {
  url: string;
  content: string;
  language: 'unknown';
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

/** Every clause's reading, and its source where that folds otherwise. */
function piecesOf(edition: Edition, simplified: Simplified): string[] {
  const { clauses } = searchDocument(edition, []);
  return edition.document.clauses.flatMap((clause, i) => {
    const reading = fold(readingOf(edition.document, clause), simplified).text;
    const one = clauses[i];
    const source = one?.pieces.length ? fold(sourceOf(one), simplified).text : reading;
    return source === reading ? [reading] : [reading, source];
  });
}

function record(edition: Edition, number: number, simplified: Simplified): PagefindRecord {
  return {
    url: `/${edition.id}/text/`,
    content: content(piecesOf(edition, simplified)),
    language: 'unknown',
    meta: { id: edition.id, title: edition.meta.title },
    filters: { collection: ['text'], policy: [edition.id] },
    sort: { order: String(number).padStart(6, '0') },
  };
}

function entryRecords(edition: Edition, number: number, simplified: Simplified): PagefindRecord[] {
  return entriesOf(edition).map(({ collection, id, name, note }) => ({
    url: `/${edition.id}/${collection}/${id}/`,
    content: content([name, note].map((text) => fold(text, simplified).text).filter(Boolean)),
    language: 'unknown',
    meta: { id, title: name },
    filters: { collection: [collection], policy: [edition.id] },
    sort: { order: String(number).padStart(6, '0') },
  }));
}

const recordsOf = (edition: Edition, number: number, simplified: Simplified): PagefindRecord[] => [
  record(edition, number, simplified),
  ...entryRecords(edition, number, simplified),
];

/** Documents sent together, while the next are prepared; all at once would be held in memory. */
const AT_ONCE = 16;

const UNUSED = /^pagefind-(?!entry\.json$)/;

const failed = (errors: readonly string[]): void => {
  if (errors.length) throw new Error(`Pagefind: ${errors.join('; ')}`);
};

async function addAll(index: PagefindIndex, editions: readonly Edition[]): Promise<void> {
  const simplified = dictionaries.simplified(charactersOf(editions));
  let sent: Promise<string[]> = Promise.resolve([]);
  for (let first = 0; first < editions.length; first += AT_ONCE) {
    const some = editions.slice(first, first + AT_ONCE).flatMap((edition, i) => recordsOf(edition, first + i, simplified));
    failed(await sent);
    sent = Promise.all(some.map((one) => index.addCustomRecord(one))).then((answers) => answers.flatMap(({ errors: wrong }) => wrong));
  }
  failed(await sent);
}

/** Pagefind itself ends of a full disk without a word that can be passed on: its files are written here. */
async function writeAll(index: PagefindIndex, outputPath: string): Promise<void> {
  const { errors, files } = await index.getFiles();
  failed(errors);
  for (const { path, content: bytes } of files) {
    // Its own interfaces are not ours to ship, nor is its worker, without which we run it.
    if (UNUSED.test(path)) continue;
    mkdirSync(dirname(join(outputPath, path)), { recursive: true });
    writeFileSync(join(outputPath, path), bytes);
  }
}

async function make(editions: readonly Edition[], outputPath: string, indexReady: (() => void) | undefined): Promise<void> {
  const { index, errors } = await createIndex({});
  failed(errors);
  if (!index) throw new Error('Pagefind gave no index');
  await addAll(index, editions);
  indexReady?.();
  await writeAll(index, outputPath);
}

const ENDED =
  '做索引的程序（Pagefind）中途停了：可能是内存不够，或被安全软件拦下。请关掉别的程序、放行 node_modules 里的 pagefind，再运行一次。';

/** Rejects when the program ends that some work starts: whoever waits for its answer would wait for ever. */
async function whileItRuns(work: () => Promise<void>): Promise<void> {
  let stopped = (_: UserError): void => {};
  const ended = new Promise<never>((_, fail) => {
    stopped = fail;
  });
  const watch = (message: unknown): void => {
    const { process } = message as { process: ChildProcess };
    for (const event of ['exit', 'error']) process.once(event, () => stopped(new UserError(ENDED)));
  };
  subscribe('child_process', watch);
  try {
    await Promise.race([work(), ended]);
  } catch (error) {
    // Its library knows of it when something is to be sent.
    throw /backend (?:is )?closed/.test((error as Error).message) ? new UserError(ENDED) : error;
  } finally {
    unsubscribe('child_process', watch);
  }
}

/**
 * @param editions in the site's order
 * @param outputPath the folder to make, which goes to assets/pagefind/ in the site
 * @param indexReady is called when Pagefind has all records: the rest it does by itself
 * @throws UserError when Pagefind ends before its work
 */
export async function indexSite(editions: readonly Edition[], outputPath: string, indexReady?: () => void): Promise<void> {
  try {
    await whileItRuns(() => make(editions, outputPath, indexReady));
  } finally {
    await close();
  }
}

let records: Promise<void> = Promise.resolve();

/** Pagefind takes the longest, and most of that when it has all records: until then nothing else of the thread comes in between. */
export const indexReady = (): Promise<void> => records;

const index: Job<null, void> = ({ settings, content }) =>
  new Promise((done, fail) => {
    records = new Promise((ready) => {
      indexSite(content.editions, join(settings.out, 'assets/pagefind'), ready).finally(ready).then(done, fail);
    });
  });
export default index;
