/** A fault with its place in a file, as the reports print it. */
import { showControls } from '../../document/control.ts';
import type { Fault } from '../../document/types.ts';

export interface Point {
  /** 1-based, as editors count. */
  line: number;
  column: number;
}

export interface Problem extends Omit<Fault, 'at'> {
  /** Path as the editor knows it, such as content/weidu-2014/policy.yaml. */
  file: string;
  place?: Point;
  /** A hint is printed and does not stop the build. */
  hint?: boolean;
}

export type Locate = (at: Fault['at']) => Point;

export function problemAt(file: string, locate: Locate, { at, ...fault }: Fault): Problem {
  return { ...fault, file, place: locate(at) };
}

function one({ file, place, reason, actual, expected, note }: Problem): string {
  const where = place ? `${file}:${place.line}:${place.column}` : file;
  const lines = [where, `  ${reason}`];
  if (actual !== undefined) lines.push(`  此处：${actual}`);
  if (expected !== undefined) lines.push(`  原文：${expected}`);
  lines.push(`  办法：${note}`);
  // What stands in a file must not run in a terminal either.
  return showControls(lines.join('\n'));
}

/** Errors are all listed; of hints, as many as a person reads. */
const SHOWN = 30;

/** The report of all problems, by file and place; errors before hints. */
export function reportOf(problems: readonly Problem[]): string {
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
