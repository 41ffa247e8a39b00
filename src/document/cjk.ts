/** Characters of CJK writing and its marks, with those that Latin writing has too: — ‘ ’ “ ” …. No space stands beside them. */
export const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018-\u201d\u2026\u3000-\u303f\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
