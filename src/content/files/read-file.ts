/** One file of an editor: its text, its YAML, and whether that is what its schema says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { encodingOf } from '../../document/decode.ts';
import { type Locate, type Point, type Problem, problemAt } from './problem.ts';
import { schemaMessage } from './schema-messages.ts';
import { type ReadYaml, readYaml } from './yaml.ts';

export function validate<S extends z.ZodType>(
  schema: S,
  data: unknown,
  file: string,
  { locate, locateKey }: Pick<ReadYaml, 'locate' | 'locateKey'>,
): { data: z.infer<S> | null; problems: Problem[] } {
  const result = schema.safeParse(data ?? {}, { error: schemaMessage });
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue): Problem[] => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      const note = '请检查拼写，或删去';
      return issue.keys.map((key) => problemAt(file, locateKey, { at: [...path, key], reason: `不认识的字段 ${key}`, note }));
    }
    const [what, ...todo] = issue.message.split('：');
    return [problemAt(file, locate, { at: path, reason: what as string, note: todo.join('：') || '照 README.zh-CN.md 里的样子改' })];
  });
  return { data: null, problems };
}

export const START: Point = { line: 1, column: 1 };

const WHY: Record<string, string> = {
  EISDIR: '应当是文件，现在是文件夹',
  EACCES: '没有读它的权限',
  EPERM: '没有读它的权限',
  ENOENT: '链接指向的文件不在了',
  ELOOP: '链接绕回了自己',
};

/** What kept a file from being read, and what to do. */
export function unreadable(error: unknown): Pick<Problem, 'reason' | 'note'> {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return { reason: WHY[code] ?? `读不了（${code || String(error)}）`, note: '改正或移走它，再运行一次' };
}

/** @returns the bytes, or why there are none */
export function readBytes(path: string, file: string): { bytes: Buffer } | { problem: Problem } {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    return { problem: { file, place: START, ...unreadable(error) } };
  }
}

/** A file that an editor saved: UTF-8, with or without a BOM, whatever ends its lines; they are given ended by \n. */
export function readText(path: string, file: string): { text: string; problems: Problem[] } {
  const read = readBytes(path, file);
  if ('problem' in read) return { text: '', problems: [read.problem] };
  const { bytes } = read;
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return { text: new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n'), problems: [] };
  const reason = encoding ? `文件编码是 ${encoding.toUpperCase()}，不是 UTF-8` : '文件不是文本，或编码无法识别';
  return { text: '', problems: [{ file, place: START, reason, note: '在编辑器里另存为 UTF-8' }] };
}

/** Where JSON is broken, as the engine says it. */
export function placeInJson(error: unknown): Point {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : START;
}

export function readYamlFile(path: string, file: string): ReadYaml {
  const { text, problems } = readText(path, file);
  const yaml = readYaml(text, file);
  return problems.length ? { ...yaml, problems } : yaml;
}

/** A file that is YAML throughout, as its schema has it. @param name below the content folder */
export function readYamlAs<S extends z.ZodType>(
  dir: string,
  name: string,
  schema: S,
): { data: z.infer<S> | null; locate: Locate; problems: Problem[] } {
  const file = `content/${name}`;
  const yaml = readYamlFile(join(dir, name), file);
  const { locate } = yaml;
  return { locate, ...(yaml.problems.length ? { data: null, problems: yaml.problems } : validate(schema, yaml.data, file, yaml)) };
}
