/** A job, for any number of threads at a time: pages as Astro wrote them get the names of what they fetch, and addresses from where they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOf } from '../../client/offline/release-format.ts';
import { isServed } from '../../proof/verify.ts';
import { digestAssets, type NamedAssets, naming } from '../addresses/assets.ts';
import { relativeLinks } from '../addresses/relative.ts';
import { sitemap } from '../addresses/sitemap.ts';
import { filesBelow } from '../io/files.ts';
import { type BuildContext, type Counter, type Job, newCounter, type Pool, takeRemaining } from '../pool/pool.ts';

interface SettleTask {
  counter: Counter;
  /** Paths in the built folder. */
  pages: readonly string[];
  assets: NamedAssets;
}

const settle: Job<SettleTask, void> = ({ settings: { out, base } }, { counter, pages, assets }) => {
  const named = naming(assets);
  for (const path of takeRemaining(pages, counter)) {
    const file = join(out, path);
    writeFileSync(file, relativeLinks(named(readFileSync(file, 'utf8')), path, base));
  }
};
export default settle;

/** Names what pages fetch, and settles the pages of the built folder. @param unchanged ids of documents that were taken over with their pages */
export async function settlePages(pool: Pool, { settings: { out, address } }: BuildContext, unchanged: ReadonlySet<string>): Promise<void> {
  const assets = digestAssets(out);
  const files = filesBelow(out);
  const pages = files.filter((path) => isServed(path) && !unchanged.has(ownerOf(path)));
  const task: SettleTask = { counter: newCounter(), pages, assets };
  await pool.runOnAll<SettleTask, void>(new URL(import.meta.url), task, pool.size);
  if (address) writeFileSync(join(out, 'sitemap.xml'), sitemap(files, address));
}
