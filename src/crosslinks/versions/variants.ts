/** What editions of one text type differently without another word being meant: such differences are no amendments. */
import { plainForms } from '../../document/forms.ts';
import type { Span } from '../../document/types.ts';

/** What readers are told of them. */
export const VARIANTS = '全角和半角、空格和换行、〇○零、引号、书名号和括号的样式、横线和间隔号的样式';

/** Each string is of one meaning: its first character stands for all. */
const CLASSES = ['〇○零◯', '"“”„〝〞「」『』', "'‘’‚", '[〔［【', ']〕］】', '《〈<«', '》〉>»', '-—–―─－', '~～〜', '·•・‧∙．', ':∶'];
const MEANT = new Map(CLASSES.flatMap((all) => [...all].map((char): [string, string] => [char, all[0] as string])));

/** Full-width ASCII (U+FF01 to U+FF5E) to ASCII. */
function narrow(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

/** A text as what is compared of it. */
export interface Keys {
  /** One for each character that counts. */
  keys: string[];
  /** Where the character of each begins and ends. */
  at: Span[];
}

/** Between Chinese numerals 0 and O are 〇: 二0二O年. Of one length. */
const ZERO =
  /(?<=[〇○◯零一二三四五六七八九]\s*)[0０OＯoｏ]+(?![0-9０-９A-Za-z])|(?<![0-9０-９A-Za-z])[0０OＯoｏ]+(?=\s*[〇○◯零一二三四五六七八九])/g;
const withZeros = (text: string): string => text.replace(ZERO, (zeros) => '〇'.repeat(zeros.length));

/** 《〈 and << are one: editions set titles within titles, and marks that keyboards have not, as they can. */
const TITLE_MARKS = new Set(['《', '》']);

/** @param from offset of the text's first character @returns without white space and what is not seen */
export function keysOf(text: string, from = 0): Keys {
  const keys: string[] = [];
  const at: Span[] = [];
  let end = from;
  for (const char of withZeros(text)) {
    const start = end;
    end += char.length;
    const plain = /\s/.test(char) ? '' : plainForms(MEANT.get(char) ?? narrow(char));
    const key = MEANT.get(plain) ?? plain;
    if (key === '' || (TITLE_MARKS.has(key) && keys[keys.length - 1] === key)) continue;
    keys.push(key);
    at.push({ start, end });
  }
  return { keys, at };
}
