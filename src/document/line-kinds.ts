/** What a line of the head or the end of an official document is by its look (GB/T 9704-2012, 7.2 to 7.4). */
import { dateOf } from './date.ts';
import { END_MARK, unspaced } from './lines.ts';
import { numberOf } from './numbering.ts';

/** The year of a number, in brackets of any form. */
const BRACKETED = '[〔［\\[（(【﹝]([0-9０-９]{4}|[〇零○一二三四五六七八九]{4})[〕］\\]）)】﹞]';
const COUNT = '[0-9０-９]{1,5}(?:[-－—][0-9]{1,3})?';
/** 发文字号: the agency's code, the year in brackets, the number. Orders and announcements have a number alone, or a year and a number. */
const NUMBER = new RegExp(
  '^[（(]?(?:' +
    // 某政发〔2019〕5号, 〔2024〕6号, 第12-3号; of several agencies one behind the other
    `(?:[\\u4e00-\\u9fff]{0,20}${BRACKETED}(?:第)?${COUNT}号[、，]?){1,6}` +
    // 某政发〔2019〕5 with its 号 forgotten
    `|[\\u4e00-\\u9fff]{2,20}〔[0-9]{4}〕${COUNT}` +
    // 第12号, 2024年第3号, 第12期, 某局公告2024年第3号, 某局2023年第15号公告
    '|(?:[\\u4e00-\\u9fff、]{2,40}(?:公告|通告|令|通知|局|部|署|委|会|厅|政府)?)?(?:[0-9]{4}年)?第[0-9０-９一二三四五六七八九十百〇零]{1,6}[号期](?:公告|通告)?' +
    ')[）)]?(?:签发人[：:].*)?$',
);
export const isNumberLine = (text: string): boolean => text.length <= 120 && /[号期〕]/.test(text) && NUMBER.test(unspaced(text));

/** 份号、密级和保密期限、紧急程度、发文机关标志. */
const MASTHEAD =
  /^(?:[★☆]+|[─━—_=-]{3,}|签发人[：:].{0,20}|[0-9]{6}|[★☆]?(?:绝密|机密|秘密)(?:[★☆].{0,8})?|特急|加急|平急|急件|(?!.*关于)[\u4e00-\u9fff、\s]{2,40}(?:政府|委员会|委|办公室|办公厅|局|厅|部|院|会|军委|中央)文件)$/;
export const isMasthead = (text: string): boolean => MASTHEAD.test(text) || (text.length <= 12 && MASTHEAD.test(unspaced(text)));

/** 各区人民政府，市政府各部门： but not 现通知如下：. */
const LEAD = /如下|以下|下列|(?:通知|通告|公告|规定|决定|意见|报告|请示|批复|范围|内容|办法|要求)[：:]$|^[答问][：:]|^第|^附/;
export const isRecipients = (text: string): boolean =>
  /[：:]$/.test(text) && !/[。；！？]|[：:].*[：:]/.test(text) && !LEAD.test(text) && unspaced(text).length > 2 && numberOf(text) === null;

/** Ends as the name of an agency does. */
const AGENCY =
  /(?:政府|委员会|办公室|办公厅|局|厅|部|院|署|中心|小组|法院|检察院|委|会|处|站|社|公司|银行|总队|支队|大队|学校|学院|大学|中央|军委|党组|指挥部|办|人大|政协|集团|联社|妇联|残联|侨联|文联|科协|工商联|总工会|团委|协会|联合会|分行|支行|海关|研究所|管理所|中队|机关)$/;
/** 市长, and 市　长 as it is set above a name. */
const OFFICES =
  '总理|主席|省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|部长|局长|厅长|主任|院长|检察长|行长|署长|书记|委员长|会长|校长|关长';
const PERSON = new RegExp(
  `^(?:.{0,30}(?:${OFFICES.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '[\\s　]*')}))[\\s　：:]+[\\u4e00-\\u9fff·]{1,4}(?:[\\s　]?[\\u4e00-\\u9fff·]){0,6}$`,
);

/** Where a seal was set. */
const SEALS = /[（(](?:盖章|公章|印章|代章|章)[）)]/g;
const isSeal = (text: string): boolean => text.replace(SEALS, '') === '';

/** Names of agencies in a line that has nothing else; spaces stand between them. Empty for any other line. */
export function agenciesIn(text: string): string[] {
  if (text.length > 80 || END_MARK.test(text) || /[，,]|关于|^的/.test(text)) return [];
  const names = text
    .replace(SEALS, '')
    .split(/[\s　]+|、(?=.*(?:政府|委|部|局|厅|办))/)
    .filter(Boolean);
  if (names.every((name) => AGENCY.test(name) && name.length > 1 && name.length <= 30)) return names;
  const closed = unspaced(text);
  return names.every((name) => name.length < 3) && AGENCY.test(closed) && closed.length > 1 ? [closed] : [];
}

/** 市长　　某某某, or agencies. */
export const isPerson = (text: string): boolean => text.length <= 60 && /[\s　：:]/.test(text) && PERSON.test(text);
export const isSigned = (text: string): boolean => isSeal(text) || isPerson(text) || agenciesIn(text).length > 0;

/** 通过、公布、修订: what a regulation says of itself below its title, in brackets or line by line. */
const HISTORY = /(?:通过|批准|公布|发布|修订|修正|施行|废止|印发|公告|颁布|备案)/;
const DATED = /^[（(]?\s*(?:[0-9０-９]{4}|[〇零○一二三四五六七八九]{4})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月/;
export const isHistory = (text: string): boolean =>
  HISTORY.test(text) && ((DATED.test(text) && !/。./.test(text)) || /^[（(].*[）)]$/.test(text));

/** （此件公开发布）, （联系人：…）, 公开方式：主动公开. */
export const isNote = (text: string): boolean =>
  (/^[（(].*[）)]。?$/.test(text) && dateOf(text) === null && numberOf(text) === null) ||
  /^(?:公开方式|公开属性|信息公开选项|主动公开|此件.{0,4}公开|联系人|联系电话|校对|共印|打字)/.test(text);
export const isCopies = (text: string): boolean => /^(?:抄\s*送|主送|抄报|分送|报\s*送|发\s*送|印发范围)[：:]/.test(text);
export const isImprint = (text: string): boolean =>
  text.includes('印') && /印\s*发?\s*$/.test(text) && /[0-9０-９一二三四五六七八九十]\s*日\s*印/.test(text);

/** 附件, 附件1, 附件一：, 附表2, 附录: alone on its line, or before a title. */
const ANNEX =
  /^附\s*(件|录|表|图)?\s*([0-9０-９]{1,2}(?:\s*[-－—]\s*[0-9]{1,2})?|[一二三四五六七八九十]{1,3})?\s*(?:[：:.．、]\s*|[\s　]+|$)(.*)$/;
export interface AnnexHeading {
  /** 附件, 附表 and so on. */
  word: string;
  /** As it stands; empty where it has none. */
  number: string;
  /** What stands behind it on the same line. */
  rest: string;
}
export function annexOf(text: string): AnnexHeading | null {
  // What a report appends without calling it 附件.
  if (/^(?:有关|相关)?名词(?:解释|注释|说明)$/.test(text)) return { word: text, number: '', rest: '' };
  const match = text.startsWith('附') ? ANNEX.exec(text) : null;
  if (!match || (!match[1] && !/^附\s*(?:[：:]|$)/.test(text))) return null;
  return { word: `附${match[1] ?? '件'}`, number: match[2] ?? '', rest: (match[3] as string).trim() };
}

export const isContentsHead = (text: string): boolean => /^目\s*[录次]$/.test(text);
