/** What makes a site besides its content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfMade } from '../../content/files/file-cache.ts';
import { filesBelow } from '../io/files.ts';
import { librariesIn } from '../io/libraries.ts';

const FOLDERS = ['src', 'public'];
const FILES = ['package.json', 'tsconfig.json'];

/**
 * @param root the project's folder
 * @param printing digest of what prints; empty where nothing does
 * @returns the digest of the programs, of their libraries and of the engine
 */
export function toolsDigest(root: string, printing: string): string {
  const own = FOLDERS.flatMap((folder) => filesBelow(join(root, folder)).map((file) => `${folder}/${file}`));
  const files = [...own.filter((file) => !file.endsWith('.test.ts')), ...FILES];
  return nameOfMade(process.version, librariesIn(root), printing, ...files.flatMap((file) => [file, readFileSync(join(root, file))]));
}
