/** YAML with places: data in, and for every value in it the line and column where it stands. */
import { type Document, isCollection, isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Locate, Place, Problem } from './problem.ts';

const SAID: Record<string, string> = {
  DUPLICATE_KEY: '同一个字段写了两次',
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进用了制表符（Tab），应当用空格',
  MISSING_CHAR: '缺少引号、括号或冒号',
  BLOCK_AS_IMPLICIT_KEY: '冒号或缩进不对',
  MULTILINE_IMPLICIT_KEY: '字段名跨了行，多半是漏了冒号或引号',
  UNEXPECTED_TOKEN: '这里有不该出现的符号',
  BAD_SCALAR_START: '文字以特殊符号开头，请用引号括起来',
};

function keyPlace(document: Document, at: readonly (string | number)[]): Node | null {
  const parent = at.length > 1 ? document.getIn(at.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(at.at(-1))) : undefined;
  return (pair?.key as Node | undefined) ?? null;
}

/** The node at a path, or the nearest one above it that exists. */
function nodeAt(document: Document, at: readonly (string | number)[]): Node | null {
  for (let length = at.length; length > 0; length--) {
    const path = at.slice(0, length);
    const node = document.getIn(path, true) as Node | undefined;
    if (node?.range) return isCollection(node) ? (keyPlace(document, path) ?? node) : node;
  }
  return document.contents as Node | null;
}

export interface ReadYaml {
  data: unknown;
  locate: Locate;
  problems: Problem[];
}

/**
 * @param text YAML
 * @param file for the problems
 * @param firstLine line of the file on which `text` begins (front matter begins on 2)
 */
export function readYaml(text: string, file: string, firstLine = 1): ReadYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const problems = document.errors.map(
    ({ code, pos }): Problem => ({
      file,
      place: placeOf(pos[0]),
      what: `YAML 写法有误：${SAID[code] ?? '格式读不懂'}`,
      here: (text.slice(0, pos[0]).split('\n').at(-1) ?? '') + (text.slice(pos[0]).split('\n')[0] ?? ''),
      todo: '照旁边的条目核对缩进、冒号和引号；含有冒号、# 或引号的文字请整句用引号括起来',
    }),
  );
  return {
    data: problems.length ? null : document.toJS(),
    locate: (at) => placeOf(nodeAt(document, at)?.range?.[0] ?? 0),
    problems,
  };
}
