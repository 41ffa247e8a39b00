/**
 * Documents that an earlier build has made and proven from the same inputs: their pages and files are copied from the folder in use,
 * after each has been found to be what was proven.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameOfMade } from '../../content/files/file-cache.ts';
import { inputsOf } from '../../site/inputs.ts';
import { siteMadeOf } from '../../site/source.ts';
import { digestOf } from '../io/digests.ts';
import type { BuildContext } from '../pool/pool.ts';
import { type BuiltDocument, knownBytes, recordOf, recordsIn } from './record.ts';

/** By a document's id the name of all that it is made from. */
export type InputNames = ReadonlyMap<string, string>;

/** @param tools digest of the programs and of what prints */
export function inputNames({ content, settings }: BuildContext, tools: string): InputNames {
  const site = siteMadeOf(content, settings);
  const digests = new Map(content.editions.map((edition) => [edition.id, nameOfMade(JSON.stringify(edition))]));
  return new Map(site.policies.map((policy) => [policy.id, nameOfMade(tools, JSON.stringify(inputsOf(site, policy, digests)))]));
}

/** @returns what is known of each file; null where one is not as it was proven */
function provenFiles(live: string, { files }: BuiltDocument): [path: string, bytes: Buffer][] | null {
  const found: [string, Buffer][] = [];
  for (const [path, digest] of files) {
    try {
      const bytes = knownBytes(path, readFileSync(join(live, path)));
      if (digestOf(bytes).sha256 !== digest) return null;
      found.push([path, bytes]);
    } catch {
      return null;
    }
  }
  return found;
}

/**
 * Copies what can be taken over into the folder that is being built; its pages still lack the names of the site's data.
 * @param live the folder in use
 * @returns the ids of the documents
 */
export function takeUnchanged({ settings }: BuildContext, live: string, inputs: InputNames): Set<string> {
  const records = recordsIn(settings);
  records.sweep();
  const taken = new Set<string>();
  for (const [id, name] of inputs) {
    const record = recordOf(records, name);
    const files = record && provenFiles(live, record);
    if (!files) continue;
    taken.add(id);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(settings.out, path)), { recursive: true });
      writeFileSync(join(settings.out, path), bytes);
    }
  }
  return taken;
}
