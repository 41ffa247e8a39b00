/** What zod finds, said to an editor in Chinese: what is wrong, then what to do. */
import type { z } from 'zod';

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项前写 -）',
  object: '若干“名称: 内容”',
  date: '日期',
};

type Issue = Parameters<z.core.$ZodErrorMap>[0];

function kindOf(value: unknown): string {
  if (value === null || value === '') return '空的';
  if (value instanceof Date) return '日期';
  if (Array.isArray(value)) return '列表';
  return TYPES[typeof value] ?? typeof value;
}

/** What YAML reads as something else is text in quotation marks. */
function wayOut(expected: string, input: unknown): string {
  if (expected !== 'string') return '';
  return input === null ? '：请补上；以 # 开头的文字请用引号括起来' : '：请把这段文字用引号括起来';
}

const spaced = (name: string) => (/[\w]$/.test(name) ? `${name} ` : name);

/** A field by its name, an item by its list's, counted as people count. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return '文件内容';
  return typeof last === 'number' ? `${nameOf(path.slice(0, -1))} 的第 ${last + 1} 项` : String(last);
}

/** An error map for `safeParse(data, { error })`. */
export function schemaMessage(issue: Issue): string | undefined {
  const name = nameOf(issue.path ?? []);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少 ${name}：请补上`
        : `${spaced(name)}应当是${TYPES[issue.expected] ?? issue.expected}，现在是${kindOf(issue.input)}${wayOut(issue.expected, issue.input)}`;
    case 'unrecognized_keys':
      return `不认识的字段 ${issue.keys.join('、')}：请检查拼写，或删去`;
    case 'invalid_value':
      return `${name} 只能是 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'string' ? `${name} 不能是空的` : `${spaced(name)}至少要有 ${issue.minimum} 项`;
    case 'invalid_format':
      return `${name} 的写法不对`;
    default:
      return undefined;
  }
}
