/** A draft held against the site's documents: against all where they are few, else against those that are worth reading. */
import type { PublishedLibrary, PublishedReference } from '../../proofread/model/published.ts';
import { withClauses } from '../../proofread/model/published.ts';
import type { Finding } from '../../proofread/model/types.ts';
import { type Proofreading, startProofreading } from '../../proofread/proofread.ts';
import { indexDraft } from '../../proofread/runs/draft-index.ts';
import type { SearchDocument } from '../../search/types.ts';
import { fetchData, fetchLibraryFile } from '../search/fetch-data.ts';
import { documentsWorthReading, sourcesOfDraft } from './choose-documents.ts';
import { inSlices, type Tell } from './in-slices.ts';
import { documentsWithTerms } from './known-terms.ts';
import { limitRequests } from './limit-requests.ts';

export interface Checked {
  findings: Finding[];
  /** Titles of documents that could not be fetched. */
  missing: string[];
}

/** Documents that are fetched ahead of the one that is compared. */
const AHEAD = 6;

const fetchClauses = ({ id }: PublishedReference): Promise<SearchDocument | null> =>
  (fetchData(`in-${id}`) as Promise<SearchDocument>).catch(() => null);

/** @returns titles of those that do not come */
async function compareAll(proofreading: Proofreading, documents: readonly PublishedReference[], tell: Tell): Promise<string[]> {
  const missing: string[] = [];
  const requests = documents.slice(0, AHEAD).map(fetchClauses);
  for (let i = 0; i < documents.length; i++) {
    const one = documents[i] as PublishedReference;
    const data = await requests[i];
    const next = documents[i + AHEAD];
    if (next) requests.push(fetchClauses(next));
    if (data) await inSlices(proofreading.compare(withClauses(one, data.clauses)), (part) => tell((i + part) / documents.length));
    else missing.push((one.names[0] as { title: string }).title);
  }
  return missing;
}

/** Parts of the work, as progress counts them: up to where choosing the documents, and comparing them, ends. */
const CHOSEN = 0.2;
const COMPARED = 0.9;

/** @throws Stopped; an Error when the library cannot be fetched */
export async function checkDraft(draft: string, tell: Tell): Promise<Checked> {
  const { documents, terms } = (await fetchData('proofread')) as PublishedLibrary;
  const index = await inSlices(indexDraft(draft), () => tell(0));
  // It comes while citations are looked for. Without an index all are compared: it takes longer, and finds no less.
  const sources = sourcesOfDraft(index, documents.length, limitRequests(fetchLibraryFile)).catch(() => null);
  const proofreading = await inSlices(startProofreading(index, { heads: documents, terms }), () => tell(0));
  const chosen = documentsWorthReading(documents, proofreading.named, await sources);
  const missing = await compareAll(proofreading, chosen, (part) => tell(CHOSEN + part * (COMPARED - CHOSEN)));
  const finish = () => inSlices(proofreading.finish(), (part) => tell(COMPARED + part * (1 - COMPARED)));
  const findings = await finish();
  if (chosen.length === documents.length) return { findings, missing };
  // What one document calls a fault in a set phrase another may have as it stands.
  const others = await documentsWithTerms(
    draft,
    findings,
    documents.filter((one) => chosen.indexOf(one) < 0),
  ).catch(() => []);
  if (!others.length) return { findings, missing };
  const more = await compareAll(proofreading, others, () => tell(COMPARED));
  return { findings: await finish(), missing: [...missing, ...more] };
}
