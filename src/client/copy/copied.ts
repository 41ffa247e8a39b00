/** A copy: the document's words, what is to be told of them, where they stand. */
import * as wording from '../../wording/interface.ts';
import { notesOn } from './note.ts';
import { asReceived, type Citable } from './place.ts';

/** Words of one document. */
export interface Excerpt extends Citable {
  /** 《标题》（发文字号）二（一）第2段 */
  cited: string;
  address: string;
  /** Whether the words are the source's already. */
  isSource: boolean;
  /** Whether places say of every character what the source has; else of words alone. */
  isExact: boolean;
}

const told = (excerpts: readonly Excerpt[]): string[] =>
  excerpts.reduce<string[]>((all, one) => all.concat(one.isSource ? [] : notesOn(one)), []);

/** Whether the source's wording is another, or doubted, so that it is worth having. */
export const isEmended = (excerpts: readonly Excerpt[]): boolean => told(excerpts).length > 0;

const noteLine = (notes: readonly string[]): string => (notes.length ? `\n（${notes.join('；')}）` : '');

/** The citation, which says where what is quoted is not the reading. */
export const citationOf = ({ cited, isSource }: Excerpt): string => `${cited}${isSource ? wording.receivedNote : ''}`;

/** Text, then what is told of it, then where it stands, as one quotes in a report. */
export const quotationOf = (excerpt: Excerpt): string => `${excerpt.text}${noteLine(told([excerpt]))}\n——${citationOf(excerpt)}`;

export const copyOf = (excerpts: readonly Excerpt[]): string =>
  excerpts.map((excerpt) => `${quotationOf(excerpt)}\n${excerpt.address}`).join('\n\n');

/** The same in the source's wording. */
export const sourceCopyOf = (excerpts: readonly Excerpt[]): string =>
  excerpts
    .map((excerpt) => {
      const said = excerpt.isExact || excerpt.isSource ? wording.receivedNote : '（文字从原件，标点从整理本）';
      return `${excerpt.isSource ? excerpt.text : asReceived(excerpt).trim()}\n——${excerpt.cited}${said}\n${excerpt.address}`;
    })
    .join('\n\n');

/** @param words a selection that has the editors' words, too */
export function mixedCopyOf(words: string, excerpts: readonly Excerpt[]): string {
  const cited = excerpts.map(citationOf).join('；');
  return `${words}${noteLine(told(excerpts))}\n——其中的原文引自${cited}\n${excerpts[0]?.address ?? ''}`;
}
