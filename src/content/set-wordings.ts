/** Words that are written otherwise than they should be, and how: the list that the inspection holds notes and interface against. */
import { z } from 'zod';
import { text } from './collections/quote.ts';

/** As the dictionaries and 第一批异形词整理表 (2001) have them; none is a part of other words. */
const COMMON: Record<string, string> = {
  帐号: '账号',
  帐户: '账户',
  登陆网站: '登录网站',
  登陆系统: '登录系统',
  登陆平台: '登录平台',
  截止目前: '截至目前',
  布署: '部署',
  按排: '安排',
  其它: '其他',
  幅射: '辐射',
  松驰: '松弛',
  座落: '坐落',
  渡假: '度假',
  重迭: '重叠',
};

/** wordings.yaml: what is not to be written, and what is instead; the same on both sides allows what the common list does not. */
export const wordingsSchema = z.strictObject({ wordings: z.record(text, text).prefault({}) });

/** By what is not to be written. @param own of the site */
export function setWordings(own: Record<string, string>): Map<string, string> {
  return new Map(Object.entries({ ...COMMON, ...own }).filter(([wrong, right]) => wrong !== right));
}

export interface WrongWord {
  /** Offset in the text. */
  at: number;
  wrong: string;
  right: string;
}

/** @returns where a text has wrong words that do not stand in the right ones, in order */
export function wrongWordsIn(words: string, wordings: ReadonlyMap<string, string>): WrongWord[] {
  const found: WrongWord[] = [];
  for (const [wrong, right] of wordings) {
    const inside = right.indexOf(wrong);
    for (let at = words.indexOf(wrong); at >= 0; at = words.indexOf(wrong, at + wrong.length)) {
      if (inside < 0 || !words.startsWith(right, at - inside)) found.push({ at, wrong, right });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
