/** Questions that every document answers, in a place known by the kind of its clause or by how its words look. */
import type { Evidence, TokenPlace } from './evidence.ts';
import type { FoldedDocument } from './exact.ts';
import type { SearchClause } from './types.ts';

/** A question and where it is answered. */
export interface Fact {
  asked: RegExp;
  /** Clauses of one of these kinds answer it … */
  kinds?: readonly string[];
  /** … or the first paragraph or article … */
  isPreamble?: true;
  /** … or sentences that have this. */
  words?: RegExp;
}

const DATE =
  /[\d〇零一二三四五六七八九十]+(?:年|个月|月|日|天|周|小时|个工作日)|[今明去本]年|[上下]半年|年底|月底|期间|以前|之前|为止|每[年月周季]|日内/g;

export const FACTS: readonly Fact[] = [
  {
    asked:
      /发文(?:机关|单位|部门|主体)|(?:印发|制定|发布|颁布|出台)(?:机关|单位|部门|主体)|(?:谁|哪里|哪家|哪个(?:单位|部门|机关)?)(?:印?发|制定|出台|发布|颁布)|落款|署名/,
    kinds: ['issuer', 'signature', 'masthead', 'imprint'],
  },
  {
    asked:
      /(?:发文|印发|成文|发布|颁布|下发|签发|落款)(?:的)?(?:时间|日期|年份|年月)|(?:什么时候|何时|哪[一年天月]*|几月|几号)(?:印?发|下发|发布|颁布|出台|制定)的?/,
    kinds: ['date', 'imprint', 'number'],
  },
  { asked: /标题|题目|(?:文件|通知|意见|办法|规定|条例)(?:的)?(?:名称|名字|全称|全名)|(?:文件|通知)叫(?:什么|啥)/, kinds: ['title'] },
  { asked: /文号|发文字号|字号|几号文|多少号/, kinds: ['number'] },
  { asked: /主送|抄送|发给(?:谁|哪)|发到哪/, kinds: ['recipients', 'cc'] },
  {
    asked: /依据|根据(?:什么|哪)|上位(?:法|文件)|为什么(?:要)?(?:制定|出台|印?发)|(?:制定|发文|出台|文件)(?:的)?(?:目的|背景|原因)/,
    isPreamble: true,
  },
  {
    asked: /时间|时候|何时|多久|多长|几[年月天日号点]|哪[年月天]|日期|期限|时限|截[止至]|最[迟晚]|起止|什么时段|周期/,
    words: DATE,
  },
  { asked: /为什么|为何|为啥|意义|原因|目的|必要/, words: /意义|目的|原因|为了|有利于|对于|旨在/g },
  { asked: /多少钱|几块钱|金额|标准|罚多少|补多少|经费|费用/, words: /[\d.〇一二三四五六七八九十百千万]+(?:元|万元|亿元|%|倍)/g },
  { asked: /什么是|什么叫|什么意思|指什么|是指|定义|含义|解释/, words: /所称|是指|指的是|就是/g },
  { asked: /电话|怎么联系|联系方式|邮箱|地址/, words: /\d{7,}|@|联系电话/g },
];

const PREAMBLE = ['paragraph', 'article', 'article-paragraph'];

/** @returns id of the clause that says why and by what right */
export const preambleOf = (clauses: readonly { clause: SearchClause }[]): string | undefined =>
  clauses.filter(({ clause }) => PREAMBLE.indexOf(clause.kind) >= 0)[0]?.clause.id;

/** What a place that answers such a question tells: the one place much, each of many sentences with a date less. */
const ONE_PLACE = 3;
const MANY = 1.2;

/** @param query folded; @returns as one token each: what is asked that every document says somewhere */
export function factsAsked(query: string): Evidence {
  const asked = FACTS.filter((fact) => fact.asked.test(query));
  return {
    weights: asked.map(({ words }) => (words ? MANY : ONE_PLACE)),
    find: ({ document, clause, text }) =>
      clause ? asked.flatMap((fact, token) => placesIn(text, fact, clause, document).map((place) => ({ token, ...place }))) : [],
  };
}

function placesIn(
  text: string,
  { kinds, isPreamble, words }: Fact,
  clause: SearchClause,
  document: FoldedDocument,
): Omit<TokenPlace, 'token'>[] {
  const isOne = (kinds?.indexOf(clause.kind) ?? -1) >= 0 || (isPreamble && preambleOf(document.clauses) === clause.id);
  if (!words) return isOne ? [{ at: 0, length: 1 }] : [];
  return Array.from(text.matchAll(words), ({ 0: { length }, index: at }) => ({ at, length }));
}
