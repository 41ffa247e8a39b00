/** HTML from plain text. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, in an element or a double-quoted attribute. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] as string);

/** An attribute value; line breaks survive as references. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('\n', '&#10;');
