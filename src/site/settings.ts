/** What a command works with: made once, from what it was told, and handed on. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

export interface Settings {
  /** Names one run of a command: what a process remembers is of that run. */
  run: string;
  /** The project's folder. */
  root: string;
  /** Where the documents are. */
  content: string;
  /** Where the built site goes. */
  out: string;
  /** Where runs keep what later ones may take again. */
  cache: string;
  /** The site's full address, ending in /, when content/site.yaml names one. */
  address: string | undefined;
  /** Path of that address, / without one. */
  base: string;
  /** Whether this build makes PDFs: it has a browser and the fonts, and a document asks for it. */
  pdf: boolean;
  /** Whether the content may change while the site is shown. */
  isEdited: boolean;
  /** Ids of documents that need no pages and files: those of the folder in use are taken over. */
  unchanged: readonly string[];
}

/** A site.yaml that cannot be read is reported by the check, not here. */
function addressIn(file: string): URL | undefined {
  try {
    const { address } = parse(readFileSync(file, 'utf8')) as { address?: string };
    return address ? new URL(address.endsWith('/') ? address : `${address}/`) : undefined;
  } catch {
    return undefined;
  }
}

/** Folders other than the usual ones, as paths from the project's. */
export type Folders = Partial<Pick<Settings, 'content' | 'out' | 'cache'>>;

/** Folders as a command may be told them: --content, --out, --cache. */
export const FOLDER_OPTIONS = { content: { type: 'string' }, out: { type: 'string' }, cache: { type: 'string' } } as const;

/** Reads the address in the content's site.yaml. Commands run in the project's folder. */
export function readSettings({ content = 'content', out = 'dist', cache = 'node_modules/.astro' }: Folders = {}): Settings {
  const root = process.cwd();
  const file = resolve(root, content, 'site.yaml');
  const address = existsSync(file) ? addressIn(file) : undefined;
  return {
    run: randomUUID(),
    root,
    content: resolve(root, content),
    out: resolve(root, out),
    cache: resolve(root, cache),
    address: address?.href,
    base: address?.pathname ?? '/',
    pdf: false,
    isEdited: false,
    unchanged: [],
  };
}
