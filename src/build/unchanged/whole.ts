/** Whether the folder in use is what a build would make. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfMade } from '../../content/files/file-cache.ts';
import type { Settings } from '../../site/settings.ts';
import { filesBelow } from '../io/files.ts';
import { isIntact, verifySums } from '../io/sums.ts';
import type { SiteRecord } from './record.ts';

/** @returns the digest of every file of the content, as it is now; null where one cannot be read, of which the check tells */
export function contentDigest({ content }: Settings): string | null {
  try {
    return nameOfMade(...filesBelow(content).flatMap((file) => [file, readFileSync(join(content, file))]));
  } catch {
    return null;
  }
}

/** Every file is compared. @param live the folder in use; @param made what it was made from; @param files digest of the content */
export const isAsBuilt = (live: string, made: SiteRecord | null, files: string | null): boolean =>
  made !== null && files !== null && made.files === files && isIntact(verifySums(live));
