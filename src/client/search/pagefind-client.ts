/** Pagefind as the index of a whole library: which documents have the string. */
import { phrase } from '../../search/tokens.ts';
import { singleFileApi } from '../single/single-file-api.ts';
import { dataFolderUrl } from './search-data.ts';

interface PagefindResult {
  data(): Promise<{ meta: { id?: string }; filters: Record<string, string[]> }>;
}

interface PagefindModule {
  options(options: object): Promise<void>;
  search(query: string, options: object): Promise<{ results: PagefindResult[] }>;
}

let loading: Promise<PagefindModule> | undefined;

/** A program of nothing but two tables, as Pagefind's has them: engines before Chromium 96 refuse it. */
const TWO_TABLES = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 7, 2, 0x70, 0, 0, 0x70, 0, 0];

const canRun = (): boolean => typeof WebAssembly !== 'undefined' && WebAssembly.validate(new Uint8Array(TWO_TABLES));

/** Pagefind's engine is WebAssembly in a module; where that cannot run, this fails and the scan goes on alone. */
function loadPagefind(): Promise<PagefindModule> {
  if (isSilent || singleFileApi() || window.location.protocol === 'file:' || !canRun())
    return Promise.reject(new Error('no Pagefind here'));
  if (!loading) {
    const address = `${dataFolderUrl('library')}pagefind.js`;
    loading = (import(/* @vite-ignore */ address) as Promise<PagefindModule>).then(async (module) => {
      await module.options({ noWorker: true });
      return module;
    });
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

/** Milliseconds. */
const TIMEOUT = 8000;

/** Some engines neither answer nor fail; having waited once is enough. */
let isSilent = false;

function inTime<T>(promise: Promise<T>): Promise<T> {
  const waited = new Promise<never>((_, fail) => {
    window.setTimeout(() => {
      fail(new Error('Pagefind does not answer'));
    }, TIMEOUT);
  });
  return Promise.race([promise, waited]).catch((error) => {
    isSilent = true;
    throw error;
  });
}

export interface CandidateDocuments {
  /** How many documents have the string. */
  total: number;
  /** Ids of the documents from `start` to `end`, in the site's order. */
  ids(start: number, end: number): Promise<string[]>;
}

/** @param folded the query, folded; @param collection what is looked into, as Pagefind filters it */
async function resultsOf(folded: string, collection: object): Promise<PagefindResult[]> {
  const module = await inTime(loadPagefind());
  return (await inTime(module.search(phrase(folded), { filters: { collection }, sort: { order: 'asc' } }))).results;
}

export async function documentsWith(folded: string): Promise<CandidateDocuments> {
  const results = await resultsOf(folded, ['text']);
  return {
    total: results.length,
    ids: async (start, end) =>
      (await inTime(Promise.all(results.slice(start, end).map((result) => result.data())))).map(({ meta }) => meta.id ?? ''),
  };
}

/** As many as anyone would look through. */
const MOST = 50;

/** Editors' entries of all documents whose name or note has the string, as keys of entries: policy/collection/id. */
export async function entriesWith(folded: string, collections: readonly string[]): Promise<string[]> {
  const results = await resultsOf(folded, { any: collections });
  const found = await inTime(Promise.all(results.slice(0, MOST).map((result) => result.data())));
  return found.map(({ meta, filters }) => `${filters.policy?.[0]}/${filters.collection?.[0]}/${meta.id}`);
}
