/**
 * What inspections ask of a built site: the meta tags of 国务院办公厅《政府网站发展指引》 (国办发〔2017〕47号), no dead links, links that lead
 * out of the site marked, wording as it is set. Each with its place in the file.
 */
import type { Problem } from '../content/files/problem.ts';
import { type WrongWord, wrongWordsIn } from '../content/set-wordings.ts';
import { attr, type Element, elements, parsePage } from './html.ts';
import { idsOf, linkedFrom, linkFlaws, targetOf, withTag } from './structure.ts';

export interface InspectedSite {
  /** Full address, when it has one. */
  address: string | undefined;
  /** 政府网站标识码 */
  code: string | undefined;
  wordings: ReadonlyMap<string, string>;
  /** Whether words are a document's, not an editor's. */
  isOfDocument: (words: string) => boolean;
}

/** A page as it lies in the built folder. */
interface InspectedPage {
  path: string;
  all: readonly Element[];
}

/** The guideline's tags of a site, its columns and its articles. Image alone is none of ours: no page has a picture of its own. */
const EVERY_PAGE = ['SiteName', 'ColumnName', 'ColumnType', 'ArticleTitle', 'ContentSource', 'description'];
const OF_ADDRESS = ['SiteDomain'];
const OF_CODE = ['SiteIDCode', 'ColumnDescription', 'ColumnKeywords'];
const OF_DOCUMENT = ['PubDate'];
/** An article's that the guideline leaves to the site: Description is on every page. */
const OF_OFFICIAL_DOCUMENT = ['Keywords', 'Author'];
const OF_ADDRESSED_DOCUMENT = ['Url'];

const PROGRAM = '这是程序的错误，请报告';

function problem({ path }: InspectedPage, element: Element | undefined, rest: Omit<Problem, 'file' | 'place'>): Problem {
  const found = element?.sourceCodeLocation;
  return { file: `dist/${path}`, place: { line: found?.startLine ?? 1, column: found?.startCol ?? 1 }, ...rest };
}

function tagProblems(page: InspectedPage, { address, code }: InspectedSite): Problem[] {
  const contents = new Map(withTag(page.all, 'meta').map((meta) => [attr(meta, 'name'), attr(meta, 'content')?.trim()]));
  const isOfDocument = withTag(page.all, 'body').some((body) => attr(body, 'data-policy') !== undefined);
  const isOfficial = isOfDocument && code !== undefined;
  const asked = [
    ...EVERY_PAGE,
    ...(address ? OF_ADDRESS : []),
    ...(code ? OF_CODE : []),
    ...(isOfDocument ? OF_DOCUMENT : []),
    ...(isOfficial ? OF_OFFICIAL_DOCUMENT : []),
    ...(isOfficial && address ? OF_ADDRESSED_DOCUMENT : []),
  ];
  return asked
    .filter((name) => !contents.get(name))
    .map((name) => problem(page, withTag(page.all, 'head')[0], { reason: `缺少网页标签 ${name}，或内容是空的`, note: PROGRAM }));
}

/** What is on the site itself, by its full address. */
const isOwn = (href: string, { address }: InspectedSite): boolean => address !== undefined && href.startsWith(address);

function linkProblems(page: InspectedPage, site: InspectedSite, files: ReadonlyMap<string, ReadonlySet<string>>): Problem[] {
  return page.all.flatMap((element): Problem[] => {
    const link = linkedFrom(element);
    if (!link) return [];
    const dead = linkFlaws(page.path, [link], files).map((flaw) =>
      problem(page, element, { ...flaw, note: '说明里写的链接，改正那里的地址；部署时少了文件的，重新生成、整个复制' }),
    );
    const isOut = link.tagName === 'a' && targetOf(page.path, link.href) === null && !isOwn(link.href, site);
    const isMarked = (attr(element, 'rel') ?? '').split(' ').includes('external');
    if (!isOut || isMarked) return dead;
    return [...dead, problem(page, element, { reason: '通向站外的链接没有注明', actual: link.href, note: PROGRAM })];
  });
}

const UNREAD = new Set(['script', 'style', 'template']);
const SAYING = ['aria-label', 'placeholder', 'title'];
const isQuoted = (element: Element): boolean => ['data-clause', 'data-emendation'].some((name) => attr(element, name) !== undefined);

interface Said {
  element: Element;
  words: string;
}

/** The words of a page that are not the document's. */
function saidOn(element: Element): Said[] {
  if (UNREAD.has(element.tagName) || isQuoted(element)) return [];
  const named = SAYING.flatMap((name) => attr(element, name) ?? []);
  const own = element.childNodes.flatMap((node) => ('value' in node && node.nodeName === '#text' ? [node.value] : []));
  return [
    ...[...named, ...own].map((words) => ({ element, words })),
    ...element.childNodes.flatMap((node) => ('tagName' in node ? saidOn(node as Element) : [])),
  ];
}

/** Words as far as they tell a place from others, and how many must stand around a word to say whose it is. */
const [AROUND, TELLING] = [6, 3];

/** A wrong word of the site, where it stands first, and on how many pages. */
export interface WrongWording extends Pick<WrongWord, 'wrong' | 'right'> {
  /** The word with what stands around it. */
  context: string;
  problem: Problem;
  pages: number;
}

function wordingsOn(page: InspectedPage, { wordings, isOfDocument }: InspectedSite): Omit<WrongWording, 'pages'>[] {
  const said = withTag(page.all, 'body').flatMap(saidOn);
  return said.flatMap(({ element, words }) =>
    wrongWordsIn(words, wordings).flatMap(({ at, wrong, right }) => {
      const context = words.slice(Math.max(0, at - AROUND), at + wrong.length + AROUND).trim();
      if (context.length >= wrong.length + TELLING && isOfDocument(context)) return [];
      const note = `改成“${right}”；确应这样写的，在 content/wordings.yaml 里写 ${wrong}: ${wrong}`;
      return [{ wrong, right, context, problem: problem(page, element, { reason: `“${wrong}”应作“${right}”`, actual: context, note }) }];
    }),
  );
}

/** The same words on many pages are one mistake. */
function inAll(found: readonly Omit<WrongWording, 'pages'>[]): WrongWording[] {
  const byContext = new Map<string, WrongWording>();
  for (const one of found) {
    const known = byContext.get(one.context);
    if (known) known.pages++;
    else byContext.set(one.context, { ...one, pages: 1 });
  }
  return [...byContext.values()];
}

/**
 * @param pages of the built folder, as text, by path
 * @param files paths of all its files
 */
export function inspectPages(
  pages: ReadonlyMap<string, string>,
  files: Iterable<string>,
  site: InspectedSite,
): { problems: Problem[]; wordings: WrongWording[] } {
  const read = [...pages].map(([path, html]): InspectedPage => ({ path, all: elements(parsePage(html, true)) }));
  const idsIn = new Map<string, ReadonlySet<string>>([...files].map((path) => [path, new Set()]));
  for (const { path, all } of read) idsIn.set(path, new Set(idsOf(all)));
  // The error page has addresses from the root, which a folder does not know.
  const linked = read.filter(({ path }) => path !== '404.html');
  return {
    problems: [...read.flatMap((page) => tagProblems(page, site)), ...linked.flatMap((page) => linkProblems(page, site, idsIn))],
    wordings: inAll(read.flatMap((page) => wordingsOn(page, site))),
  };
}
