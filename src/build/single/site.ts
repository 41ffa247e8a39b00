/** What the single files of all documents have alike, prepared once for all of them. */
import type { SearchData } from '../../content/schemas.ts';
import { type Dictionaries, dictionariesOf } from '../../search/publish.ts';
import { hashingAfter, hashOf } from '../../site/csp.ts';
import type { Code } from './code.ts';
import { assetName, functionsOf } from './inline.ts';

export interface SingleFileSite {
  code: Code;
  search: SearchData;
  address: string | undefined;
}

/** A script or a style sheet as it stands in a file, and what the file's policy allows it by. */
export interface InlinePart {
  bytes: Buffer;
  hash: string;
}

export const inlinePart = (text: string): InlinePart => ({ bytes: Buffer.from(text), hash: hashOf(text) });

/** The script that has what a file carries: code, and after it the document's data. @param data as functionsOf writes them */
export type Carrier = (data: string) => InlinePart;

export interface PreparedSite extends SingleFileSite {
  /** These know the characters of all documents. */
  dictionaries: Dictionaries;
  head: InlinePart;
  router: InlinePart;
  styles: Record<keyof Code['styles'], InlinePart>;
  /** @param files of the scripts that a file carries */
  carrierOf(files: readonly string[]): Carrier;
}

function codeOf(scripts: Code['scripts'], file: string): string {
  const code = scripts.get(file);
  if (code === undefined) throw new Error(`no ${file}`);
  return code;
}

function carrier({ scripts, searchExtras }: Code, files: readonly string[]): Carrier {
  const texts = Object.fromEntries(files.map((file) => [assetName(file), codeOf(scripts, file)]));
  // Most of every file, and the same in most: it stands first, so that it is encoded and hashed once.
  const code = Buffer.from(
    `window.duizhaoScripts={${functionsOf(texts)}};window.duizhaoInline={${functionsOf({ 'search-extras': searchExtras })},`,
  );
  const hashed = hashingAfter(code);
  return (data) => {
    const rest = Buffer.from(`${data}};`);
    return { bytes: Buffer.concat([code, rest]), hash: hashed(rest) };
  };
}

export function prepareSite(site: SingleFileSite): PreparedSite {
  const { code } = site;
  const carriers = new Map<string, Carrier>();
  return {
    ...site,
    dictionaries: dictionariesOf(code.search),
    head: inlinePart(code.singleHead),
    router: inlinePart(code.router),
    styles: { single: inlinePart(code.styles.single), sheet: inlinePart(code.styles.sheet) },
    carrierOf(files) {
      const names = files.join('\n');
      const made = carriers.get(names) ?? carrier(code, files);
      carriers.set(names, made);
      return made;
    },
  };
}
