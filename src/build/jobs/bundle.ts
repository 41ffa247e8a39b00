/** A job that bundles what browsers get, while Astro bundles what makes the pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle as bundled, styleSheet } from '../bundle.ts';
import type { Job } from '../pool.ts';
import { clientFiles } from '../programs.ts';

/** What is put into other files. */
export interface BundledParts {
  /** Shows a single file's pages one at a time. */
  router: string;
  /** All that a single file's pages are set with, and what pages to fill in have besides. */
  styles: { single: string; sheet: string };
  /** Keeps the site on the device. */
  worker: string;
}

async function write(dir: string, path: string, make: () => Promise<string>): Promise<void> {
  const text = await make();
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

const parts = async (): Promise<BundledParts> => ({
  router: await bundled('single'),
  styles: { single: styleSheet('for-single'), sheet: styleSheet('sheet') },
  worker: await bundled('worker'),
});

const bundle: Job<{ dir: string }, BundledParts> = async (_, { dir }) => {
  const [made] = await Promise.all([parts(), ...Object.entries(clientFiles).map(([path, make]) => write(dir, path, make))]);
  return made;
};
export default bundle;
