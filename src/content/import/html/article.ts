/** Where on a page the document stands. */
import { furnitureReason } from './furniture.ts';
import { elementsBelow, isCode, isPageElement, lengthOf, namesOf, type PageElement, type Parent } from './nodes.ts';

/** Containers of the programs that government sites are made with; what they hold is the document, however short. */
const KNOWN =
  /^(?:TRS_Editor|trs_editor_view|TRS_UEDITOR|UCAP-CONTENT|info_cont|pages_content|article_content|zoom|Zoom|vsb_content|xxgk_content|ewb-article-info)$/;

/** How much of a page's text a container must hold for it to be the page's matter. */
const MOST = 0.5;
const NEARLY_ALL = 0.7;

function largest(elements: PageElement[]): PageElement | undefined {
  const lengths = elements.map((element) => ({ element, length: lengthOf(element) }));
  return lengths.reduce<(typeof lengths)[number] | undefined>((best, one) => (best && best.length >= one.length ? best : one), undefined)
    ?.element;
}

const linkLength = (root: Parent): number =>
  elementsBelow(root)
    .filter(({ tagName }) => tagName === 'a')
    .reduce((sum, link) => sum + lengthOf(link), 0);

/** The smallest container beside which there are nothing but links and furniture. */
function densest(root: PageElement, whole: number): PageElement {
  const parts = root.childNodes.filter(isPageElement).filter((element) => !isCode(element));
  const length = lengthOf(root);
  const main = parts.find((part) => lengthOf(part) >= NEARLY_ALL * length);
  if (!main || !/^(?:div|section|center|form|main|article)$/.test(main.tagName)) return root;
  const rest = parts.filter((part) => part !== main && !furnitureReason(part, whole));
  const words = rest.reduce((sum, part) => sum + lengthOf(part) - linkLength(part), 0);
  const own = length - parts.reduce((sum, part) => sum + lengthOf(part), 0);
  return words + own === 0 ? densest(main, whole) : root;
}

/** @returns the element that holds the document */
export function articleOf(body: PageElement): PageElement {
  const all = elementsBelow(body);
  const whole = lengthOf(body);
  const known = largest(all.filter((element) => namesOf(element).some((name) => KNOWN.test(name)) && lengthOf(element) > 0));
  if (known) return known;
  const marked = largest(all.filter(({ tagName }) => tagName === 'article' || tagName === 'main'));
  return marked && lengthOf(marked) >= MOST * whole ? marked : densest(body, whole);
}
