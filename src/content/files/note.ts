/** Editors' notes: MDX of which only prose, lists, tables, links, <Quote> and <Clause> are allowed. */
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { codePointOf, controlIn } from '../../document/control.ts';
import type { Point, Problem } from './problem.ts';

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

type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** A literal attribute; null when absent or computed. */
export function jsxAttribute(node: Jsx, name: string): string | null {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return found && typeof found.value === 'string' ? found.value : null;
}

/** The words of a quote, a line break in the editor's file not counting; null when there is anything but words. */
export function quotedText(node: Jsx): string | null {
  let text = '';
  let plain = true;
  for (const child of node.children as RootContent[]) {
    visit({ type: 'root', children: [child] } as Root, (one) => {
      if (one.type === 'text') text += one.value;
      else if (one.type !== 'root' && one.type !== 'paragraph') plain = false;
    });
  }
  return plain ? text.replace(/\s*\n\s*/g, '').trim() : null;
}

type Refusal = { reason: string; note: string };

/** Takes up a <Quote> or <Clause>, or says why not. */
function component(node: Jsx, note: Note, place: Point): Refusal | null {
  const text = quotedText(node);
  const clause = jsxAttribute(node, node.name === 'Quote' ? 'clause' : 'id');
  if (node.name !== 'Quote' && node.name !== 'Clause') {
    return { reason: `说明里不能用 <${node.name ?? ''}>`, note: '只可用 <Quote> 和 <Clause>；要写小于号，请写 &lt;' };
  }
  if (!clause) {
    const note = node.name === 'Quote' ? '写成 <Quote clause="s2-1">……</Quote>' : '写成 <Clause id="s2-1" />';
    return { reason: `<${node.name}> 没有写明条款`, note };
  }
  // Anything else would be handed to the component as it is: other words, or a program.
  if (node.attributes.length > 1) {
    return { reason: `<${node.name}> 只能写 ${node.name === 'Quote' ? 'clause' : 'id'}，而且只写一次`, note: '删去其余的' };
  }
  if (node.name === 'Clause' && text !== '')
    return { reason: '<Clause> 里不能有文字', note: '写成 <Clause id="s2-1" />，文字写在它的前后' };
  if (text === null) return { reason: `<${node.name}> 里只能有原文的文字`, note: '去掉引文里的格式、链接和标签' };
  if (node.name === 'Quote') note.quotes.push({ clause, text, place });
  else note.links.push({ clause, place });
  return null;
}

const UNSAFE = /^(?!https?:|mailto:|[^:]*$|[^:/?#]*[/?#])/i;

/** Browsers take `#100%` as it is; what looks for its target cannot. */
function isDecodable(url: string): boolean {
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

function unsafe(url: string): Refusal | null {
  if (UNSAFE.test(url)) return { reason: `链接地址不能用 ${url.split(':')[0]}:`, note: '用 http、https 或站内地址' };
  return URL.canParse(url, 'http://site/') && !url.startsWith('//') && isDecodable(url)
    ? null
    : { reason: `链接地址写法不对：${url}`, note: '写出完整的地址，例如 https://www.example.gov.cn/' };
}

/** Written as they are or as references: what is shown or told of a node. */
function controlled(node: RootContent): Refusal | null {
  const { value = '', title = '', url = '' } = node as { value?: string; title?: string | null; url?: string };
  const found = controlIn(`${value}${title ?? ''}${url}`);
  return found && { reason: `说明里有控制字符 ${codePointOf(found.char)}`, note: '删去它；它不显示，或者会打乱文字的顺序' };
}

/** What a note must not hold: programs, pictures, addresses that run something. */
function refusal(node: RootContent, note: Note, place: Point): Refusal | null {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { reason: '说明里不能写程序（import、export 或花括号）', note: '删去；要写花括号请写 &#123; 和 &#125;' };
    case 'image':
    case 'imageReference':
      return { reason: '说明里不能放图片', note: '删去图片' };
    case 'link':
    case 'definition':
      return unsafe(node.url);
    case 'heading':
      return { reason: '说明里不能用标题', note: '去掉行首的 #，另起一段；要突出用 **粗体**' };
    case 'blockquote':
      return { reason: '说明里不能用 > 引文', note: '引原文用 <Quote clause="s2-1">……</Quote>' };
    case 'footnoteReference':
      return { reason: '说明里不能用脚注', note: '写进正文，或加括号' };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return component(node, note, place);
    default:
      return null;
  }
}

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

/**
 * @param body the MDX below the front matter
 * @param file for the problems
 * @param firstLine the line of the file on which `body` begins
 */
export function readNote(body: string, file: string, firstLine: number): { note: Note; problems: Problem[] } {
  const note: Note = { quotes: [], links: [], text: '' };
  const problems: Problem[] = [];
  let tree: Root;
  try {
    tree = processor.parse(body);
  } catch (error) {
    const { line, column } = begins(body, error as SyntaxFault);
    const place = { line: line + firstLine - 1, column };
    return {
      note,
      problems: [
        {
          file,
          place,
          reason: 'MDX 写法有误：标签没有成对，或有单独的 < 或 {',
          actual: body.split('\n')[line - 1] ?? '',
          note: '检查 <Quote> 是否有 </Quote>，条款代号是否用半角双引号括起；要写小于号请写 &lt;，要写花括号请写 &#123;',
        },
      ],
    };
  }
  visit(tree, (node) => {
    if (node.type === 'root') return;
    if (node.type === 'text') note.text += node.value;
    const start = node.position?.start;
    const place = { line: (start?.line ?? 1) + firstLine - 1, column: start?.column ?? 1 };
    const refused = refusal(node, note, place) ?? controlled(node);
    if (refused) problems.push({ file, place, ...refused });
  });
  return { note, problems };
}
