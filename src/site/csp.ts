/** Content-Security-Policy of every page, said once: pages carry it as meta, servers send it as header. */
import { createHash, type Hash } from 'node:crypto';

const sourceOf = (hash: Hash): string => `'sha256-${hash.digest('base64')}'`;

/** What the policy allows an inline script or style by: its text's digest, as CSP Level 2 writes it. */
export const hashOf = (text: string): string => sourceOf(createHash('sha256').update(text));

/** @returns the same for a text that begins so, of which only the rest is read; both as UTF-8 */
export function hashingAfter(beginning: Uint8Array): (rest: Uint8Array) => string {
  const begun = createHash('sha256').update(beginning);
  return (rest) => sourceOf(begun.copy().update(rest));
}

export interface Policy {
  /** Texts of the inline scripts that may run. */
  scripts?: readonly string[];
  /** Text of the style sheet that stands in the page. */
  style?: string | undefined;
}

/** @returns the policy as meta and header say it alike */
export function contentSecurityPolicy({ scripts = [], style }: Policy = {}): string {
  const code = ["'self'", ...scripts.map(hashOf)];
  return [
    "default-src 'self'",
    `script-src ${code.join(' ')}`,
    ...(style === undefined ? [] : [`style-src 'self' ${hashOf(style)}`]),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    // Opened from a folder, a page is no origin to Firefox, and its search would lead nowhere.
    "form-action 'self' file:",
  ].join('; ');
}

/**
 * A single file fetches nothing and runs what was put into it, however it is opened.
 * @param hashes of the texts of its scripts and styles
 * @returns its policy, which it carries itself
 */
export const singleFilePolicy = (hashes: Record<'scripts' | 'styles', readonly string[]>): string =>
  [
    "default-src 'none'",
    `script-src ${hashes.scripts.join(' ')}`,
    `style-src ${hashes.styles.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Who may show the site in a frame; browsers read this in the header alone. */
export const FRAMES = "frame-ancestors 'self'";

/** @returns the header of a page; a single file has FRAMES alone, for the rest stands in it */
export const headerPolicy = (page: Policy): string => `${contentSecurityPolicy(page)}; ${FRAMES}`;
