/**
 * A job, for any number of threads at a time: documents that an earlier build has made and proven from the same inputs. Their pages and
 * files become those of the folder that is being built, after each has been found to be what was built.
 */
import { join } from 'node:path';
import { ownerOf } from '../../client/offline/release-format.ts';
import { type Digest, digestsAsListed, type Listed } from '../io/digests.ts';
import { linkFile } from '../io/files.ts';
import { sumsIn } from '../io/sums.ts';
import { type BuildContext, type Counter, type Job, newCounter, type Pool, takeRemaining } from '../pool/pool.ts';
import type { InputNames } from '../unchanged/input-names.ts';
import { recordsIn, type SiteRecord } from '../unchanged/record.ts';
import { type FormerFiles, isCopy } from './compress.ts';

interface TakeTask {
  counter: Counter;
  /** The folder in use. */
  live: string;
  documents: readonly { id: string; inputs: string; files: readonly Listed[] }[];
}

/** What is taken over from the folder in use. */
export interface TakenOver extends FormerFiles {
  /** What that was made from; null where nothing is known of it. */
  made: SiteRecord | null;
  /** Ids of the documents. */
  documents: ReadonlySet<string>;
}

const take: Job<TakeTask, [id: string, files: [path: string, digest: Digest][]][]> = ({ settings }, { counter, live, documents }) => {
  const records = recordsIn(settings);
  const taken: [string, [string, Digest][]][] = [];
  for (const { id, inputs, files } of takeRemaining(documents, counter)) {
    const found = records.read(inputs) && digestsAsListed(live, files);
    if (!found?.length) continue;
    for (const [path] of found) linkFile(join(live, path), join(settings.out, path));
    taken.push([id, found]);
  }
  return taken;
};
export default take;

/**
 * Takes over what can be. Such files may be the same as those of the folder in use: nobody writes into them, they are replaced.
 * @param live the folder in use
 * @param made what it was made from
 * @param inputs what documents are made from now
 */
export async function takeUnchanged(
  pool: Pool,
  context: BuildContext,
  live: string,
  made: SiteRecord | null,
  inputs: InputNames,
): Promise<TakenOver> {
  recordsIn(context.settings).sweep();
  if (!made) return { live, made, documents: new Set(), digests: new Map(), sums: new Map() };
  const sums = sumsIn(live);
  // What the search has of a document is numbered by the site's entries.
  const own = [...sums].filter(([path]) => !isCopy(path) && !path.startsWith('assets/'));
  const filesOf = Map.groupBy(own, ([path]) => ownerOf(path));
  const same = [...inputs].filter(([id, name]) => made.inputs.get(id) === name);
  const documents = same.map(([id, name]) => ({ id, inputs: name, files: filesOf.get(id) ?? [] }));
  const task: TakeTask = { counter: newCounter(), live, documents };
  const taken = (await pool.runOnAll<TakeTask, [string, [string, Digest][]][]>(new URL(import.meta.url), task, pool.size)).flat();
  const files = new Map(taken.flatMap(([, files]) => files));
  return { live, made, documents: new Set(taken.map(([id]) => id)), digests: files, sums };
}
