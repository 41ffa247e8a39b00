/** SHA-256 of a folder's files: what they are listed by, for devices and for whoever verifies a deployed folder. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.ts';

export interface Digest {
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
}

/** By path. */
export type Digests = ReadonlyMap<string, Digest>;

export function digestOf(content: Uint8Array | string): Digest {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** Of every file of a folder; one is held in memory at a time. */
export const digestsIn = (dir: string): Map<string, Digest> =>
  new Map(filesBelow(dir).map((path) => [path, digestOf(readFileSync(join(dir, path)))]));

/** A file, and the SHA-256 that a list says of it. */
export type Listed = [path: string, sha256: string];

/** @returns the files' digests; null where one is not as it is listed */
export function digestsAsListed(dir: string, listed: readonly Listed[]): [path: string, digest: Digest][] | null {
  const found: [string, Digest][] = [];
  for (const [path, sha256] of listed) {
    try {
      const digest = digestOf(readFileSync(join(dir, path)));
      if (digest.sha256 !== sha256) return null;
      found.push([path, digest]);
    } catch {
      return null;
    }
  }
  return found;
}
