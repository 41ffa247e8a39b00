/** Where things are: content in, site out, and the address it will have. The environment is set by `build` and the tests alone. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface Settings {
  content: string;
  outDir: string;
  /** Full address when content/site.yaml names one. */
  site: string | undefined;
  /** Path of that address, / without one. */
  base: string;
}

/** Commands run in the project's folder; a bundle has no place of its own. */
export const root = process.cwd();

export function settings(): Settings {
  const content = resolve(root, process.env.DUIZHAO_CONTENT ?? 'content');
  const outDir = resolve(root, process.env.DUIZHAO_OUT ?? 'dist');
  const file = join(content, 'site.yaml');
  const address = existsSync(file) ? addressIn(readFileSync(file, 'utf8')) : undefined;
  return { content, outDir, site: address?.origin, base: address?.pathname ?? '/' };
}

/** A site.yaml that cannot be read is reported by the check, not here. */
function addressIn(text: string): URL | undefined {
  try {
    const { address } = parse(text) as { address?: string };
    return address ? new URL(address.endsWith('/') ? address : `${address}/`) : undefined;
  } catch {
    return undefined;
  }
}
