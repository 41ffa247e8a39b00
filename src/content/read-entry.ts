/** An editors' entry: front matter, note, and what both must be. */
import { join } from 'node:path';
import { type CollectionName, definitionOf } from './collections/registry.ts';
import type { EntryFile } from './collections/resolver.ts';
import { isEntryId } from './files/names.ts';
import type { Problem } from './files/problem.ts';
import { readText, validate } from './files/read-file.ts';
import { readYaml } from './files/yaml.ts';
import { readNote } from './note/note.ts';

const FRONT = /^---\n([\s\S]*?)\n---(?:\n|$)/;

export function readEntry(
  dir: string,
  policy: string,
  collection: CollectionName,
  name: string,
): { entry: EntryFile | null; problems: Problem[] } {
  const file = `content/${policy}/${collection}/${name}`;
  const fail = (reason: string, note: string) => ({ entry: null, problems: [{ file, place: { line: 1, column: 1 }, reason, note }] });
  const id = name.replace(/\.mdx$/, '');
  if (!name.endsWith('.mdx')) return fail('这里只放 .mdx 文件', '改名为 .mdx，或移到别处');
  if (!isEntryId(id))
    return fail(
      '文件名只能用小写字母、数字和连字符，也不能是 con、nul 之类',
      '例如 jiedao.mdx；它就是网址的一部分，con、nul 是 Windows 留作他用的',
    );
  const path = join(dir, policy, collection, name);
  const { text, problems: unread } = readText(path, file);
  if (unread.length) return { entry: null, problems: unread };
  const front = FRONT.exec(text);
  if (!front) return fail('开头没有用 --- 括起来的条目内容', '第一行写 ---，接着写字段，再写一行 ---');
  const yaml = readYaml(front[1] as string, file, 2);
  const body = text.slice(front[0].length);
  const bodyLine = front[0].split('\n').length;
  const { note, problems } = readNote(body, file, bodyLine);
  if (yaml.problems.length) return { entry: null, problems: [...yaml.problems, ...problems] };
  const { data, problems: invalid } = validate(definitionOf(collection).frontMatter, yaml.data, file, yaml);
  problems.push(...invalid);
  return { entry: data && { policy, collection, id, file, data, locate: yaml.locate, body, note }, problems };
}
