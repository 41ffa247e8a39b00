/** Names that documents and entries may have: they are parts of addresses, and of files on every system. */
const ID = /^[a-z0-9][a-z0-9-]*$/;

/** First segments of addresses that are the site's own, now or by what has been promised. */
const OWN = new Set([
  ...[
    'search',
    'offline',
    'about',
    'data',
    'assets',
    '404',
    'files',
    'proofread',
    'duties',
    'changes',
    'references',
    'documents',
    'feed',
    'feeds',
    'index',
  ],
  ...['licences', 'sitemap', 'robots', 'favicon', 'manifest', 'sw', 'pagefind', 'content'],
]);

/** Windows' devices: no file and no folder there has such a name (Naming Files, Paths, and Namespaces, Microsoft). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

export const isEntryId = (name: string): boolean => ID.test(name) && !DEVICE.test(name);

export const isDocumentId = (name: string): boolean => isEntryId(name) && !OWN.has(name);

/** Names that one folder of Windows or macOS has no room for beside one another. @returns pairs */
export function sameButForCase(names: readonly string[]): [string, string][] {
  const seen = new Map<string, string>();
  return [...names].sort().flatMap((name): [string, string][] => {
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    return other === undefined ? [] : [[name, other]];
  });
}
