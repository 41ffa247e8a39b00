/** Reading content/ from disk: every file of every document, every problem collected with file, line and column. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES } from './collections/registry.ts';
import type { EntryFile } from './collections/resolver.ts';
import { isLeftBehind } from './files/left-behind.ts';
import type { Problem } from './files/problem.ts';
import { ID, readYamlAs } from './files/read-file.ts';
import { readEntry } from './read-entry.ts';
import { type PolicyFile, readPolicy, type SearchFile } from './read-policy.ts';
import { type SearchData, type SiteData, searchSchema, siteSchema } from './schemas.ts';

export interface ContentFiles {
  site: SiteData | null;
  /** The site's; each document has its own. */
  search: SearchFile<SearchData> | null;
  /** How many documents there are, those included that do not hold. */
  folders: number;
  policies: PolicyFile[];
  entries: EntryFile[];
  problems: Problem[];
}

/** First segments of addresses that are not documents. */
const RESERVED = new Set(['search', 'offline', 'about', 'data', 'assets', '404']);

/** What is in a folder, but for what is no editor's; nothing where there is no folder. */
export const visibleFiles = (path: string) =>
  existsSync(path) && statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true }).filter(({ name }) => !isLeftBehind(name))
    : [];

function readSite(dir: string): { data: SiteData | null; problems: Problem[] } {
  if (existsSync(join(dir, 'site.yaml'))) return readYamlAs(dir, 'site.yaml', siteSchema);
  const note = '新建 content/site.yaml，写上 name、description、publisher';
  return { data: null, problems: [{ file: 'content/site.yaml', reason: '没有 site.yaml', note }] };
}

function readSearch(dir: string): { search: SearchFile<SearchData> | null; problems: Problem[] } {
  if (!existsSync(join(dir, 'search.yaml'))) return { search: null, problems: [] };
  const { data, locate, problems } = readYamlAs(dir, 'search.yaml', searchSchema);
  return { search: data && { file: 'content/search.yaml', data, locate }, problems };
}

/** Folders that nothing reads, and files where a folder of entries must be. */
function strangers(dir: string, id: string): Problem[] {
  return visibleFiles(join(dir, id)).flatMap((one): Problem[] => {
    const known = COLLECTION_NAMES.some((collection) => collection === one.name);
    if (known === one.isDirectory()) return [];
    const reason = known ? `${one.name} 应当是目录，现在是文件` : `没有叫 ${one.name} 的一类条目`;
    const note = `条目放在 ${COLLECTION_NAMES.join('、')} 这些目录里；改名，或移到别处`;
    return [{ file: `content/${id}/${one.name}`, reason, note }];
  });
}

function readFolder(dir: string, id: string): Pick<ContentFiles, 'policies' | 'entries' | 'problems'> {
  if (!ID.test(id) || RESERVED.has(id)) {
    const note = '只用小写字母、数字和连字符，例如 weidu-2014；search、about、data 等网址已另有用途';
    return { policies: [], entries: [], problems: [{ file: `content/${id}`, reason: '目录名不能用作文件代号', note }] };
  }
  const { policy, problems } = readPolicy(dir, id);
  problems.push(...strangers(dir, id));
  const read = COLLECTION_NAMES.flatMap((collection) =>
    visibleFiles(join(dir, id, collection)).map(({ name }) => readEntry(dir, id, collection, name)),
  );
  return {
    policies: policy ? [policy] : [],
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}

/** @param dir the content folder */
export function readContent(dir: string): ContentFiles {
  const { data: site, problems } = readSite(dir);
  const search = readSearch(dir);
  const folders = visibleFiles(dir)
    .filter((one) => one.isDirectory())
    .map(({ name }) => readFolder(dir, name));
  const empty: Problem[] = folders.length
    ? []
    : [{ file: 'content', reason: '没有任何文件', note: '用 npm run add -- 文件路径 文件代号 新建' }];
  return {
    site,
    folders: folders.length,
    search: search.search,
    policies: folders.flatMap(({ policies }) => policies),
    entries: folders.flatMap(({ entries }) => entries),
    problems: [...problems, ...search.problems, ...empty, ...folders.flatMap((one) => one.problems)],
  };
}
