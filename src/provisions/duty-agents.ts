/** Duties of a sentence in which someone is named behind what they do: B由A负责, 由A会同C制定B, B的责任由A承担; A为牵头单位. */
import type { Span } from '../document/types.ts';
import { type Given, MANNER, PENAL, partiesAt } from './duty-parts.ts';
import { isOrgan, isWho } from './organs.ts';
import { type ClauseSentence, spanAt } from './sentences.ts';
import type { Party } from './types.ts';

const BY = '(?:^|，|(?<!理|事|自|缘|案|是|可以|可)(?<=[\\u4e00-\\u9fff”》）]))由(?<who>[^，。；：由]{2,60}?)';
const DONE =
  '组织(?:实施|制定|编制)|组织(?!部|机构)|实施|制定|编制|拟订|拟定|公布|落实|统筹|处理|办理|承办|受理|主持|审核|管理(?!部|机|局|委|办|处|所|中心|总|单)|确定';
const CIVIL = '法律|赔偿|民事|刑事|行政|违约|侵权|连带|举证|补偿|未';
const TASKS = '责任|义务|工作|任务|职责';

/** 由A制定的B is no task of A in words that only say what B is. */
const DEFINES = /是指|所称/;

interface Rule {
  pattern: RegExp;
  role: Party['role'];
  /** Of whom it is said. */
  isWho: (name: string) => boolean;
  /** Whether its verb tells whose work it is in sentences of fines and definitions, too. */
  isFirm?: true;
}

/** Those of the state: what others do by such verbs is no division of work. */
const isPublic = (name: string): boolean =>
  isOrgan(name) &&
  !/本人|到|向|报(?!社)|(?<=门|会|关|局|构)商(?!务)/.test(name) &&
  /(?:部门|机关|机构|政府|国务院|委员会|办公室|办公厅|办事处|局|厅|署|海关|部|委)(?:（[^（）]*）)?$/.test(name);

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(`${BY}${MANNER}(?<verb>负责|牵头)(?!人|同志|的主管|的责任|的人员|[^，。；]{0,6}担任)`, 'd'),
    role: 'responsible',
    isWho: isOrgan,
    isFirm: true,
  },
  {
    pattern: /(?:^|，)(?<who>[^，。；：]{2,40}?)(?<verb>为牵头(?:单位|部门)|要?(?:继续)?(?:充分)?(?:发挥|做好)牵头(?:作用|工作))/d,
    role: 'lead',
    isWho: isOrgan,
    isFirm: true,
  },
  { pattern: new RegExp(`${BY}${MANNER}(?<verb>${DONE})(?!的|[^，。；]*的，)`, 'd'), role: 'responsible', isWho: isPublic },
  { pattern: new RegExp(`(?<!${CIVIL})(?:${TASKS})，?${BY}(?<verb>承担)(?=[，。；]|$)`, 'd'), role: 'responsible', isWho },
  {
    pattern: new RegExp(`${BY}(?<verb>承担)(?:(?!${CIVIL})[^，。；]){0,30}(?:${TASKS})(?=[，。；]|$)`, 'd'),
    role: 'responsible',
    isWho,
  },
];

/** What stands before 由 is the task, where nothing goes on behind: 灯具由甲投资，由乙负责建设 is one only as a whole. */
function taskBefore(sentence: ClauseSentence, by: number, verbEnd: number): Span | null {
  const before = sentence.text.slice(0, by).replace(/，$/, '');
  const goesOn = /^[^，。；]/.test(sentence.text.slice(verbEnd));
  // 协商不成的，由A处理: a case is no task.
  return before && !goesOn && !before.endsWith('的') ? spanAt(sentence, 0, before.length) : null;
}

function givenBy({ pattern, role, isWho: isMeant }: Rule, sentence: ClauseSentence): Given | null {
  const match = pattern.exec(sentence.text);
  const places = match?.indices?.groups as Record<'who' | 'verb', [number, number]> | undefined;
  const who = match?.groups?.who;
  if (!who || !places || !isMeant(who)) return null;
  const [from, to] = places.who;
  const end = places.verb[1];
  const own = /牵头/.test(sentence.text.slice(to, end)) ? 'lead' : role;
  const task = sentence.text[from - 1] === '由' ? taskBefore(sentence, from - 1, end) : null;
  return { ...spanAt(sentence, from, 0), parties: partiesAt(sentence, who, from, own), task };
}

/** @returns one at most: what follows it in the sentence mostly goes on about it */
export function byOthers(sentence: ClauseSentence): Given[] {
  const isAside = PENAL.test(sentence.text) || DEFINES.test(sentence.text);
  for (const rule of isAside ? RULES.filter(({ isFirm }) => isFirm) : RULES) {
    const found = givenBy(rule, sentence);
    if (found) return [found];
  }
  return [];
}
