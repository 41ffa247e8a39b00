/** Addresses: those typed among words, which become links, and those that links may have. */

const UNSAFE = /^(?!https?:|mailto:|[^:]*$|[^:/?#]*[/?#])/i;

/** Whether following it could run something. */
export const isUnsafe = (url: string): boolean => UNSAFE.test(url);

/** Browsers take `#100%` as it is; what looks for its target cannot. */
function isDecodable(url: string): boolean {
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

/** Addresses of the site have no Chinese: what has is words in brackets, as in 国发[2014](3号). */
const isWithin = (url: string): boolean => /^[!-~]*$/.test(url) && !url.startsWith('//');

/** Whether a browser on a page of the site can follow it. */
export const isAddress = (url: string): boolean =>
  URL.canParse(url, 'http://site/') && isDecodable(url) && (/^(?:https?|mailto):/i.test(url) || isWithin(url));

/** RFC 3986 has no character beyond ASCII: ，。） and words behind an address are not the address's. */
const WEB = /(?<![\w.@/-])(?:https?:\/\/|www\.)[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?(?:[/?#][\w\-.~:/?#@!$&'()*+,;=%]*)?/gi;
const MAIL = /(?<![\w.%+/-])[\w.%+-]+@[a-z\d-]+(?:\.[a-z\d-]*[a-z\d])+/gi;

/** As GFM has it: marks at the end belong to the sentence, a bracket too if it was opened before the address. */
function withoutEnd(address: string): string {
  const last = address.at(-1) ?? '';
  const unopened = last === ')' && address.split(')').length > address.split('(').length;
  return /[.,;:!?'*_~(]/.test(last) || unopened ? withoutEnd(address.slice(0, -1)) : address;
}

export interface TypedAddress {
  start: number;
  /** Where the address stops, offsets in the text. */
  end: number;
  url: string;
}

/** The addresses of the web and of mail in a text, in their order. */
export function addressesIn(text: string): TypedAddress[] {
  const web = [...text.matchAll(WEB)].flatMap(({ 0: found, index }) => {
    const typed = withoutEnd(found);
    const url = /^www/i.test(typed) ? `http://${typed}` : typed;
    return /\.[a-z\d]/i.test(typed) && isAddress(url) ? [{ start: index, end: index + typed.length, url }] : [];
  });
  const mail = [...text.matchAll(MAIL)].map(({ 0: found, index }) => ({ start: index, end: index + found.length, url: `mailto:${found}` }));
  const apart = mail.filter((one) => isAddress(one.url) && !web.some(({ start, end }) => start < one.end && one.start < end));
  return [...web, ...apart].sort((a, b) => a.start - b.start);
}
