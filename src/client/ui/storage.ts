/** What the device keeps. Private mode or a full disk: nothing is kept, and nothing breaks. */

/** The words of the search result that was followed, for the page that it leads to. */
export const FOUND_WORDS = 'duizhao:find';

/** The draft to be proofread, where its writer wants it kept; a page that has what is kept names its key in data-kept. */
export const KEPT_DRAFT = 'duizhao:draft';

/** The reader's own unit among those that a library's documents name. */
export const DUTY_UNIT = 'duizhao:duty-unit';

export function readStored(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether it is kept */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
