/** The work of proofreading, a slice at a time: between them the page answers its reader. */

import type { PublishedLibrary } from '../../proofread/model/published.ts';
import { withClauses } from '../../proofread/model/published.ts';
import type { Finding, Work } from '../../proofread/model/types.ts';
import { startProofreading } from '../../proofread/proofread.ts';
import type { SearchDocument } from '../../search/types.ts';
import { fetchData } from '../search/fetch-data.ts';

/** Less than a frame, in ms. */
const SLICE = 12;

/** Told how far the work is, from 0 to 1; a true answer stops it. */
export type Tell = (part: number) => boolean;

/** The work was stopped. */
export class Stopped extends Error {}

export const pause = (): Promise<void> => new Promise((done) => window.setTimeout(done, 0));

async function inSlices<T>(work: Work<T>, tell: Tell): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value;
      if (tell(value.done / Math.max(1, value.total))) throw new Stopped();
    } while (performance.now() < until);
    await pause();
  }
}

export interface Checked {
  findings: Finding[];
  /** Titles of documents that could not be fetched. */
  missing: string[];
}

/** How much of the work the documents are. */
const DOCUMENTS = 0.9;

/** @throws Stopped; an Error when the library cannot be fetched */
export async function checkDraft(draft: string, tell: Tell): Promise<Checked> {
  const { documents, terms } = (await fetchData('proofread')) as PublishedLibrary;
  const proofreading = await inSlices(startProofreading(draft, { heads: documents, terms }), () => tell(0));
  const missing: string[] = [];
  // The next one is fetched while one is compared.
  const fetchAt = (i: number) => (documents[i] ? fetchData(`in-${documents[i].id}`).catch(() => null) : Promise.resolve(null));
  let next = fetchAt(0);
  for (let i = 0; i < documents.length; i++) {
    const one = documents[i] as PublishedLibrary['documents'][number];
    const data = (await next) as SearchDocument | null;
    next = fetchAt(i + 1);
    if (data)
      await inSlices(proofreading.compare(withClauses(one, data.clauses)), (part) => tell(((i + part) / documents.length) * DOCUMENTS));
    else missing.push((one.names[0] as { title: string }).title);
  }
  const findings = await inSlices(proofreading.finish(), (part) => tell(DOCUMENTS + part * (1 - DOCUMENTS)));
  return { findings, missing };
}
