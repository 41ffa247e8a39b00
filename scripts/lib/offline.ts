/** The worker that keeps the site on a reader's device, and the lists of what it keeps. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../src/bundle.ts';
import { listing } from './offline/edition.ts';
import { readFiles } from './sums.ts';

/**
 * Writes sw.js and the lists into the built folder.
 * @param dir with every other file finished: the lists hold their digests
 * @param limit see `listing`
 */
export async function offline(dir: string, documents: readonly { id: string; name: string }[], limit?: number): Promise<void> {
  const { id, lists } = listing(readFiles(dir), documents, limit);
  for (const [path, text] of lists) writeFileSync(join(dir, path), text);
  writeFileSync(join(dir, 'sw.js'), `self.duizhaoEdition=${JSON.stringify(id)};\n${await bundle('worker')}`);
}
