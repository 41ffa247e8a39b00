/**
 * A title's words kept whole where it breaks into lines (GB/T 9704-2012, 7.3.1: 词意完整). Words are the
 * dictionary's (Unicode UAX 29 as ICU tailors it for Chinese); a particle stays with the word before it.
 */
import { escapeText } from './html.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const PARTICLE = /^(?:[的了和与及中上下]$|[，、。：；）》”])/;
const OPENING = /[（《“]$/;

/** @returns HTML in which a line may end only at `<wbr>` */
export function titlePhrases(title: string): string {
  let html = '';
  let before = '';
  for (const { segment } of words.segment(title)) {
    html += before && !PARTICLE.test(segment) && !OPENING.test(before) ? `<wbr>${escapeText(segment)}` : escapeText(segment);
    before = segment;
  }
  return html;
}
