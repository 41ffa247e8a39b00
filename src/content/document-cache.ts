/**
 * Documents of earlier runs: what was emended and divided once is not again while its source, its records and the programs are what they
 * were. Each has a file, named by the digest of all that the document is made from; what stands in it begins with its own digest.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../document/compile.ts';
import { applyEmendations } from '../document/emend.ts';
import type { Document } from '../document/types.ts';

export type Compile = typeof compile;

/** What is kept; the texts are those of the source. */
type Kept = Omit<Document, 'source' | 'reading'>;

const PROGRAMS = join(import.meta.dirname, '../document');
const DAY = 24 * 60 * 60 * 1000;
const MONTH = 30 * DAY;
const DIGEST = 64;

const digest = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest('hex');
};

/** The folder of documents imports from no other (biome.json); what counts as a letter is the engine's. */
function programsDigest(): string {
  const files = readdirSync(PROGRAMS).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return digest(process.version, ...files.sort().flatMap((name) => [name, readFileSync(join(PROGRAMS, name), 'utf8')]));
}

/** Touched once a day; what nobody has asked for in a month goes. */
function use(file: string, now: number): void {
  if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
}

/** @returns null for what is not there, or not as it was written */
function read(file: string, now: number): Kept | null {
  try {
    const text = readFileSync(file, 'utf8');
    const kept = text.slice(DIGEST);
    if (digest(kept) !== text.slice(0, DIGEST)) return null;
    use(file, now);
    return JSON.parse(kept) as Kept;
  } catch {
    return null;
  }
}

/** Whole or not at all, whoever else writes; where nothing can be kept, all is made anew the next time. */
function keep(file: string, { source: _, reading: __, ...kept }: Document): void {
  const text = JSON.stringify(kept);
  const made = `${file}.${process.pid}`;
  try {
    writeFileSync(made, digest(text) + text);
    renameSync(made, file);
  } catch {
    rmSync(made, { force: true });
  }
}

function sweep(dir: string, now: number): void {
  for (const name of readdirSync(dir)) if (now - statSync(join(dir, name)).mtimeMs > MONTH) rmSync(join(dir, name), { force: true });
}

/** @param dir where the documents are kept; made where it is not there */
export function cachedCompile(dir: string): Compile {
  const programs = programsDigest();
  const now = Date.now();
  try {
    mkdirSync(dir, { recursive: true });
    sweep(dir, now);
  } catch {
    return compile;
  }
  return (source, records) => {
    const file = join(dir, digest(programs, source, JSON.stringify(records)));
    const kept = read(file, now);
    if (kept) return { document: { source, reading: applyEmendations(source, kept.emendations), ...kept } };
    const made = compile(source, records);
    if ('document' in made) keep(file, made.document);
    return made;
  };
}
