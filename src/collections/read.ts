/**
 * Reading content/ from disk: every file decoded, parsed and checked against its schema,
 * every problem collected with file, line and column.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Anchors } from '../document/anchors.ts';
import { decode, encodingOf } from '../document/decode.ts';
import { say } from './messages.ts';
import { type Note, readNote } from './note.ts';
import { type Locate, type Problem, problemAt } from './problem.ts';
import {
  type Collection,
  entrySchemas,
  type PolicyData,
  policySchema,
  type SearchData,
  type SiteData,
  searchSchema,
  siteSchema,
} from './schemas.ts';
import { type ReadYaml, readYaml } from './yaml.ts';

export interface PolicyFile {
  id: string;
  file: string;
  data: PolicyData;
  locate: Locate;
  source: string;
  /** Committed clause ids; null as long as nothing is committed. */
  anchors: { data: Anchors; locate: Locate } | 'unreadable' | null;
}

export interface EntryFile<Data = unknown> {
  policy: string;
  collection: Collection;
  id: string;
  file: string;
  data: Data;
  locate: Locate;
  body: string;
  note: Note;
}

export interface ContentFiles {
  site: SiteData | null;
  search: SearchData;
  /** Places in search.yaml. */
  locateSearch: Locate;
  /** How many documents there are, those included that do not hold. */
  folders: number;
  policies: PolicyFile[];
  entries: EntryFile[];
  problems: Problem[];
}

/** First segments of addresses that are not documents. */
const RESERVED = new Set(['search', 'pagefind', 'about', 'data', 'assets', '404']);

const COLLECTIONS = Object.keys(entrySchemas) as Collection[];
const ID = /^[a-z0-9][a-z0-9-]*$/;

function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  file: string,
  { locate, locateKey }: Pick<ReadYaml, 'locate' | 'locateKey'>,
): { data: z.infer<S> | null; problems: Problem[] } {
  const result = schema.safeParse(data ?? {}, { error: say });
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      const todo = '请检查拼写，或删去';
      return issue.keys.map((key) => problemAt(file, locateKey, { at: [...path, key], what: `不认识的字段 ${key}`, todo }));
    }
    const [what, ...todo] = issue.message.split('：');
    return [problemAt(file, locate, { at: path, what: what as string, todo: todo.join('：') || '照 README.zh-CN.md 里的样子改' })];
  });
  return { data: null, problems };
}

/** A file that an editor saved: UTF-8, with or without a BOM. */
function readText(path: string, file: string): { text: string; problems: Problem[] } {
  const bytes = readFileSync(path);
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return { text: new TextDecoder().decode(bytes), problems: [] };
  const what = encoding ? `文件编码是 ${encoding.toUpperCase()}，不是 UTF-8` : '文件不是文本，或编码无法识别';
  return { text: '', problems: [{ file, place: { line: 1, column: 1 }, what, todo: '在编辑器里另存为 UTF-8' }] };
}

function readYamlFile(path: string, file: string): ReadYaml {
  const { text, problems } = readText(path, file);
  const yaml = readYaml(text, file);
  return problems.length ? { ...yaml, problems } : yaml;
}

function readPolicy(dir: string, id: string): { policy: PolicyFile | null; problems: Problem[] } {
  const folder = join(dir, id);
  const name = `content/${id}`;
  const missing = (what: string, todo: string) => ({ policy: null, problems: [{ file: `${name}/${what}`, what: `没有 ${what}`, todo }] });
  if (!existsSync(join(folder, 'source.txt'))) return missing('source.txt', '放入文件全文；或用 npm run add -- 文件路径 文件代号 新建');
  if (!existsSync(join(folder, 'policy.yaml'))) return missing('policy.yaml', '用 npm run add -- 文件路径 文件代号 新建');
  const file = `${name}/policy.yaml`;
  const yaml = readYamlFile(join(folder, 'policy.yaml'), file);
  const bytes = readFileSync(join(folder, 'source.txt'));
  const decoded = decode(bytes);
  const problems = [...yaml.problems];
  if ('fault' in decoded) problems.push(problemAt(`${name}/source.txt`, () => decoded.place, decoded.fault));
  if (yaml.problems.length) return { policy: null, problems };
  const { data, problems: invalid } = validate(policySchema, yaml.data, file, yaml);
  problems.push(...invalid);
  if (!data || 'fault' in decoded) return { policy: null, problems };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== data.sha256) {
    problems.push(
      problemAt(file, yaml.locate, {
        at: ['sha256'],
        what: 'source.txt 被改动过：摘要与登记的不符',
        here: data.sha256,
        there: sha256,
        todo: '从版本记录或来源恢复 source.txt；原文永不修改，改字请写校勘。确是换了新的原件，才改这里的 sha256',
      }),
    );
    return { policy: null, problems };
  }
  const anchorsFile = join(folder, 'anchors.json');
  const { anchors, problem } = readAnchors(anchorsFile, `${name}/anchors.json`);
  if (problem) problems.push(problem);
  return { policy: { id, file, data, locate: yaml.locate, source: decoded.text, anchors }, problems };
}

const anchorsSchema = z.record(z.string(), z.strictObject({ start: z.int().nonnegative(), text: z.string() }));

function readAnchors(path: string, file: string): { anchors: PolicyFile['anchors']; problem?: Problem } {
  if (!existsSync(path)) return { anchors: null };
  const text = readFileSync(path, 'utf8');
  try {
    // JSON is YAML, which knows the lines.
    return { anchors: { data: anchorsSchema.parse(JSON.parse(text)), locate: readYaml(text, file).locate } };
  } catch {
    return {
      anchors: 'unreadable',
      problem: { file, what: 'anchors.json 读不懂', todo: '从版本记录恢复它；它由 npm run anchors 生成，不手工修改' },
    };
  }
}

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

function readEntry(dir: string, policy: string, collection: Collection, name: string): { entry: EntryFile | null; problems: Problem[] } {
  const file = `content/${policy}/${collection}/${name}`;
  const fail = (what: string, todo: string) => ({ entry: null, problems: [{ file, place: { line: 1, column: 1 }, what, todo }] });
  const id = name.replace(/\.mdx$/, '');
  if (!name.endsWith('.mdx')) return fail('这里只放 .mdx 文件', '改名为 .mdx，或移到别处');
  if (!ID.test(id)) return fail('文件名只能用小写字母、数字和连字符', '例如 jiedao.mdx；它就是网址的一部分');
  const path = join(dir, policy, collection, name);
  if (!statSync(path).isFile())
    return { entry: null, problems: [{ file, what: '这里只放 .mdx 文件，不放目录', todo: '改名，或移到别处' }] };
  const { text, problems: unread } = readText(path, file);
  if (unread.length) return { entry: null, problems: unread };
  const front = FRONT.exec(text);
  if (!front) return fail('开头没有用 --- 括起来的条目内容', '第一行写 ---，接着写字段，再写一行 ---');
  const yaml = readYaml(front[1] as string, file, 2);
  const body = text.slice(front[0].length);
  const bodyLine = front[0].split('\n').length;
  const { note, problems } = readNote(body, file, bodyLine);
  if (yaml.problems.length) return { entry: null, problems: [...yaml.problems, ...problems] };
  const { data, problems: invalid } = validate(entrySchemas[collection], yaml.data, file, yaml);
  problems.push(...invalid);
  return { entry: data && { policy, collection, id, file, data, locate: yaml.locate, body, note }, problems };
}

const visible = (path: string) =>
  existsSync(path) && statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
    : [];

/** One of the two files beside the documents. */
function readSettings<S extends z.ZodType>(
  dir: string,
  name: string,
  schema: S,
): { data: z.infer<S> | null; locate: Locate; problems: Problem[] } {
  const file = `content/${name}`;
  const yaml = readYamlFile(join(dir, name), file);
  const { locate } = yaml;
  return { locate, ...(yaml.problems.length ? { data: null, problems: yaml.problems } : validate(schema, yaml.data, file, yaml)) };
}

function readSite(dir: string): { data: SiteData | null; problems: Problem[] } {
  if (existsSync(join(dir, 'site.yaml'))) return readSettings(dir, 'site.yaml', siteSchema);
  const todo = '新建 content/site.yaml，写上 name、description、publisher';
  return { data: null, problems: [{ file: 'content/site.yaml', what: '没有 site.yaml', todo }] };
}

function readSearch(dir: string): { data: SearchData | null; locate: Locate; problems: Problem[] } {
  if (existsSync(join(dir, 'search.yaml'))) return readSettings(dir, 'search.yaml', searchSchema);
  return { data: null, locate: () => ({ line: 1, column: 1 }), problems: [] };
}

/** Folders that nothing reads, and files where a folder of entries must be. */
function strangers(dir: string, id: string): Problem[] {
  return visible(join(dir, id)).flatMap((one): Problem[] => {
    const known = COLLECTIONS.some((collection) => collection === one.name);
    if (known === one.isDirectory()) return [];
    const file = `content/${id}/${one.name}`;
    const folders = `条目放在 ${COLLECTIONS.join('、')} 四个目录里`;
    return [
      { file, what: known ? `${one.name} 应当是目录，现在是文件` : `没有叫 ${one.name} 的一类条目`, todo: `${folders}；改名，或移到别处` },
    ];
  });
}

function readFolder(dir: string, id: string): Pick<ContentFiles, 'policies' | 'entries' | 'problems'> {
  if (!ID.test(id) || RESERVED.has(id)) {
    const todo = '只用小写字母、数字和连字符，例如 weidu-2014；search、about、data 等网址已另有用途';
    return { policies: [], entries: [], problems: [{ file: `content/${id}`, what: '目录名不能用作文件代号', todo }] };
  }
  const { policy, problems } = readPolicy(dir, id);
  problems.push(...strangers(dir, id));
  const read = COLLECTIONS.flatMap((collection) =>
    visible(join(dir, id, collection)).map(({ name }) => readEntry(dir, id, collection, name)),
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
  const folders = visible(dir)
    .filter((one) => one.isDirectory())
    .map(({ name }) => readFolder(dir, name));
  const empty: Problem[] = folders.length
    ? []
    : [{ file: 'content', what: '没有任何文件', todo: '用 npm run add -- 文件路径 文件代号 新建' }];
  return {
    site,
    locateSearch: search.locate,
    folders: folders.length,
    search: search.data ?? { synonyms: [], fillers: [], patterns: [] },
    policies: folders.flatMap(({ policies }) => policies),
    entries: folders.flatMap(({ entries }) => entries),
    problems: [...problems, ...search.problems, ...empty, ...folders.flatMap((one) => one.problems)],
  };
}
