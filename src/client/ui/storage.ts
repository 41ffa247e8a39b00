/** What the device keeps. Private mode or a full disk: nothing is kept, and nothing breaks. */

/** The words of the search result that was followed, for the page that it leads to. */
export const FOUND = 'duizhao:find';

export function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns whether it is kept */
export function keep(key: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
