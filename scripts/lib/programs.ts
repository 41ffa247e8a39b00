/** A thread that bundles what browsers get, while Astro bundles what makes the pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { bundle, styleSheet } from '../../src/bundle.ts';
import { programs } from '../../src/programs.ts';

/** What is put into other files. */
export interface Parts {
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

const parts = async (): Promise<Parts> => ({
  router: await bundle('single'),
  styles: { single: styleSheet('for-single'), sheet: styleSheet('sheet') },
  worker: await bundle('worker'),
});

const { dir } = workerData as { dir: string };
const [made] = await Promise.all([parts(), ...Object.entries(programs).map(([path, make]) => write(dir, path, make))]);
parentPort?.postMessage(made);
