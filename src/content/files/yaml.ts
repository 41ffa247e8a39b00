/** YAML with places: data in, and for every value in it the line and column where it stands. */
import { type Document, isAlias, isCollection, isMap, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import { codePointOf, controlIn } from '../../document/control.ts';
import { misread, mistyped, type YamlFault } from './misread.ts';
import type { Locate, Point, Problem } from './problem.ts';

const SAID: Record<string, string> = {
  DUPLICATE_KEY: '同一个字段写了两次',
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进用了制表符（Tab），应当用空格',
  MISSING_CHAR: '缺少引号、括号或冒号',
  BLOCK_AS_IMPLICIT_KEY: '冒号或缩进不对',
  MULTILINE_IMPLICIT_KEY: '字段名跨了行，多半是漏了冒号或引号',
  UNEXPECTED_TOKEN: '这里有不该出现的符号',
  BAD_SCALAR_START: '文字以特殊符号开头，请用引号括起来',
  BAD_DQ_ESCAPE: '双引号里的反斜杠另有用途，请改用单引号',
  MULTIPLE_DOCS: '中间不能有 --- 一行',
  TAG_RESOLVE_FAILED: '文字以特殊符号开头，请用引号括起来',
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

/** Where the quotation mark or bracket was opened whose end the parser missed at `offset`. */
function opened(document: Document, offset: number): number | null {
  let start: number | null = null;
  visit(document, (_, node) => {
    const range = (node as Node | null)?.range;
    if (!range || range[0] >= offset || range[2] < offset) return;
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (quoted || (isCollection(node) && node.flow)) start = range[0];
  });
  return start;
}

const firstWord = (text: string, line: number) => line + (/^[ \t]*/.exec(text.slice(line))?.[0].length ?? 0);

function said(document: Document, text: string, { code, pos, message }: YAMLError, next: YAMLError | undefined): YamlFault {
  const line = text.lastIndexOf('\n', pos[0] - 1) + 1;
  const wrong = code === 'DUPLICATE_KEY' ? null : mistyped(text.slice(line).split('\n')[0] as string, line);
  const known = SAID[code] ?? '格式读不懂';
  const reason = wrong ? `${known}（${wrong.reason}）` : known;
  if (wrong && code !== 'MULTILINE_IMPLICIT_KEY') return wrong;
  if (/closing|end with a/.test(message)) return { reason: '缺少引号或括号的另一半', at: opened(document, pos[0]) ?? pos[0] };
  // What the parser took for a value running over two lines is a field indented too far.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY' && next.pos[0] === pos[0]) {
    return { reason: SAID.BAD_INDENT as string, at: firstWord(text, text.lastIndexOf('\n', next.pos[1]) + 1) };
  }
  return /without - indicator/.test(message) ? { reason: SAID.BAD_INDENT as string, at: pos[0] } : { reason, at: pos[0] };
}

/** Of errors in the structure only the first is told: the others follow from it. */
function mistakes(document: Document, text: string): YamlFault[] {
  const all = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const first = all.find(({ code }) => code !== 'DUPLICATE_KEY' && code !== 'TAG_RESOLVE_FAILED');
  const found = all
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY' || error.code === 'TAG_RESOLVE_FAILED')
    .filter((error) => !first || error === first || error.pos[0] < first.pos[0])
    .map((error) => said(document, text, error, all[all.indexOf(error) + 1]));
  visit(document, (_, node) => {
    if (isAlias(node)) found.push({ reason: SAID.BAD_SCALAR_START as string, at: node.range?.[0] ?? 0 });
  });
  return found;
}

/** Written as they are or as references, in names of fields too. */
function controls(document: Document, text: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const control = typeof value === 'string' ? controlIn(value) : null;
      if (!control || !range) return;
      const raw = text.slice(range[0], range[1]).indexOf(control.char);
      found.push({
        reason: `文字里有控制字符 ${codePointOf(control.char)}`,
        note: '删去它；它不显示，或者会打乱文字的顺序',
        at: range[0] + Math.max(raw, 0),
      });
    },
  });
  return found;
}

export interface ReadYaml {
  data: unknown;
  locate: Locate;
  /** The name of a field, not what it holds. */
  locateKey: Locate;
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
  const placeOf = (offset: number): Point => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const wrong = mistakes(document, text);
  const unsaid = wrong.length ? [] : [...controls(document, text), ...misread(document, text)];
  const problems = [...wrong, ...unsaid].map(
    ({ reason, note, at }): Problem => ({
      file,
      place: placeOf(at),
      reason: `YAML 写法有误：${reason.trim()}`,
      actual: (text.slice(0, at).split('\n').at(-1) ?? '') + (text.slice(at).split('\n')[0] ?? ''),
      note: note ?? '照旁边的条目核对缩进、冒号和引号；含有冒号、# 或引号的文字请整句用引号括起来',
    }),
  );
  return {
    data: problems.length ? null : document.toJS(),
    locate: (at) => placeOf(nodeAt(document, at)?.range?.[0] ?? 0),
    locateKey: (at) => placeOf((keyPlace(document, at) ?? nodeAt(document, at))?.range?.[0] ?? 0),
    problems,
  };
}
