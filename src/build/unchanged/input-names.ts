/** Documents by what they are made from. */
import { nameOfMade } from '../../content/files/file-cache.ts';
import { inputsOf } from '../../site/inputs.ts';
import { siteMadeOf } from '../../site/source.ts';
import type { BuildContext } from '../pool/pool.ts';

/** By a document's id the name of all that it is made from. */
export type InputNames = ReadonlyMap<string, string>;

/** @param tools digest of the programs and of what prints */
export function inputNames({ content, settings }: BuildContext, tools: string): InputNames {
  const site = siteMadeOf(content, settings);
  const digests = new Map(content.editions.map((edition) => [edition.id, nameOfMade(JSON.stringify(edition))]));
  return new Map(site.policies.map((policy) => [policy.id, nameOfMade(tools, JSON.stringify(inputsOf(site, policy, digests)))]));
}
