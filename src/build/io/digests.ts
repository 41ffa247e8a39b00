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
