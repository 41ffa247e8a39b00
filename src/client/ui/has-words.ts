/** Whether a text has what a reader types to narrow a list. */

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/** Without spaces and whatever the case; each word must stand somewhere. */
export function hasWords(text: string, typed: string): boolean {
  const within = folded(text);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.indexOf(word) >= 0);
}
