/**
 * The numbered tree of one part: what each line of its body is, its id and its label. Ids follow the document's own
 * numbers; labels are as 立法技术规范（试行）（一） cites provisions (第十二条第二款第三项) and as official documents cite sections (二（三）).
 */
import { articleHeading, headingOf } from './heading.ts';
import type { Numbering } from './numbering.ts';
import { han } from './numeral.ts';
import type { Clause, ClauseKind } from './types.ts';

/** A numbered or unnumbered line's place in the tree. */
export type Placed = Omit<Clause, 'part' | 'reading' | 'source'>;

interface Node {
  id: string;
  kind: ClauseKind;
  /** What is of the same or a higher rank closes it. */
  rank: number;
  level: number;
  /** Number path without the separators that depend on what follows. */
  path: string;
  paragraphs: number;
  /** The last 1. 2. below it. */
  listed: number;
  /** Of an article: whether it has more than one 款, which its items then name. */
  isSeveral: boolean;
}

const LEGAL = { volume: ['v', '编', 1], chapter: ['c', '章', 2], subchapter: ['j', '节', 3], article: ['a', '条', 4] } as const;
/** Ranks: 编章节条 1 to 4; decimals, and lists within an article, behind them; sections last, for they may stand under any of these. */
const ARTICLE_RANK = 4;
const SECTION_RANK = 20;
/** The level of 1. 2. 3.; a box stands just above it. */
const LIST_LEVEL = 3;
const BOX_RANK = SECTION_RANK + 2.5;

const zhi = (values: readonly number[]) => (values.length > 1 ? `之${han(values[1] as number)}` : '');
const zhiId = (values: readonly number[]) => (values.length > 1 ? `z${values[1]}` : '');

const NO_NUMBER: Numbering = { kind: 'volume', level: 0, value: 0, values: [], text: '', end: 0 };

/** Beyond the standard's levels an id says how the number looks: 1）, A. and Ⅰ. */
const LOOKS: Record<number, string> = { 6: 'h', 7: 'l', 8: 'i' };
/** 二 + （一） = 二（一）; a level one number alone keeps its mark: 二、. */
function sectionStep({ level, value, text }: Numbering): string {
  if (level === 1) return han(value);
  if (level === 2) return `（${han(value)}）`;
  if (level === 3) return String(value);
  if (level === 4) return `（${value}）`;
  if (level === 5) return String.fromCharCode(0x245f + value);
  return level === 6 ? `、${value}）` : text.replace(/[.．、]$/, '');
}

/** 问1 and 1 would read as 问11, 1.2 and 2 as 1.22. */
const stepBelow = (path: string, step: string): string => (/[0-9]$/.test(path) && /^[0-9]/.test(step) ? `${path}、${step}` : path + step);

/** Lines of a part's body, taken in order. */
export interface Outline {
  /**
   * @param body of the line, behind the number
   * @param traits of the lines around it: a question that is answered below; an article of several 款
   */
  numbered(mark: Numbering, body: string, traits: { isQuestion: boolean; isSeveral: boolean }): Placed;
  paragraph(): Placed;
  /** 专栏1, which stands within a list and has one of its own. */
  boxed(mark: Numbering, heading: string): Placed;
  /** A heading without a number, below which 一、 begins anew. */
  headed(heading: string): Placed;
  /** A row of a table; the caller counts tables and rows. */
  row(table: number, row: number): Placed;
  /** Whether a number is the next of 一、二、三、 or of 条. */
  follows(mark: Numbering): boolean;
}

/**
 * @param prefix of all ids, such as `f1-`
 * @param labelPrefix of all labels, such as 附件1
 * @param root id of the clause that all stand under; null for none
 */
export function outline(prefix: string, labelPrefix: string, root: string | null): Outline {
  const base: Node = { id: `${prefix}s0`, kind: 'paragraph', rank: -1, level: 0, path: '', paragraphs: 0, listed: 0, isSeveral: false };
  const open: Node[] = [base];
  const runs = new Map<string, number>();
  const last = new Map<string, number>();
  let headings = 0;
  const current = (): Node => open.at(-1) as Node;
  const nearest = (...kinds: ClauseKind[]) => open.findLast(({ kind }) => kinds.includes(kind));
  const parentId = () => (open.length > 1 ? current().id : root);
  const close = (rank: number) => {
    while (current().rank >= rank) open.pop();
  };

  /** An id that was given before gets -r2, and its label says so. */
  const push = (
    node: Omit<Node, 'paragraphs' | 'listed' | 'isSeveral'>,
    mark: Numbering,
    heading: string | null,
    body: string,
    isSeveral = false,
  ): Placed => {
    const run = (runs.get(node.id) ?? 0) + 1;
    runs.set(node.id, run);
    const id = run > 1 ? `${node.id}-r${run}` : node.id;
    const path = node.path + (run > 1 ? `〔重号${run}〕` : '');
    const parent = parentId();
    open.push({ ...node, id, path, isSeveral, listed: 0, paragraphs: body === '' || heading === body ? 0 : 1 });
    // 附件 and 1 would read as 附件1, 附件1 and 1 as 附件11.
    const apart = labelPrefix && /^[0-9]/.test(path) ? '、' : '';
    const label = `${labelPrefix}${apart}${path}${node.kind === 'section' && node.level === 1 ? '、' : ''}`;
    return { id, kind: node.kind, level: node.level, number: mark.text, heading, label, parent };
  };

  /** 编、章、节 stand under one another; 条 under the nearest of them, whose number it leaves out. */
  const legal = (mark: Numbering, body: string, isSeveral: boolean): Placed => {
    const kind = mark.kind as keyof typeof LEGAL;
    const [letter, word, rank] = LEGAL[kind];
    close(rank);
    last.set(kind, mark.value);
    const above = kind === 'article' ? undefined : nearest('volume', 'chapter');
    const id = `${above ? `${above.id}-` : prefix}${letter}${mark.value}${zhiId(mark.values)}`;
    const named = kind === 'volume' ? (/部分|篇/.exec(mark.text)?.[0] ?? word) : word;
    const path = `${above?.path ?? ''}第${han(mark.value)}${named}${zhi(mark.values)}`;
    return push({ id, kind, rank, level: rank, path }, mark, kind === 'article' ? articleHeading(body) : body || null, body, isSeveral);
  };

  /** Within an article the first look of a list is its 项, the next its 目. */
  const listed = (article: Node, mark: Numbering, body: string): Placed => {
    const same = open.findIndex(({ kind, level }) => (kind === 'item' || kind === 'subitem') && level === mark.level);
    if (same >= 0) close((open[same] as Node).rank);
    const above = current();
    const rank = Math.max(above.rank, ARTICLE_RANK) + 1;
    const number = `第${han(mark.value)}`;
    if (above !== article) {
      const id = above.kind === 'item' ? `${above.id}-m${mark.value}` : `${above.id}-${mark.value}`;
      return push({ id, kind: 'subitem', rank, level: mark.level, path: `${above.path}${number}目` }, mark, null, body);
    }
    const paragraph = Math.max(1, article.paragraphs);
    const id = `${article.id}-k${paragraph}-x${mark.value}`;
    const path = `${article.path}${article.isSeveral ? `第${han(paragraph)}款` : ''}${number}项`;
    const placed = push({ id, kind: 'item', rank, level: mark.level, path }, mark, null, body);
    return paragraph > 1 ? { ...placed, parent: `${article.id}-k${paragraph}` } : placed;
  };

  /** A level that the document skips counts as 0: 1. straight below 一、 is s1-0-1, below nothing s0-0-1. */
  const sectionId = (above: Node, { level, value }: Numbering): string => {
    if (above.kind === 'decimal') return `${above.id}-x${value}`;
    const isUnder = above.kind === 'section' || above.kind === 'question';
    if (isUnder && LOOKS[level]) return `${above.id}-${LOOKS[level]}${value}`;
    if (isUnder) return `${above.id}${'-0'.repeat(Math.max(0, level - above.level - 1))}-${value}`;
    const scope = above === base ? prefix : `${above.id}-`;
    return level === 1 ? `${scope}s${value}` : `${scope}s0${'-0'.repeat(level - 2)}-${value}`;
  };

  /** 3. below a box of 1. to 5. goes on with the list in which the box stands. */
  const leaveBox = ({ level, value }: Numbering) => {
    const at = open.findLastIndex(({ rank }) => rank === BOX_RANK);
    const [box, around] = [open[at], open[at - 1]];
    if (box && around && level === LIST_LEVEL && value !== box.listed + 1 && value === around.listed + 1) close(BOX_RANK);
  };

  const section = (mark: Numbering, body: string, isQuestion: boolean): Placed => {
    const { level, value } = mark;
    const rank = SECTION_RANK + level;
    leaveBox(mark);
    close(rank);
    if (level === 1) last.set('section', value);
    const above = current();
    if (level === LIST_LEVEL) above.listed = value;
    if (!isQuestion)
      return push(
        { id: sectionId(above, mark), kind: 'section', rank, level, path: stepBelow(above.path, sectionStep(mark)) },
        mark,
        headingOf(body),
        body,
      );
    const id = `${above === base ? prefix : `${above.id}-`}q${value}`;
    return push({ id, kind: 'question', rank, level, path: `${above.path}问${value}` }, mark, body, body);
  };

  const decimal = (mark: Numbering, body: string): Placed => {
    const rank = ARTICLE_RANK + mark.level;
    close(rank);
    const node = {
      id: `${prefix}n${mark.values.join('-')}`,
      kind: 'decimal' as const,
      rank,
      level: mark.level,
      path: mark.values.join('.'),
    };
    return push(node, mark, headingOf(body), body);
  };

  /** Sections that began above the articles go on after them: 一、 第一条 … 二、. */
  const goesOn = (mark: Numbering) => mark.level === 1 && mark.value > 1 && last.get('section') === mark.value - 1;

  return {
    numbered(mark, body, { isQuestion, isSeveral }) {
      if (mark.kind in LEGAL) return legal(mark, body, isSeveral);
      if (mark.kind === 'decimal') return decimal(mark, body);
      const article = nearest('article');
      if (article && nearest('decimal') === undefined && !goesOn(mark)) return listed(article, mark, body);
      if (article && goesOn(mark)) close(ARTICLE_RANK);
      return section(mark, body, isQuestion);
    },
    paragraph() {
      const article = nearest('article');
      if (article) close(ARTICLE_RANK + 1);
      const node = current();
      node.paragraphs += 1;
      const own = { level: node.level, number: null, heading: null, parent: parentId() };
      if (article) {
        const label = `${labelPrefix}${article.path}第${han(article.paragraphs)}款`;
        return { ...own, id: `${article.id}-k${article.paragraphs}`, kind: 'article-paragraph', label };
      }
      const closed = node === base ? '开头' : node.kind === 'section' && node.level === 1 ? `${node.path}、` : node.path;
      const kind = node.kind === 'question' ? 'answer' : 'paragraph';
      return { ...own, id: `${node.id}-p${node.paragraphs}`, kind, label: `${labelPrefix}${closed}第${node.paragraphs}段` };
    },
    boxed(mark, heading) {
      close(BOX_RANK);
      const node = {
        id: `${prefix}zl${mark.value}`,
        kind: 'section' as const,
        rank: BOX_RANK,
        level: mark.level,
        path: `专栏${mark.value}`,
      };
      return push(node, mark, heading || null, heading);
    },
    headed(heading) {
      const [letter, , rank] = LEGAL.volume;
      close(rank);
      headings += 1;
      const node = { id: `${prefix}${letter}${headings}`, kind: 'volume' as const, rank, level: rank, path: `“${heading}”` };
      return { ...push(node, NO_NUMBER, heading, heading), number: null };
    },
    row: (table, row) => ({
      id: `${prefix}t${table}-r${row}`,
      kind: 'row',
      level: current().level,
      number: null,
      heading: null,
      label: `${labelPrefix}表${table}第${row}行`,
      parent: parentId(),
    }),
    follows: ({ kind, value }) => value === (last.get(kind === 'article' ? 'article' : 'section') ?? 0) + 1,
  };
}
