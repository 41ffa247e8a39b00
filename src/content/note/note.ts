/** Editors' notes: MDX of which only prose, lists, tables, links, <Quote> and <Clause> are allowed. */
import type { Nodes, Root, RootContent } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Point, Problem } from '../files/problem.ts';
import { unaccounted } from './account.ts';
import { doubtful } from './doubt.ts';
import { jsxAttribute, quotedText } from './jsx.ts';
import { leftovers } from './leftover.ts';
import { notePlugins } from './plugins.ts';
import { refusalOf } from './refusal.ts';
import { syntaxProblem } from './syntax-problem.ts';

export interface NoteQuote {
  clause: string;
  text: string;
  place: Point;
}

/** A clause that a note points to without quoting it. */
export interface NoteLink {
  clause: string;
  place: Point;
}

export interface Note {
  quotes: NoteQuote[];
  links: NoteLink[];
  /** Its words without markup, for search. */
  text: string;
}

const processor = unified().use(remarkParse).use(remarkMdx).use(notePlugins);

/** Its words as they will be rendered. */
function wordsOf(tree: Root): string {
  let words = '';
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
  });
  return words;
}

/** What a <Quote> or <Clause> that is allowed quotes or points to. */
function take(node: RootContent, note: Note, place: Point): void {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  const clause = jsxAttribute(node, node.name === 'Quote' ? 'clause' : 'id') ?? '';
  if (node.name === 'Quote') note.quotes.push({ clause, text: quotedText(node) ?? '', place });
  else note.links.push({ clause, place });
}

/** Line and column of an offset. */
function placesIn(body: string, firstLine: number): (offset: number) => Point {
  return (offset) => {
    const lines = body.slice(0, offset).split('\n');
    return { line: lines.length + firstLine - 1, column: (lines.at(-1) as string).length + 1 };
  };
}

function parse(body: string): Root | Error {
  try {
    return processor.parse(body);
  } catch (error) {
    return error as Error;
  }
}

/**
 * @param body the MDX below the front matter, its lines ended by \n
 * @param file for the problems
 * @param firstLine the line of the file on which `body` begins
 */
export function readNote(body: string, file: string, firstLine: number): { note: Note; problems: Problem[] } {
  const note: Note = { quotes: [], links: [], text: '' };
  const tree = parse(body);
  if (tree instanceof Error) return { note, problems: [syntaxProblem(body, file, firstLine, tree)] };
  const placeOf = placesIn(body, firstLine);
  const refused = new Set<Nodes>();
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (node.type === 'root') return;
    const start = node.position?.start.offset ?? 0;
    const place = placeOf(start);
    const refusal = refusalOf(node, body.slice(start, node.position?.end.offset));
    if (refusal) {
      refused.add(node);
      problems.push({ file, place, ...refusal });
    } else take(node, note, place);
  });
  const tell = ({ at, ...said }: { at: number; reason: string; note: string }): Problem => ({ file, place: placeOf(at), ...said });
  problems.push(...[...unaccounted(tree, body, refused), ...doubtful(tree, body)].map(tell));
  problems.push(...leftovers(tree, body).map((one) => ({ ...tell(one), hint: true })));
  note.text = wordsOf(processor.runSync(tree) as Root);
  return { note, problems };
}
