/** Reading content/ from disk: every file of every document, every problem collected with file, line and column. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChangeLogFile, changeLogSchema } from './change-log.ts';
import { COLLECTION_NAMES } from './collections/registry.ts';
import type { EntryFile } from './collections/resolver.ts';
import { type Folder, readFolder } from './files/folder.ts';
import { isDocumentId, sameButForCase } from './files/names.ts';
import type { Problem } from './files/problem.ts';
import { readYamlAs, START } from './files/read-file.ts';
import { readEntry } from './read-entry.ts';
import { type PolicyFile, readPolicy, type SearchFile } from './read-policy.ts';
import { type SearchData, type SiteData, searchSchema, siteSchema } from './schemas.ts';
import { wordingsSchema } from './set-wordings.ts';

export interface ContentFiles {
  site: SiteData | null;
  /** The site's; each document has its own. */
  search: SearchFile<SearchData> | null;
  /** Null where the site keeps none. */
  changes: ChangeLogFile | null;
  /** What is not to be written, and what is instead. */
  wordings: Record<string, string>;
  /** How many documents there are, those included that do not hold. */
  folders: number;
  policies: PolicyFile[];
  entries: EntryFile[];
  problems: Problem[];
}

function readSite(dir: string): { data: SiteData | null; problems: Problem[] } {
  if (existsSync(join(dir, 'site.yaml'))) return readYamlAs(dir, 'site.yaml', siteSchema);
  const note = '新建 content/site.yaml，写上 name、description、publisher';
  return { data: null, problems: [{ file: 'content/site.yaml', place: START, reason: '没有 site.yaml', note }] };
}

function readSearch(dir: string): { search: SearchFile<SearchData> | null; problems: Problem[] } {
  if (!existsSync(join(dir, 'search.yaml'))) return { search: null, problems: [] };
  const { data, locate, problems } = readYamlAs(dir, 'search.yaml', searchSchema);
  return { search: data && { file: 'content/search.yaml', data, locate }, problems };
}

function readChanges(dir: string): { changes: ChangeLogFile | null; problems: Problem[] } {
  if (!existsSync(join(dir, 'changes.yaml'))) return { changes: null, problems: [] };
  const { data, locate, problems } = readYamlAs(dir, 'changes.yaml', changeLogSchema);
  return { changes: data && { file: 'content/changes.yaml', data, locate }, problems };
}

function readWordings(dir: string): { wordings: Record<string, string>; problems: Problem[] } {
  if (!existsSync(join(dir, 'wordings.yaml'))) return { wordings: {}, problems: [] };
  const { data, problems } = readYamlAs(dir, 'wordings.yaml', wordingsSchema);
  return { wordings: data?.wordings ?? {}, problems };
}

/** Files of a document's folder that are read; the received file has its own ending. */
const READ = /^(?:source\.txt|policy\.yaml|anchors\.json|search\.yaml|provisions\.yaml|received\.[a-z]+)$/;
const READ_OF_SITE = /^(?:site|search|changes|wordings)\.yaml$/;

/** Folders that nothing reads, files where a folder of entries must be, names that other systems take for one. */
function strangers(id: string, { files, folders }: Folder): Problem[] {
  const isCollection = (name: string) => COLLECTION_NAMES.some((collection) => collection === name);
  const note = `条目放在 ${COLLECTION_NAMES.join('、')} 这些目录里；改名，或移到别处`;
  const at = (name: string, reason: string): Problem => ({ file: `content/${id}/${name}`, place: START, reason, note });
  return [
    ...files.filter(isCollection).map((name) => at(name, `${name} 应当是目录，现在是文件`)),
    ...folders.filter((name) => !isCollection(name) && !READ.test(name)).map((name) => at(name, `没有叫 ${name} 的一类条目`)),
    ...sameButForCase([...files, ...folders]).map(
      ([name, other]): Problem => ({
        ...at(name, `${name} 和 ${other} 只有大小写不同，Windows 上会互相覆盖`),
        note: '留下一个，另一个改名或移走',
      }),
    ),
  ];
}

interface DocumentFiles extends Pick<ContentFiles, 'policies' | 'entries' | 'problems'> {
  /** Paths of what is not read. */
  passed: string[];
}

function readDocument(dir: string, id: string): DocumentFiles {
  if (!isDocumentId(id)) {
    const note = '只用小写字母、数字和连字符，例如 weidu-2014；search、about、data、files 等网址已另有用途，con、nul 等 Windows 不许用';
    const problem = { file: `content/${id}`, place: START, reason: '目录名不能用作文件代号', note };
    return { policies: [], entries: [], problems: [problem], passed: [] };
  }
  const folder = readFolder(dir, id);
  const { policy, problems } = readPolicy(dir, id);
  const collections = COLLECTION_NAMES.map((name) => ({ name, folder: readFolder(dir, `${id}/${name}`) }));
  const read = collections.flatMap(({ name, folder: { files, folders } }) =>
    [...files, ...folders].map((file) => readEntry(dir, id, name, file)),
  );
  const unused = folder.files.filter((name) => !READ.test(name) && !COLLECTION_NAMES.some((collection) => collection === name));
  const below = (path: string) => (name: string) => `${path}/${name}`;
  return {
    policies: policy ? [policy] : [],
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: [
      ...folder.problems,
      ...collections.flatMap((one) => one.folder.problems),
      ...problems,
      ...strangers(id, folder),
      ...read.flatMap((one) => one.problems),
    ],
    passed: [
      ...[...folder.passed, ...unused].map(below(id)),
      ...collections.flatMap((one) => one.folder.passed.map(below(`${id}/${one.name}`))),
    ],
  };
}

const SHOWN = 6;

/** What is not read is told once, whatever it is. @param passed paths below the content folder */
function passedOver(passed: readonly string[]): Problem[] {
  if (!passed.length) return [];
  const names = `${passed.slice(0, SHOWN).join('、')}${passed.length > SHOWN ? ' 等' : ''}`;
  const note = '隐藏的、系统和程序留下的不必理会；是要发布的，照 README.zh-CN.md 里的文件名改名';
  return [{ file: 'content', place: START, reason: `有 ${passed.length} 个文件没有用到：${names}`, note, hint: true }];
}

/** @param dir the content folder */
export function readContent(dir: string): ContentFiles {
  const { data: site, problems } = readSite(dir);
  const search = readSearch(dir);
  const changes = readChanges(dir);
  const { wordings, problems: unreadable } = readWordings(dir);
  const folder = readFolder(dir, '');
  const documents = folder.folders.filter((name) => !READ_OF_SITE.test(name)).map((name) => readDocument(dir, name));
  const note = '用 npm run add -- 文件路径 文件代号 新建';
  const empty: Problem[] = documents.length ? [] : [{ file: 'content', place: START, reason: '没有任何文件', note }];
  const passed = [...folder.passed, ...folder.files.filter((name) => !READ_OF_SITE.test(name)), ...documents.flatMap((one) => one.passed)];
  return {
    site,
    folders: documents.length,
    search: search.search,
    changes: changes.changes,
    wordings,
    policies: documents.flatMap(({ policies }) => policies),
    entries: documents.flatMap(({ entries }) => entries),
    problems: [
      ...problems,
      ...search.problems,
      ...changes.problems,
      ...unreadable,
      ...empty,
      ...folder.problems,
      ...documents.flatMap((one) => one.problems),
      ...passedOver(passed),
    ],
  };
}
