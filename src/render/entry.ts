/** The entry that a page is about. */
export function entryOf<T extends { id: string }>(entries: readonly T[], id: string | undefined): T {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new RangeError(`no entry ${id}`);
  return entry;
}
