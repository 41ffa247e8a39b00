/**
 * The content of a folder and the site made of it, one of each for a run of a command: Astro's collections, its pages and the build beside them
 * take the same, and nothing is read, proven or derived twice.
 */
import { join } from 'node:path';
import { type Compile, cachedCompile } from '../content/document-cache.ts';
import { type Content, loadContent } from '../content/load.ts';
import { contentSource } from '../content/source.ts';
import { type Site, siteOf } from './published.ts';
import type { Settings } from './settings.ts';

let read: { run: string; source: () => Content } | undefined;
const sites = new WeakMap<Content, Site>();

function readOnce(dir: string, compiling: Compile): () => Content {
  const content = loadContent(dir, compiling);
  return () => content;
}

function sourceOf({ content, cache, isEdited }: Settings): () => Content {
  const compiling = cachedCompile(join(cache, 'documents'));
  return isEdited ? contentSource(content, compiling) : readOnce(content, compiling);
}

/** While it is edited as it is now; a build publishes it as it was when it began. */
export function contentIn(settings: Settings): Content {
  // By its name and not by the object: pages are given a copy of the settings.
  if (read?.run !== settings.run) read = { run: settings.run, source: sourceOf(settings) };
  return read.source();
}

/** @throws Error with the report when the content does not hold */
export function siteMadeOf(content: Content, settings: Settings): Site {
  const site = sites.get(content) ?? siteOf(content, settings);
  sites.set(content, site);
  return site;
}

/** @throws Error with the report when the content does not hold */
export const siteIn = (settings: Settings): Site => siteMadeOf(contentIn(settings), settings);
