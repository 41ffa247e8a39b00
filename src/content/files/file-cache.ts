/**
 * Files that were made in earlier runs and are made again only when what they are made from has changed: each is named by the digest of
 * all that it is made from, and begins with the digest of what is in it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const MONTH = 30 * DAY;
const DIGEST = 32;

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

/** @returns a name for what is made from all of these, in this order */
export function nameOfMade(...from: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const one of from) hash.update(`${one.length}\0`).update(one);
  return hash.digest('hex');
}

/** What stays takes room, and nothing else. */
function takeAway(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

export class FileCache {
  readonly #dir: string;
  readonly #now = Date.now();

  /** @param dir is made where it is not there */
  constructor(dir: string) {
    this.#dir = dir;
    try {
      mkdirSync(dir, { recursive: true });
    } catch {
      // Where nothing can be kept, all is made anew.
    }
  }

  /** @returns null for what is not there, or not as it was kept */
  read(name: string): Buffer | null {
    const file = join(this.#dir, name);
    try {
      const bytes = readFileSync(file);
      const content = bytes.subarray(DIGEST);
      if (!sha256(content).equals(bytes.subarray(0, DIGEST))) return null;
      // Once a day is enough to tell that it is asked for.
      if (this.#now - statSync(file).mtimeMs > DAY) utimesSync(file, this.#now / 1000, this.#now / 1000);
      return content;
    } catch {
      return null;
    }
  }

  /** What was written in part is not read, for its digest is another's. */
  keep(name: string, content: string | Uint8Array): void {
    const file = join(this.#dir, name);
    try {
      writeFileSync(file, Buffer.concat([sha256(content), Buffer.from(content)]));
    } catch {
      takeAway(file);
    }
  }

  /** Takes away what nobody has asked for in a month. */
  sweep(): void {
    try {
      for (const name of readdirSync(this.#dir)) {
        if (this.#now - statSync(join(this.#dir, name)).mtimeMs > MONTH) takeAway(join(this.#dir, name));
      }
    } catch {
      // Another has swept.
    }
  }
}
