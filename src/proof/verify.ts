/** A built site, proven against its editions: every page read back, every link followed. */
import type { Edition } from '../collections/edition.ts';
import type { Problem } from '../collections/problem.ts';
import { publish } from '../data/publish.ts';
import { GAP_MARK } from '../render/words.ts';
import { publishedFlaws } from './data.ts';
import { type Flaw, fidelity } from './fidelity.ts';
import { attr, elements, parsePage } from './html.ts';
import { descriptionOf, idsOf, links, type Page, structure, titleOf } from './structure.ts';

export interface Built {
  /** Path in the built folder to content; text files only need content. */
  files: ReadonlyMap<string, string>;
}

const TODO = '这是程序的错误，不是内容的错误：请保留现场并报告；上一次通过的网站没有改动';
/** Editors' notes link as they like, and only the built site knows its addresses. */
const LINK_TODO = '若是说明里写的链接，请改正那里的地址；否则是程序的错误，请报告';

function duplicates(pages: readonly Page[], of: (page: Page) => string, what: string): Map<Page, Flaw[]> {
  const first = new Map<string, Page>();
  const flaws = new Map<Page, Flaw[]>();
  for (const page of pages) {
    const value = of(page);
    const other = first.get(value);
    if (other) flaws.set(page, [{ what: `${what}与 ${other.path} 相同`, here: value }]);
    else first.set(value, page);
  }
  return flaws;
}

function pagesOf({ files }: Built): Page[] {
  return [...files].filter(([path]) => path.endsWith('.html')).map(([path, html]) => ({ path, elements: elements(parsePage(html)) }));
}

function documentOf(page: Page, editions: readonly Edition[]): Edition | undefined {
  const body = page.elements.find(({ tagName }) => tagName === 'body');
  const id = body && attr(body, 'data-policy');
  return editions.find((edition) => edition.id === id);
}

function published(json: string, edition: Edition): Flaw[] {
  const flaws = publishedFlaws(json, edition.document.source);
  const same = JSON.stringify(JSON.parse(json)) === JSON.stringify(publish(edition));
  return same ? flaws : [...flaws, { what: '公开数据与内容不符' }];
}

function dataFlaws(files: ReadonlyMap<string, string>, edition: Edition): [string, Flaw[]][] {
  const { id, document } = edition;
  const json = files.get(`data/${id}.json`);
  const text = files.get(`data/${id}.txt`);
  return [
    [`data/${id}.json`, json === undefined ? [{ what: '没有公开数据' }] : published(json, edition)],
    [`data/${id}.txt`, text === document.source ? [] : [{ what: '公开的原件文字与 source.txt 不同' }]],
  ];
}

const bare = (text: string): string => text.replace(/[\s\ufeff]/g, '');

/** The plain text to carry away begins with the whole reading text; where the source ends too early it says so. */
function carriedFlaws(files: ReadonlyMap<string, string>, { id, document }: Edition): [string, Flaw[]] {
  const path = `${id}/files/text.txt`;
  const text = files.get(path);
  if (text === undefined) return [path, [{ what: '没有纯文本' }]];
  const ours = document.gaps.length ? bare(text).replaceAll(bare(GAP_MARK), '') : bare(text);
  return [path, ours.startsWith(bare(document.reading)) ? [] : [{ what: '纯文本与整理文字不符' }]];
}

/** A file to carry away holds many pages: its words are proven here, its shape where it is made. */
const isCarried = ({ path }: Page): boolean => path.includes('/files/');

/** @returns every flaw as a problem whose file is the built file */
export function verify(built: Built, editions: readonly Edition[]): Problem[] {
  const pages = pagesOf(built);
  const files = new Map<string, ReadonlySet<string>>([...built.files.keys()].map((path) => [path, new Set()]));
  for (const page of pages) files.set(page.path, new Set(idsOf(page)));
  const served = pages.filter((page) => !isCarried(page));
  const sameTitle = duplicates(served, titleOf, '标题');
  const sameDescription = duplicates(served, descriptionOf, '摘要');
  const found: [string, Flaw[]][] = pages.map((page) => {
    const edition = documentOf(page, editions);
    if (isCarried(page)) return [page.path, fidelity(page.elements, edition?.document, true)];
    const fullText = edition !== undefined && page.path === `${edition.id}/text/index.html`;
    return [
      page.path,
      [
        ...fidelity(page.elements, edition?.document, fullText),
        ...structure(page),
        ...(page.path === '404.html' ? [] : links(page, files)),
        ...(sameTitle.get(page) ?? []),
        ...(sameDescription.get(page) ?? []),
      ],
    ];
  });
  for (const edition of editions) {
    if (!built.files.has(`${edition.id}/text/index.html`)) found.push([`${edition.id}/text/index.html`, [{ what: '没有全文页' }]]);
    found.push(...dataFlaws(built.files, edition), carriedFlaws(built.files, edition));
  }
  return found.flatMap(([path, flaws]) =>
    flaws.map((flaw): Problem => ({ ...flaw, file: `dist/${path}`, todo: flaw.what.startsWith('链接') ? LINK_TODO : TODO })),
  );
}
