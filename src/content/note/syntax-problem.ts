/** What the parser of MDX could not read, told where an editor must look. */
import type { Point, Problem } from '../files/problem.ts';

interface SyntaxFault {
  reason?: string;
  line?: number;
  column?: number;
}

/** The parser says where it gave up; an editor must look where the tag or brace was opened. */
function begins(body: string, { reason = '', line = 1, column = 1 }: SyntaxFault): Point {
  const tag = /\((\d+):(\d+)-/.exec(reason);
  if (tag) return { line: Number(tag[1]), column: Number(tag[2]) };
  const lines = body.split('\n').slice(0, line);
  const before = [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, column)].join('\n');
  const mark = /in expression/.test(reason) ? '{' : /name|closing slash/.test(reason) ? '<' : null;
  const at = mark ? before.lastIndexOf(mark) : -1;
  if (at < 0) return { line, column };
  const upTo = before.slice(0, at).split('\n');
  return { line: upTo.length, column: (upTo.at(-1) as string).length + 1 };
}

/** @param error as the parser threw it */
export function syntaxProblem(body: string, file: string, firstLine: number, error: Error): Problem {
  const { line, column } = begins(body, error as SyntaxFault);
  return {
    file,
    place: { line: line + firstLine - 1, column },
    reason: 'MDX 写法有误：标签没有成对，或有单独的 < 或 {',
    actual: body.split('\n')[line - 1] ?? '',
    note: '检查 <Quote> 是否有 </Quote>，条款代号是否用半角双引号括起；要写小于号请写 &lt;，要写花括号请写 &#123;',
  };
}
