/** What the rules of duties read alike: how someone does a thing, and who they are. */
import { isOrgan } from './organs.ts';
import { type ClauseSentence, spanAt } from './sentences.ts';
import type { Duty, Party } from './types.ts';

export type Given = Pick<Duty, 'start' | 'end' | 'parties' | 'task'>;

export const MODAL = '(?:应当|应|要|须|必须|将)?';

/** How it is done, before the verb, without a mark. */
export const MANNER =
  '(?:(?:依照|依据|按照|根据)[^，。；]{1,30}|(?:在|按)?(?:各自|其)?(?:的)?职责(?:范围内|分工)?|依法|分别|统一|具体|主要|共同|牵头|统筹)*';

/** What a sentence about fines and the like has: who punishes is not who does the work. */
export const PENAL = /违反|罚款|责令|处分|处罚|没收|吊销|警告|追究|行为之一|构成犯罪|逾期|法律责任|刑事/;

/** 省、自治区、直辖市人民政府 is one name: a list has a whole one before every mark. */
function namesIn(text: string): string[] {
  const names = text.split('、');
  return names.every((name) => isOrgan(name)) ? names : [text];
}

/**
 * A、B会同C.
 * @param at where the names begin, in the sentence's text
 */
export function partiesAt(sentence: ClauseSentence, text: string, at: number, role: Party['role']): Party[] {
  let from = at;
  return text.split('会同').flatMap((names, i) => {
    const own = namesIn(names).map((name): Party => {
      const span = spanAt(sentence, from, name.length);
      from += name.length + 1;
      return { role: i ? 'with' : role, ...span };
    });
    from += 1;
    return own;
  });
}
