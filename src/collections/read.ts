/**
 * Reading content/ from disk: every file decoded, parsed and checked against its schema,
 * every problem collected with file, line and column.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Anchors } from '../document/anchors.ts';
import { decode } from '../document/decode.ts';
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
import { readYaml } from './yaml.ts';

export interface PolicyFile {
  id: string;
  file: string;
  data: PolicyData;
  locate: Locate;
  source: string;
  /** Committed clause ids; null as long as nothing is committed. */
  anchors: Anchors | null;
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
  locate: Locate,
): { data: z.infer<S> | null; problems: Problem[] } {
  const result = schema.safeParse(data ?? {}, { error: say });
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.map((issue): Problem => {
    const path = issue.path as (string | number)[];
    const at = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] as string] : path;
    const [what, todo] = issue.message.split('：');
    return problemAt(file, locate, { at, what: what as string, todo: todo ?? '照 README.zh-CN.md 里的样子改' });
  });
  return { data: null, problems };
}

function readPolicy(dir: string, id: string): { policy: PolicyFile | null; problems: Problem[] } {
  const folder = join(dir, id);
  const name = `content/${id}`;
  const missing = (what: string, todo: string) => ({ policy: null, problems: [{ file: `${name}/${what}`, what: `没有 ${what}`, todo }] });
  if (!existsSync(join(folder, 'source.txt'))) return missing('source.txt', '放入文件全文；或用 npm run add -- 文件路径 文件代号 新建');
  if (!existsSync(join(folder, 'policy.yaml'))) return missing('policy.yaml', '用 npm run add -- 文件路径 文件代号 新建');
  const file = `${name}/policy.yaml`;
  const yaml = readYaml(readFileSync(join(folder, 'policy.yaml'), 'utf8'), file);
  const bytes = readFileSync(join(folder, 'source.txt'));
  const decoded = decode(bytes);
  const problems = [...yaml.problems];
  if ('fault' in decoded) problems.push(problemAt(`${name}/source.txt`, () => ({ line: 1, column: 1 }), decoded.fault));
  if (yaml.problems.length) return { policy: null, problems };
  const { data, problems: invalid } = validate(policySchema, yaml.data, file, yaml.locate);
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

function readAnchors(path: string, file: string): { anchors: Anchors | null; problem?: Problem } {
  if (!existsSync(path)) return { anchors: null };
  try {
    return { anchors: JSON.parse(readFileSync(path, 'utf8')) as Anchors };
  } catch {
    return {
      anchors: null,
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
  const text = readFileSync(join(dir, policy, collection, name), 'utf8');
  const front = FRONT.exec(text);
  if (!front) return fail('开头没有用 --- 括起来的条目内容', '第一行写 ---，接着写字段，再写一行 ---');
  const yaml = readYaml(front[1] as string, file, 2);
  const body = text.slice(front[0].length);
  const bodyLine = front[0].split('\n').length;
  const { note, problems } = readNote(body, file, bodyLine);
  if (yaml.problems.length) return { entry: null, problems: [...yaml.problems, ...problems] };
  const { data, problems: invalid } = validate(entrySchemas[collection], yaml.data, file, yaml.locate);
  problems.push(...invalid);
  return { entry: data && { policy, collection, id, file, data, locate: yaml.locate, body, note }, problems };
}

const visible = (path: string) =>
  existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.')) : [];

/** One of the two files beside the documents. */
function readSettings<S extends z.ZodType>(dir: string, name: string, schema: S): { data: z.infer<S> | null; problems: Problem[] } {
  const file = `content/${name}`;
  const yaml = readYaml(readFileSync(join(dir, name), 'utf8'), file);
  return yaml.problems.length ? { data: null, problems: yaml.problems } : validate(schema, yaml.data, file, yaml.locate);
}

function readSite(dir: string): { data: SiteData | null; problems: Problem[] } {
  if (existsSync(join(dir, 'site.yaml'))) return readSettings(dir, 'site.yaml', siteSchema);
  const todo = '新建 content/site.yaml，写上 name、description、publisher';
  return { data: null, problems: [{ file: 'content/site.yaml', what: '没有 site.yaml', todo }] };
}

function readSearch(dir: string): { data: SearchData | null; problems: Problem[] } {
  return existsSync(join(dir, 'search.yaml')) ? readSettings(dir, 'search.yaml', searchSchema) : { data: null, problems: [] };
}

function readFolder(dir: string, id: string): Pick<ContentFiles, 'policies' | 'entries' | 'problems'> {
  if (!ID.test(id) || RESERVED.has(id)) {
    const todo = '只用小写字母、数字和连字符，例如 weidu-2014；search、about、data 等网址已另有用途';
    return { policies: [], entries: [], problems: [{ file: `content/${id}`, what: '目录名不能用作文件代号', todo }] };
  }
  const { policy, problems } = readPolicy(dir, id);
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
    search: search.data ?? { synonyms: [], patterns: [] },
    policies: folders.flatMap(({ policies }) => policies),
    entries: folders.flatMap(({ entries }) => entries),
    problems: [...problems, ...search.problems, ...empty, ...folders.flatMap((one) => one.problems)],
  };
}
