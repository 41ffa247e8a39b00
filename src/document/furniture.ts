/** Lines of a page or a web site that are not the document's: page numbers, buttons, where it was published. */
import { type TextLine, unspaced } from './lines.ts';

/** — 2 —, 第2页 共9页, wherever they stand. */
const PAGE_NUMBER = /^(?:[—–－-]{1,2}\s*[0-9０-９]{1,4}\s*[—–－-]{1,2}|第\s*[0-9]{1,4}\s*页(?:[，,\s/]*共\s*[0-9]{1,4}\s*页)?)$/;

/** What sites set around a document. */
const SITE =
  /^(?:下载|打印|关闭|收藏|分享|纠错|返回|【?(?:打印|关闭|收藏|下载)(?:本页|此页|窗口|页面)?】?(?:\s*【?(?:打印|关闭|收藏|下载|分享)(?:本页|此页|窗口|页面)?】?)*|【?\s*(?:字号|字体|视力保护色|保护视力色)\s*[：:]?.{0,20}|[大中小](?:\s*[大中小]){0,2}|加大|减小|缩小|标准|】|【|\]|\[|(?:信息)?来源[：:].{0,40}|(?:发布|发文|更新|成文|公开)?(?:时间|日期)[：:]\s*[0-9]{4}[-/.年]\s?[0-9]{1,2}[-/.月]\s?[0-9]{1,2}日?(?:\s+[0-9:：]{4,8})?|(?:浏览|阅读|点击|访问)(?:次数|量|数|人次)?[：:].{0,20}|相关(?:附件|链接|文件|解读|报道|阅读)[：:]?|分享到[：:]?.{0,20}|扫一扫.{0,20}|(?:上|下)一[篇条页][：:]?.{0,60}|责任编辑[：:].{0,20}|编辑[：:].{0,20}|(?:当前位置|您的位置|您所在的位置|首页)\s*[：:>＞»].{0,80}|网站首页|首页|政务公开|信息公开|政策文件|政务服务|互动交流|相关(?:文档|内容|链接)|网站标识码.{0,30}|版权所有.{0,40}|主办(?:单位)?[：:].{0,40}|承办(?:单位)?[：:].{0,40}|.{0,6}ICP备.{0,30}|微信|微博|QQ空间|手机版|无障碍|返回顶部|附件下载[：:]?)$/;

/** A site's list of facts above a document, one or several a line: 索引号：…　主题分类：…; the words of a label may be set apart. */
const LABELS =
  '发布时间|更新时间|公开时间|来源|信息来源|稿源|作者|浏览次数|阅读次数|点击数|点击量|访问量|索引号|主题分类|信息分类|主题词|关键词|发文机关|发文字号|文号|文件编号|发布机构|成文日期|发布日期|生成日期|公开日期|施行日期|废止日期|有效性|时效性|公文时效|有效期|体裁分类|公开方式|公开范围|公开类别';
const spaced = (labels: string) => labels.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '[\\s　]*');
const FACT = new RegExp(`^[\\s　]*(?:${spaced(LABELS)})[\\s　]*[：:].{0,160}$`);
/** Several facts on one line are a site's, whatever stands around it. */
const FACTS = new RegExp(`^[\\s　]*(?:${spaced(LABELS)})[\\s　]*[：:].{0,60}[\\s　|｜](?:${spaced(LABELS)})[\\s　]*[：:]`);
const TITLE_FACT = /^[\s　]*(?:标[\s　]*题|名[\s　]*称|文件名称|信息名称)[\s　]*[：:](.+)$/;

/** What no document says of itself. */
const ONLY_SITES =
  /^(?:发布时间|更新时间|浏览次数|阅读次数|索引号|分享到|扫一扫|【打印|【关闭|打印本页|关闭窗口|当前位置|您的位置|您所在的位置|网站标识码|版权所有|返回顶部|.{0,6}ICP备)/;

/** How far from the beginning and the end a site's lines are looked for. */
const HEAD_LINES = 20;
const TAIL_LINES = 15;
/** A line of a title has more characters. */
const SHORT = 3;

/** Whether the title that a site's list names stands below as the document's own, on one line or more. */
function isRepeated(lines: readonly TextLine[], at: number, title = ''): boolean {
  const own = unspaced(title);
  return own !== '' && lines.slice(at + 1, at + HEAD_LINES).some(({ text }) => own.startsWith(unspaced(text)) && text.length > SHORT);
}

/** @returns the indices of lines that are no part of the document, in order */
export function furnitureIn(lines: readonly TextLine[]): number[] {
  const isFact = (at: number) => {
    const { text } = lines[at] as TextLine;
    return FACT.test(text) || isRepeated(lines, at, TITLE_FACT.exec(text)?.[1]);
  };
  const looksSo = (at: number) =>
    (at < HEAD_LINES || at >= lines.length - TAIL_LINES) &&
    lines[at] !== undefined &&
    (SITE.test((lines[at] as TextLine).text) || (at < HEAD_LINES && isFact(at)));
  // One such line alone may be the document's: 来源：各单位推荐.
  const isCertain = ({ text }: TextLine) => ONLY_SITES.test(text) || FACTS.test(text);
  const isSite = (at: number) => looksSo(at) && (isCertain(lines[at] as TextLine) || looksSo(at - 1) || looksSo(at + 1));
  return lines.flatMap(({ text }, at) => (PAGE_NUMBER.test(text) || isSite(at) ? at : []));
}
