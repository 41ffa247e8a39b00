/** Names that two entries have: each page's heading and each term must be one entry's alone. */
import { type Problem, problemAt } from './problem.ts';
import type { EntryFile } from './read-entry.ts';
import type { PhaseData, PrincipleData, SectorData, TermData } from './schemas.ts';

export function duplicateTerms(entries: readonly EntryFile[]): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry) => {
    if (entry.collection !== 'terms') return [];
    const { term: name, forms } = entry.data as TermData;
    return [name, ...forms].flatMap((form, i): Problem[] => {
      const other = seen.get(form);
      seen.set(form, entry.file);
      return other
        ? [
            problemAt(entry.file, entry.locate, {
              at: i ? ['forms', i - 1] : ['term'],
              reason: `提法“${form}”已在 ${other} 里`,
              actual: form,
              note: '合并成一个条目',
            }),
          ]
        : [];
    });
  });
}

/** Two pages of one name cannot be told apart, in a browser's tabs or in search results. */
export function duplicateNames(entries: readonly EntryFile[]): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry): Problem[] => {
    if (entry.collection === 'terms') return [];
    const { name } = entry.data as PrincipleData | SectorData | PhaseData;
    const key = `${entry.collection} ${name}`;
    const other = seen.get(key);
    seen.set(key, entry.file);
    if (!other) return [];
    return [
      problemAt(entry.file, entry.locate, {
        at: ['name'],
        reason: `名称“${name}”已在 ${other} 里`,
        actual: name,
        note: '换一个名称，使两页能分清',
      }),
    ];
  });
}
