/** What the oldest engine knows, by MDN's compatibility data. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

export const FLOOR = 78;

// Imported, its seventeen million characters would be made a module first.
const compat: CompatData = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'));

export const { api, css } = compat;
export const { builtins } = compat.javascript as unknown as { builtins: Identifier };

const isKnownBy = ({ version_added, version_removed, flags, prefix, alternative_name }: SimpleSupportStatement): boolean =>
  typeof version_added === 'string' &&
  Number.parseInt(version_added.replace('≤', ''), 10) <= FLOOR &&
  !(typeof version_removed === 'string' && Number.parseInt(version_removed, 10) <= FLOOR) &&
  !flags &&
  !prefix &&
  !alternative_name;

/** @returns undefined where the data says nothing */
export function isKnown(feature: Identifier | undefined): boolean | undefined {
  const support = feature?.__compat?.support.chrome;
  return support && [support].flat().some((one) => isKnownBy(one as SimpleSupportStatement));
}
