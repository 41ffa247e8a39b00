/** The PDFs of the project's own site, and the document that they are of. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../src/content/load.ts';
import { printables } from '../../src/site/printables.ts';
import { SITE } from '../support/sites.ts';
import { hasPoppler } from './read.ts';

const found = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!found) throw new Error('no edition');
export const edition = found;

/** Of a path as pages link to it. */
export const fileOf = (path: string): string => join(SITE, path.slice(1));

/** Name, path on the disk. */
export const files = printables(edition).map(({ title, file }) => ({ title, file: fileOf(file) }));
export const TEXT = fileOf(printables(edition)[0]?.file ?? '');

/** A machine without the fonts or without poppler has nothing to read or nothing to read it with. */
export const missing = !hasPoppler || !existsSync(TEXT);
