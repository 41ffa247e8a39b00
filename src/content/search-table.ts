/** The synonyms and question patterns of the search: the site's and those of its documents. */
import type { Edition } from './edition.ts';
import { type Problem, problemAt } from './files/problem.ts';
import type { PolicyFile, SearchFile } from './read-policy.ts';
import type { SearchData } from './schemas.ts';

type Pattern = SearchData['patterns'][number];

/** Answers in this order, whichever file they stand in: the entry that is named, words, a whole kind. */
const rank = ({ entry, find }: Pattern): number => (entry ? 0 : find ? 1 : 2);

/** The site's table with what its documents add to it. */
export function searchTable(site: SearchFile<SearchData> | null, policies: readonly PolicyFile[]): SearchData {
  const { synonyms, fillers, patterns } = site?.data ?? { synonyms: [], fillers: [], patterns: [] };
  const own = policies.flatMap(({ search }) => search?.data ?? []);
  return {
    synonyms: [...synonyms, ...own.flatMap((one) => one.synonyms)],
    fillers,
    patterns: [...patterns, ...own.flatMap((one) => one.patterns)].sort((a, b) => rank(a) - rank(b)),
  };
}

/** Patterns that lead to words which are not there. */
function unfound(
  { file, data, locate }: SearchFile<Pick<SearchData, 'patterns'>>,
  editions: readonly Edition[],
  reason: string,
): Problem[] {
  return data.patterns.flatMap(({ find }, i): Problem[] => {
    if (find === undefined || editions.some(({ document }) => document.reading.includes(find))) return [];
    return [problemAt(file, locate, { at: ['patterns', i, 'find'], reason, actual: find, note: '照全文页的文字改正，或删去这一条' })];
  });
}

/** @param whole whether every document holds: one that does not may be the one that has the words */
export function unfoundPatterns(
  site: SearchFile<SearchData> | null,
  policies: readonly PolicyFile[],
  editions: readonly Edition[],
  whole: boolean,
): Problem[] {
  const own = policies.flatMap(({ id, search }) => {
    const edition = editions.filter((one) => one.id === id);
    return search && edition.length ? unfound(search, edition, '这份文件里没有 find 的文字') : [];
  });
  return site && whole ? [...unfound(site, editions, '没有一份文件里有 find 的文字'), ...own] : own;
}
