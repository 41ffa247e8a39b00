/** Whether the folder in use is what a build would make. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfMade } from '../../content/files/file-cache.ts';
import type { Settings } from '../../site/settings.ts';
import { digestOf } from '../io/digests.ts';
import { filesBelow } from '../io/files.ts';
import { isIntact, SUMS, verifySums } from '../io/sums.ts';
import { recordsIn } from './record.ts';

/** @returns the digest of every file of the content, as it is now; null where one cannot be read, of which the check tells */
export function contentDigest({ content }: Settings): string | null {
  try {
    return nameOfMade(...filesBelow(content).flatMap((file) => [file, readFileSync(join(content, file))]));
  } catch {
    return null;
  }
}

const listOf = (dir: string): string => digestOf(readFileSync(join(dir, SUMS))).sha256;

/** @param tools digest of what the folder in use was made with; @param files of the content that it was made from */
export const keepSite = (settings: Settings, tools: string, files: string): void =>
  recordsIn(settings).keep(nameOfMade(tools, files), listOf(settings.out));

/** Every file is compared. */
export function isAsBuilt(settings: Settings, tools: string, files: string | null): boolean {
  const live = settings.out;
  if (files === null || !existsSync(join(live, SUMS))) return false;
  return recordsIn(settings).read(nameOfMade(tools, files))?.toString('utf8') === listOf(live) && isIntact(verifySums(live));
}
