/** Who is told something: the subject before 应当, or before the time itself. */
import type { Span } from '../document/types.ts';
import { isWho } from './organs.ts';
import { type ClauseSentence, spanAt } from './sentences.ts';

const MODAL = /(?:应当|必须|可以|有权|应|须|要|需)/;
/** Words before a subject that are none of it. */
const LEAD = /^(?:但是|但|同时|其中|并|且)[，,]?/;

/** Words up to the modal, or to the end where there is none: the last phrase that may be a subject. */
function subjectIn(phrase: string): { at: number; text: string } | null {
  const lead = LEAD.exec(phrase)?.[0].length ?? 0;
  const modal = phrase.search(MODAL);
  const text = phrase.slice(lead, modal < 0 ? undefined : modal).replace(/(?:原则上|一般|均|都|也|还|依法|及时|于|在|自|从)+$/, '');
  return isWho(text) ? { at: lead, text } : null;
}

/**
 * @param at where the time begins, in the sentence's text
 * @returns null where the words before it name none
 */
export function subjectBefore(sentence: ClauseSentence, at: number): Span | null {
  const before = sentence.text.slice(0, at);
  const parts = before.split(/[，,：]/);
  let from = before.length;
  for (let i = parts.length - 1; i >= 0; i--) {
    const phrase = parts[i] as string;
    from -= phrase.length;
    const found = subjectIn(phrase);
    if (found && (i === parts.length - 1 || i === 0 || MODAL.test(phrase))) return spanAt(sentence, from + found.at, found.text.length);
    // What comes before the modal and is nobody is the subject all the same: no other is looked for.
    if (phrase.search(MODAL) > 0) return null;
    from -= 1;
  }
  return null;
}
