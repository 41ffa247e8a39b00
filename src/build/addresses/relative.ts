import { escapeAttribute as escaped } from '../../render/html.ts';

/**
 * Addresses within the site made relative to each page, so that the built folder works under any path
 * without being built again. The error page is served at any depth and keeps addresses from the root.
 */
const LINK = /( (?:href|src|action)=")\/(?!\/)([^"]*)"/g;

/** The shortest way from a folder to an address below the site's root: nothing is named that both share. */
function way(from: readonly string[], target: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(target) ?? [];
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return `${`${'../'.repeat(from.length - shared)}${to.slice(shared).join('/')}` || './'}${rest}`;
}

/**
 * @param html as Astro writes it: text never holds a plain quotation mark
 * @param path of the file in the built folder
 * @param base path under which the site stands, for the error page
 */
export function relativeLinks(html: string, path: string, base: string): string {
  if (path === '404.html') return html.replace(LINK, (_, attribute, target) => `${attribute}${escaped(base)}${target}"`);
  const from = path.split('/').slice(0, -1);
  return html.replace(LINK, (_, attribute, target) => `${attribute}${way(from, target)}"`);
}
