/** A task that bundles what browsers get, while Astro bundles what makes the pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bundler, createBundler, styleSheet } from '../../assets/bundle.ts';
import { clientFiles } from '../../assets/client-files.ts';
import type { Job } from '../pool/pool.ts';
import type { SingleFileParts } from '../single/code.ts';

/** What is put into other files. */
export interface BundledParts extends SingleFileParts {
  /** Keeps the site on the device. */
  worker: string;
}

async function write(dir: string, path: string, make: () => Promise<string>): Promise<void> {
  const text = await make();
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

const partsOf = async (root: string, { script }: Bundler): Promise<BundledParts> => ({
  singleHead: await script('single-head'),
  router: await script('single'),
  styles: { single: styleSheet(root, 'for-single'), sheet: styleSheet(root, 'sheet') },
  worker: await script('worker'),
});

const bundle: Job<null, BundledParts> = async ({ settings: { root, out } }) => {
  const bundler = createBundler(root);
  const files = Object.entries(clientFiles(root, bundler));
  const [parts] = await Promise.all([partsOf(root, bundler), ...files.map(([path, make]) => write(out, path, make))]);
  return parts;
};
export default bundle;
