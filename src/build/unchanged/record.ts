/** What builds tell later ones: what a folder was made from, and which documents were proven. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileCache, nameOfMade } from '../../content/files/file-cache.ts';
import type { ReadPage } from '../../proof/read.ts';
import type { Settings } from '../../site/settings.ts';
import { SUMS } from '../io/sums.ts';
import type { InputNames } from './input-names.ts';

/** How much a site has that can be compressed: on it depends how small the copies are. */
export type Amount = 'small' | 'large';

/** A folder as a build has made it; it is known by its list of files. */
export interface SiteRecord {
  /** Digest of the content's files; null where they were edited meanwhile. */
  files: string | null;
  amount: Amount;
  /** Digest of the site's own pages that single files hold. */
  ofTheSite: string;
  inputs: InputNames;
}

type KeptRecord = Omit<SiteRecord, 'inputs'> & { inputs: [id: string, name: string][] };

type KeptPage = Omit<ReadPage, 'ids'> & { ids: string[] };

/** Where they are kept. */
export const recordsIn = ({ cache }: Settings): FileCache => new FileCache(join(cache, 'built'));

const nameOfSite = (dir: string, tools: string): string => nameOfMade(tools, readFileSync(join(dir, SUMS)));

/**
 * @param dir a folder with its list
 * @param tools digest of the programs and of what prints
 * @returns null for one that no build is known to have made with these
 */
export function siteRecord(records: FileCache, dir: string, tools: string): SiteRecord | null {
  try {
    const { inputs, ...others } = JSON.parse(String(records.read(nameOfSite(dir, tools)))) as KeptRecord;
    return { ...others, inputs: new Map(inputs) };
  } catch {
    return null;
  }
}

export function keepSiteRecord(records: FileCache, dir: string, tools: string, { inputs, ...others }: SiteRecord): void {
  const kept: KeptRecord = { ...others, inputs: [...inputs] };
  records.keep(nameOfSite(dir, tools), JSON.stringify(kept));
}

/** @param inputs the name of what a document is made from; @returns its pages as they were read back and proven, without flaws */
export function provenPages(records: FileCache, inputs: string): ReadPage[] | null {
  const kept = records.read(inputs);
  return kept && (JSON.parse(kept.toString('utf8')) as KeptPage[]).map((page) => ({ ...page, ids: new Set(page.ids) }));
}

export const keepProvenPages = (records: FileCache, inputs: string, pages: readonly ReadPage[]): void =>
  records.keep(inputs, JSON.stringify(pages.map((page): KeptPage => ({ ...page, ids: [...page.ids] }))));
