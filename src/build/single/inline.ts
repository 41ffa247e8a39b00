/** What a page fetches, made part of the file. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Element, elements } from '../../proof/html.ts';
import { type BuiltPage, linkedFile } from './pages.ts';

const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Within a script these would end it, or begin a comment that hides its end; in a string the escape is the same character. */
export const escapeScript = (code: string): string => code.replace(/<(?=\/script|!--)/gi, '\\x3c');

/** @returns properties of an object, each with a text of code that is run when it is called */
export const functionsOf = (scripts: Record<string, string>): string =>
  Object.entries(scripts)
    .map(([name, code]) => `${JSON.stringify(name)}:function(){${code}\n}`)
    .join(',');

export function dataUri(path: string): string {
  const type = TYPES[extname(path)];
  if (!type) throw new Error(`no media type for ${path}`);
  return `data:${type};base64,${readFileSync(path).toString('base64')}`;
}

export const scriptsOf = (pages: readonly BuiltPage[]): string[] => [...new Set(pages.flatMap(({ scripts }) => scripts))];

/** What is for pages to fill in alone (paper laid across) must not hold for others. */
export const stylesOf = (pages: readonly BuiltPage[]): ('single' | 'sheet')[] =>
  pages.some(({ styles }) => styles.some((file) => assetName(file) === 'sheet')) ? ['single', 'sheet'] : ['single'];

/** Pictures that a page shows. */
export function inlinePictures(root: Element, { file }: BuiltPage, dir: string): void {
  for (const element of elements(root)) {
    if (element.tagName !== 'img') continue;
    const src = element.attrs.find(({ name }) => name === 'src');
    if (src && !src.value.startsWith('data:')) src.value = dataUri(join(dir, linkedFile(file, src.value)));
  }
}

/** assets/main.Ab3_x.js is main, as are its styles. */
export const assetName = (file: string): string => (file.split('/').pop() ?? '').split('.')[0] ?? '';
