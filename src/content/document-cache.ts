/** Documents of earlier runs: what was emended and divided is not again while its source, its records and the programs are what they were. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../document/compile.ts';
import { applyEmendations } from '../document/emend.ts';
import type { Document } from '../document/types.ts';
import { FileCache, nameOfMade } from './files/file-cache.ts';

export type Compile = typeof compile;

/** What is kept; the texts are those of the source. */
type Kept = Omit<Document, 'source' | 'reading'>;

const PROGRAMS = join(import.meta.dirname, '../document');

/** The folder of documents imports from no other (biome.json); what counts as a letter is the engine's. */
function programsDigest(): string {
  const files = readdirSync(PROGRAMS).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return nameOfMade(process.version, ...files.sort().flatMap((name) => [name, readFileSync(join(PROGRAMS, name), 'utf8')]));
}

/** @param dir where the documents are kept */
export function cachedCompile(dir: string): Compile {
  const programs = programsDigest();
  const cache = new FileCache(dir);
  cache.sweep();
  return (source, records) => {
    const name = nameOfMade(programs, source, JSON.stringify(records));
    const found = cache.read(name);
    if (found) {
      const kept = JSON.parse(found.toString('utf8')) as Kept;
      return { document: { source, reading: applyEmendations(source, kept.emendations), ...kept } };
    }
    const made = compile(source, records);
    if ('document' in made) {
      const { source: _, reading: __, ...kept } = made.document;
      cache.keep(name, JSON.stringify(kept));
    }
    return made;
  };
}
