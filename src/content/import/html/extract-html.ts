/** A page of a government site, or a document that was saved as a page. */
import { parse } from 'parse5';
import type { Stated } from '../../../document/recognise.ts';
import { type Block, type Extract, lineBlock } from '../blocks.ts';
import { FileRefusal } from '../received.ts';
import { articleOf } from './article.ts';
import { blocksOf, leaveOutside } from './blocks-of.ts';
import { attribute, elementsBelow, isPageElement, lengthOf, type PageElement, type Parent, textBelow } from './nodes.ts';

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Names of the metadata by the government sites' standard (国办函〔2019〕57号). */
function stated(all: PageElement[], text: string): Stated {
  const meta = (name: string) => {
    const found = all.find((element) => element.tagName === 'meta' && attribute(element, 'name').toLowerCase() === name);
    return (found && attribute(found, 'content').trim()) || undefined;
  };
  const title = all.find(({ tagName }) => tagName === 'title');
  const ownTitle = title && bare(textBelow(title));
  const date = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(meta('pubdate') ?? '');
  return {
    title: meta('articletitle') ?? (title && ownTitle && bare(text).includes(ownTitle) ? textBelow(title).trim() : undefined),
    issuer: meta('contentsource'),
    date: date ? [date[1], date[2]?.padStart(2, '0'), date[3]?.padStart(2, '0')].join('-') : undefined,
  };
}

/** Sites write the document's title above the element that holds the document. */
function heading(body: PageElement, article: PageElement, title: string | undefined): PageElement | null {
  if (!title || bare(textBelow(article)).includes(bare(title))) return null;
  const inside = new Set(elementsBelow(article));
  return elementsBelow(body).findLast((element) => !inside.has(element) && bare(textBelow(element)) === bare(title)) ?? null;
}

/** What reads the elements goes down by calls; no page that was written goes down so far. */
const MAX_DEPTH = 800;

function refuseDepth(root: Parent): void {
  let level: Parent[] = [root];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > MAX_DEPTH)
      throw new FileRefusal('网页已损坏：标记套得太深', '在浏览器里打开，全选复制到 WPS 或 Word，另存为 .docx，再收入');
    level = level.flatMap(({ childNodes }) => childNodes.filter(isPageElement));
  }
}

/** @param html the page as text */
export function extractHtml(html: string): Extract {
  const page = parse(html, { scriptingEnabled: false });
  refuseDepth(page);
  const all = elementsBelow(page);
  const body = all.find(({ tagName }) => tagName === 'body') as PageElement;
  const article = articleOf(body);
  const said = stated(all, textBelow(body));
  const title = heading(body, article, said.title);
  const lines: Block[] = title ? [lineBlock(textBelow(title).trim())] : [];
  if (title) title.childNodes = [];
  const reading = { left: [] as { text: string; reason: string }[], whole: lengthOf(body) };
  const own = all.find(({ tagName }) => tagName === 'title');
  if (own && lengthOf(own)) reading.left.push({ text: textBelow(own).trim(), reason: '网页标题栏' });
  const blocks = blocksOf(article, reading);
  leaveOutside(body, article, reading);
  return { blocks: [...lines, ...blocks], left: reading.left, stated: said };
}
