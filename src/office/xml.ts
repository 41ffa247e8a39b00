/** Text as XML 1.0. */

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What no XML 1.0 document may contain, not even as a reference: controls, lone surrogates, two noncharacters. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/gu;

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text without the characters that XML forbids, its line ends all `\n`. */
export const withoutControls = (text: string): string => text.replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');

/** Text as the content of an element or a quoted attribute; line ends that a parser might rewrite become references. */
export const escapeXml = (text: string): string =>
  withoutControls(text)
    .replace(/[&<>"']/g, (char) => ESCAPES[char] as string)
    .replace(/[\x7f-\x9f\u2028\u2029]/g, (char) => `&#${char.charCodeAt(0)};`);
