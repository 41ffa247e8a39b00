import { attribute as escaped } from '../../src/render/html.ts';

/**
 * Addresses within the site made relative to each page, so that the built folder works under any path
 * without being built again. The error page is served at any depth and keeps addresses from the root.
 */
const LINK = /( (?:href|src|action|data-index|data-library)=")\/(?!\/)([^"]*)"/g;

/**
 * @param html as Astro writes it: text never holds a plain quotation mark
 * @param path of the file in the built folder
 * @param base path under which the site stands, for the error page
 */
export function relative(html: string, path: string, base: string): string {
  if (path === '404.html') return html.replace(LINK, (_, attribute, target) => `${attribute}${escaped(base)}${target}"`);
  const up = '../'.repeat(path.split('/').length - 1) || './';
  return html.replace(LINK, (_, attribute, target) => `${attribute}${up}${target}"`);
}
