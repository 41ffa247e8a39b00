/** What of a page is the site's, and not the document's. */
import { attribute, lengthOf, namesOf, type PageElement } from './nodes.ts';

const TAGS: Record<string, string> = {
  nav: '网页导航',
  header: '网页页头',
  footer: '网页页脚',
  aside: '网页侧栏',
  button: '网页按钮',
  select: '网页选单',
  textarea: '网页输入框',
};

/** Words of an id or a class, between hyphens and capitals. */
const NAMED: [reason: string, word: RegExp][] = [
  ['网页导航', /^(?:nav|navbar|menu|crumbs?|breadcrumbs?|location|position|weizhi|dqwz)$/],
  ['网页分享栏', /^(?:share|bdshare|bdsharebuttonbox|fenxiang|qrcode|ewm|erweima)$/],
  ['网页工具栏', /^(?:toolbar|tools|fontsize|print|dayin)$/],
  ['网页页头', /^(?:header|banner|logo)$/],
  ['网页页脚', /^(?:footer|foot|copyright)$/],
  ['网页侧栏', /^(?:sidebar|related|xgfj|xglj|xgwz|pagination|pager|comments?)$/],
];

const words = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/);

const isHidden = (element: PageElement): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style'));

/**
 * @param whole how many characters the page has: what holds a good part of them is not furniture, whatever it is called
 * @returns why the element is left out; null when it is not
 */
export function furnitureReason(element: PageElement, whole: number): string | null {
  if (isHidden(element)) return '网页上不显示的文字';
  const all = namesOf(element).flatMap(words);
  const named = NAMED.find(([, word]) => all.some((one) => word.test(one)))?.[0];
  const reason = TAGS[element.tagName] ?? named;
  return reason && lengthOf(element) * 3 < whole ? reason : null;
}

/** Lines that sites write around a document; each is the whole line. */
const LINES: [reason: string, line: RegExp][] = [
  ['网页导航', /^(?:您?(?:现在|当前)?的?(?:所在)?位置|当前位置)\s*[:：].*$|^首页\s*[>＞›»-].*$/],
  [
    '网页工具栏',
    /^(?:【?\s*(?:字号|字体)(?:大小)?\s*[:：]?[\s【［[（(]*)(?:(?:特?大|中|小|默认|超大|\+|-|A)[\s\]］】）)|｜/]*)+(?:打印.*|关闭.*)?】?$/,
  ],
  [
    '网页工具栏',
    /^[【［[]?\s*(?:打印|关闭|收藏|纠错|返回)(?:本页|窗口|页面|顶部|列表|此页)?(?:[\s】］\]|｜【［[]*(?:打印|关闭|收藏|纠错|返回)?(?:本页|窗口|页面|顶部|列表|此页)?)*[】］\]]?$/,
  ],
  ['网页分享栏', /^(?:分享到?|分享至)\s*[:：]?.{0,40}$|^扫一扫.{0,30}$/],
  ['网页的发布信息', /^(?:信息|文章)?(?:来源|发布时间|发布日期|发布机构|浏览次数|访问量|阅读次数|点击数)\s*[:：].{0,80}$/],
  ['网页的相关链接', /^(?:相关附件|附件下载|相关链接|相关解读|相关文章|相关新闻|上一[篇条]|下一[篇条])(?:\s*[:：].*)?$/],
];

/** @returns why the line is left out; null when it is not */
export const lineReason = (line: string): string | null => LINES.find(([, pattern]) => pattern.test(line.trim()))?.[0] ?? null;
