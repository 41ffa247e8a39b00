/** A fault with its place in a file, as the reports print it. */
import { visible } from '../document/control.ts';
import type { Fault } from '../document/types.ts';

export interface Place {
  /** 1-based, as editors count. */
  line: number;
  column: number;
}

export interface Problem extends Omit<Fault, 'at'> {
  /** Path as the editor knows it, such as content/weidu-2014/policy.yaml. */
  file: string;
  place?: Place;
  /** A hint is printed and does not stop the build. */
  hint?: boolean;
}

export type Locate = (at: Fault['at']) => Place;

export function problemAt(file: string, locate: Locate, { at, ...fault }: Fault): Problem {
  return { ...fault, file, place: locate(at) };
}

function one({ file, place, what, here, there, todo }: Problem): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  const lines = [where, `  ${what}`];
  if (here !== undefined) lines.push(`  此处：${here}`);
  if (there !== undefined) lines.push(`  原文：${there}`);
  lines.push(`  办法：${todo}`);
  // What stands in a file must not run in a terminal either.
  return visible(lines.join('\n'));
}

/** Errors are all listed; of hints, as many as a person reads. */
const SHOWN = 30;

/** The report of all problems, by file and place; errors before hints. */
export function report(problems: readonly Problem[]): string {
  const order = (p: Problem) => p.place?.line ?? 0;
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || order(a) - order(b));
  const errors = sorted.filter(({ hint }) => !hint);
  const hints = sorted.filter(({ hint }) => hint);
  const parts = [];
  if (errors.length) parts.push(`有 ${errors.length} 处错误，须改正：\n\n${errors.map(one).join('\n\n')}`);
  if (hints.length) {
    const more = hints.length > SHOWN ? `\n\n（另有 ${hints.length - SHOWN} 处提示未列出）` : '';
    parts.push(`有 ${hints.length} 处提示，请看一看：\n\n${hints.slice(0, SHOWN).map(one).join('\n\n')}${more}`);
  }
  return parts.join('\n\n');
}
