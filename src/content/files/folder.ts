/** What is in a folder of content/: what editors put there, and what is passed over. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftBehind } from './left-behind.ts';
import type { Problem } from './problem.ts';
import { START, unreadable } from './read-file.ts';

export interface Folder {
  /** By name; a link is what it leads to. */
  files: string[];
  folders: string[];
  /** What systems and programs leave, and what is hidden. */
  passed: string[];
  /** Of what cannot be read. */
  problems: Problem[];
}

function kindOf(path: string, entry: Dirent): 'files' | 'folders' {
  const isFolder = entry.isSymbolicLink() ? statSync(path).isDirectory() : entry.isDirectory();
  return isFolder ? 'folders' : 'files';
}

/** @param dir the content folder; @param name of one below it, or '' for itself; empty where there is none */
export function readFolder(dir: string, name: string): Folder {
  const found: Folder = { files: [], folders: [], passed: [], problems: [] };
  const path = join(dir, name);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return found;
  const refuse = (file: string, error: unknown): void =>
    void found.problems.push({ file: ['content', name, file].filter(Boolean).join('/'), place: START, ...unreadable(error) });
  try {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      try {
        if (isLeftBehind(entry.name)) found.passed.push(entry.name);
        else found[kindOf(join(path, entry.name), entry)].push(entry.name);
      } catch (error) {
        refuse(entry.name, error);
      }
    }
  } catch (error) {
    refuse('', error);
  }
  return found;
}
