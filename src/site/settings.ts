/** Where things are: content in, site out, and the address it will have. `build` sets the environment. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface Settings {
  content: string;
  outDir: string;
  cacheDir: string;
  /** The site's full address, ending in /, when content/site.yaml names one. */
  address: string | undefined;
  /** Path of that address, / without one. */
  base: string;
  /** Whether this build can make PDFs: it has a browser and the fonts. */
  pdf: boolean;
}

/** Commands run in the project's folder; a bundle has no place of its own. */
export const root = process.cwd();

/** A site.yaml that cannot be read is reported by the check, not here. */
function addressIn(text: string): URL | undefined {
  try {
    const { address } = parse(text) as { address?: string };
    return address ? new URL(address.endsWith('/') ? address : `${address}/`) : undefined;
  } catch {
    return undefined;
  }
}

export function settings(): Settings {
  const { DUIZHAO_CONTENT, DUIZHAO_OUT, DUIZHAO_CACHE, DUIZHAO_PDF } = process.env;
  const content = resolve(root, DUIZHAO_CONTENT ?? 'content');
  const file = join(content, 'site.yaml');
  const address = existsSync(file) ? addressIn(readFileSync(file, 'utf8')) : undefined;
  return {
    content,
    outDir: resolve(root, DUIZHAO_OUT ?? 'dist'),
    cacheDir: resolve(root, DUIZHAO_CACHE ?? 'node_modules/.astro'),
    address: address?.href,
    base: address?.pathname ?? '/',
    pdf: DUIZHAO_PDF === 'yes',
  };
}
