/** What style sheets use, looked up in MDN's data: at-rules, media features, selectors, properties, values, functions. */
import type { Identifier } from '@mdn/browser-compat-data';
import { css, isKnown } from './compat.ts';

export interface Rule {
  /** What stands before the brace: an at-rule or selectors. */
  head: string;
  declarations: [property: string, value: string][];
}

/** Blocks of a built sheet, outer ones before inner ones; words in quotes and addresses are no part of it. */
export function rulesOf(sheet: string): Rule[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"(\\.|[^"\\])*"|'(\\.|[^'\\])*'|url\([^)]*\)/g, '""');
  const rules: Rule[] = [];
  const open: Rule[] = [];
  for (const [, words = '', mark] of text.matchAll(/([^{};]*)([{};])/g)) {
    const said = words.trim();
    if (mark === '{') {
      const rule: Rule = { head: said, declarations: [] };
      rules.push(rule);
      open.push(rule);
      continue;
    }
    const [, property, value] = /^([\w-]+)\s*:([\s\S]+)$/.exec(said) ?? [];
    if (property && value) open.at(-1)?.declarations.push([property, value.trim()]);
    else if (said) rules.push({ head: said, declarations: [] });
    if (mark === '}') open.pop();
  }
  return rules;
}

/** Functions stand at several depths of the data. */
function functionNamed(name: string, within: Identifier = css.types as unknown as Identifier): Identifier | undefined {
  if (within[name]?.__compat) return within[name];
  for (const [key, inner] of Object.entries(within)) {
    const found = key === '__compat' ? undefined : functionNamed(name, inner as Identifier);
    if (found) return found;
  }
  return undefined;
}

const lacks = (feature: Identifier | undefined): boolean => isKnown(feature) === false;

function inHead(head: string): string[] {
  const [, atRule] = /^@([\w-]+)/.exec(head) ?? [];
  if (!atRule && head.includes('&')) return ['nesting'];
  if (!atRule) return [...head.matchAll(/::?([a-z-]+)/g)].filter(([, name = '']) => lacks(css.selectors?.[name])).map(([pseudo]) => pseudo);
  const rule = css['at-rules']?.[atRule ?? ''];
  const features = [...head.matchAll(/\(\s*([a-z-]+)/g)].map(([, name = '']) => name);
  return [
    ...(lacks(rule) ? [`@${atRule}`] : []),
    ...(atRule === 'media' ? features.filter((name) => lacks(rule?.[name])).map((name) => `@media (${name})`) : []),
    ...(/[<>]/.test(head) ? ['@media range'] : []),
  ];
}

function inDeclaration(property: string, value: string, head: string, isFlex: boolean): string[] {
  if (property.startsWith('--')) return [];
  const known = (head.startsWith('@page') && css['at-rules']?.page?.[property]) || css.properties?.[property];
  const words = [...value.matchAll(/(?<![\w-])([a-z][\w-]*)(\(?)/g)];
  return [
    ...(lacks(known) ? [property] : []),
    ...(/^(row-|column-)?gap$/.test(property) && isFlex ? [`${property} in a flex box`] : []),
    ...words.filter(([, word = '', mark]) => lacks(mark ? functionNamed(word) : known?.[word])).map(([, word]) => `${property}: ${word}`),
  ];
}

/** @returns what the floor lacks, each once */
export function stylesBeyond(sheet: string): string[] {
  const found = rulesOf(sheet).flatMap(({ head, declarations }) => {
    const isFlex = declarations.some(([property, value]) => property === 'display' && value.endsWith('flex'));
    return [...inHead(head), ...declarations.flatMap(([property, value]) => inDeclaration(property, value, head, isFlex))];
  });
  return [...new Set(found)].sort();
}
