/** Findings as a command prints them. */
import { lineAndColumn } from '../document/lines.ts';
import { countsOf, KIND_NAMES, reasonFor } from './messages.ts';
import type { Finding } from './model/types.ts';

const LONGEST = 40;

const shown = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
};

/** @param name of the file, as it was given; @returns a line for each finding, and one that counts them */
export function findingReport(name: string, draft: string, findings: readonly Finding[]): string {
  const lines = findings.map((one) => {
    const { line, column } = lineAndColumn(draft, one.start);
    return `${name}:${line}:${column}　${KIND_NAMES[one.kind]}　“${shown(draft.slice(one.start, one.end))}”　${reasonFor(one, draft)}${one.cited ? `　${one.cited}` : ''}`;
  });
  const counts = countsOf(findings).map(([kind, count]) => `${KIND_NAMES[kind]} ${count}`);
  return [...lines, counts.length ? `${counts.join('，')}。` : '没有发现与本站文件有关的文字。'].join('\n');
}
