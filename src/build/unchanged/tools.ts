/** What makes a site besides its content. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfMade } from '../../content/files/file-cache.ts';
import { filesBelow } from '../io/files.ts';

const FOLDERS = ['src', 'public'];
const LISTS = ['package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * @param root the project's folder
 * @param printing digest of what prints; empty where nothing does
 * @returns the digest of the programs, of the list of their libraries and of the engine
 */
export function toolsDigest(root: string, printing: string): string {
  const own = FOLDERS.flatMap((folder) => filesBelow(join(root, folder)).map((file) => `${folder}/${file}`));
  const files = [...own.filter((file) => !file.endsWith('.test.ts')), ...LISTS];
  return nameOfMade(process.version, printing, ...files.flatMap((file) => [file, readFileSync(join(root, file))]));
}
