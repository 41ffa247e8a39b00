/** Duties of a phrase that begins with who does it: A负责B, A主管B, A会同B制定C, A在各自职责范围内做好B. */
import { type Given, MANNER, MODAL, PENAL, partiesAt } from './duty-parts.ts';
import { isOrgan, ORGAN, TAIL } from './organs.ts';
import { type ClauseSentence, spanAt } from './sentences.ts';
import type { Party } from './types.ts';

const WHO = `^(?<who>[^，。；：由]{0,118}?${ORGAN}${TAIL})`;
/** What stands between the subject and its verb. */
const ASIDE = '(?:，?(?:按照|依照|依据|根据|结合|在|按)[^，。；]{1,40}，?)?';
/** A是主管部门，负责B; A设在C，负责B. */
const CALLED = '(?:(?:是[^，。；]{2,60}(?:部门|机关|机构)|设在[^，。；]{2,40})，并?)?';
/** To the end of the sentence. */
const END = '[。；]?$';
const TASK = `(?<task>.{2,}?)${END}`;

/** The name of an organ does not end where the word for a part of it follows: 公安机关交通管理部门, 同级人民政府财政部门. */
const WHOLE =
  '(?!(?:(?!制定|编制|组织|建立|确定|公布|提出|研究|开展|加强|根据|按照|依|对|向)[\\u4e00-\\u9fff]){1,12}(?:部门|机构|办公室))(?![和及与或、]|以及|等)';
const OTHERS = `(?<others>[^，。；：]{2,120}?(?:部门|单位|机构|机关|委员会|协会|方面|部(?!门|队)|委(?!员)|局|厅|署|政府|办公室))(?=[\\u4e00-\\u9fff，])${WHOLE}`;

interface Rule {
  /** Without which the pattern is not tried. */
  sign: RegExp;
  /** Groups: who; others, with whom; how, by which 牵头 is told; task. */
  pattern: RegExp;
  role: Party['role'];
  /** Whether its verb tells in sentences of fines and rewards, too, whose work they are. */
  isFirm?: true;
}

const rule = (sign: RegExp, role: Party['role'], ...parts: string[]): Rule => ({ sign, role, pattern: new RegExp(parts.join(''), 'd') });
const firm = (...all: Parameters<typeof rule>): Rule => ({ ...rule(...all), isFirm: true });

/** 负责人, 对质量负责, 负责登记的部门, 负责修复并赔偿 give no task. */
const CHARGED = '负责(?!人|任|同志|的|[，、。；：]|[^，。；]{0,6}赔偿|[^，。；]{1,30}的(?:部门|机构|机关|单位|人员|组织|科室|同志))';
const LEADING = '(?<=[^由]{2})(?:牵头(?=组织|制定|建立|开展|推进|研究|落实)|(?:统筹|综合)协调(?=[^，。；、]{2}))';
/** 在各自职责范围内, 按照职责分工, 立足职能职责; whole, not 职责的. */
const BY_DUTY =
  '(?:依法)?(?:在|按照|按|根据|依照|依据|立足)(?:各自|其)?(?:法定|规定|职能|监督管理|管理|工作|监管)?的?职责(?:范围|分工|权限|划分)?以?内?(?![范分权划以内的])';
/** What they may do, must not do, do to those who break rules, or what is only a case: 发现问题的，. */
const NO_TASK = '(?!，?(?:有权|可以|不得|未|责令|给予|处|依法处|依法给予|履行|发现|[^，。；]*(?:的|时|后|中)，))';
const ACCOUNTABLE = '的?(?:主体|属地|领导|监管|管理|保障)责任|(?<!相应|有关)(?:工作|职责|任务)';

const RULES: readonly Rule[] = [
  firm(/负责|牵头|协调/, 'responsible', `${WHO}(?<how>${CALLED}${MODAL}${ASIDE}，?${MANNER}${CHARGED}|${MODAL}${MANNER}${LEADING})${TASK}`),
  firm(/会同/, 'responsible', `${WHO}${MODAL}${ASIDE}会同${OTHERS}${TASK}`),
  rule(
    /主管/,
    'responsible',
    `${WHO}${MODAL}(?:统一)?主管(?!部|机|单|人|领|负|的|局|司|、|，|行政|业务|[^，。；]{1,30}的(?:部门|机构|机关))`,
    `(?<task>[^，。；]*(?:工作|管理|事务|事宜).*?)${END}`,
  ),
  rule(/主管/, 'responsible', `${WHO}是(?<task>[^，。；]{2,40}?)的?(?:行政)?主管(?:部门|机关)${END}`),
  rule(/职责/, 'responsible', `${WHO}${MODAL}，?${BY_DUTY}${NO_TASK}，?${TASK}`),
  rule(
    /承担|履行|落实/,
    'responsible',
    `${WHO}${MODAL}(?:切实|依法|具体)?(?:承担|履行|落实)`,
    `(?<task>[^，。；、]{2,40}?(?:${ACCOUNTABLE})(?=[，。；]|$)(?!，(?:可以|有权)).*?)${END}`,
  ),
  rule(/主体/, 'responsible', `${WHO}(?:是|为|作为)(?<task>[^，。；]{2,50}主体)[，。；]`),
  rule(
    /协助/,
    'support',
    `${WHO}${MODAL}，?(?:依法|积极)?协助[^，。；]{2,40}?(?:部门|单位|机构|机关|委员会|政府)`,
    `(?<task>(?:做好|开展|组织|实施|落实|推进).{2,}?)${END}`,
  ),
  rule(/人民政府/, 'responsible', `^(?<who>[^，。；：由]{0,60}?人民政府(?:及其(?:有关|相关)(?:部门|机构))?)应当(?!不得|给予|予以)${TASK}`),
];

const REWARDS = /表彰|奖励/;
/** @param at where the phrase begins, in the sentence's text */
function givenBy({ pattern, role }: Rule, sentence: ClauseSentence, at: number): Given | null {
  const match = pattern.exec(sentence.text.slice(at));
  const { who, others, how, task } = match?.groups ?? {};
  const places = match?.indices?.groups as Record<string, [number, number]> | undefined;
  if (!who || !task || !places || !isOrgan(who)) return null;
  const [from, to] = places.task as [number, number];
  const lead = /^，*(?:应当)?/.exec(task)?.[0].length ?? 0;
  const own = partiesAt(sentence, who, at, /牵头/.test(how ?? '') ? 'lead' : role);
  const more = others ? partiesAt(sentence, others, at + (places.others?.[0] ?? 0), 'with') : [];
  return { ...spanAt(sentence, at, 0), parties: [...own, ...more], task: spanAt(sentence, at + from + lead, to - from - lead) };
}

function givenAt(rules: readonly Rule[], sentence: ClauseSentence, at: number): Given | null {
  for (const one of rules) {
    const found = givenBy(one, sentence, at);
    if (found) return found;
  }
  return null;
}

/** Every phrase that begins with who does it; a task ends where the next such phrase begins. */
export function byPhrases(sentence: ClauseSentence): Given[] {
  const isAside = PENAL.test(sentence.text) || REWARDS.test(sentence.text);
  const rules = RULES.filter(({ sign, isFirm }) => (isFirm || !isAside) && sign.test(sentence.text));
  if (!rules.length) return [];
  const starts = [0, ...Array.from(sentence.text.matchAll(/，/g), ({ index }) => index + 1)];
  const found = starts.flatMap((at) => givenAt(rules, sentence, at) ?? []);
  return found.map((one, i) => {
    const next = found[i + 1];
    return next && one.task ? { ...one, task: { ...one.task, end: Math.min(one.task.end, next.start - 1) } } : one;
  });
}
