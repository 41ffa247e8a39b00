/** Rich Text Format 1.9.1 to its tokens. */

export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  /** A control word or symbol. */
  | { kind: 'word'; word: string; value?: number }
  /** Bytes of text, in the encoding that holds at the place. */
  | { kind: 'bytes'; bytes: number[] };

const TOKEN = /([{}])|\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([\s\S])|([^\\{}\r\n]+)|[\r\n]+/y;

const bytesOf = (text: string): Token => ({ kind: 'bytes', bytes: [...text].map((char) => char.charCodeAt(0)) });

/** A line end of the file is nothing. */
function tokenOf([, brace, word, value, hex, symbol, text]: RegExpExecArray): Token | null {
  if (brace) return brace === '{' ? { kind: 'open' } : { kind: 'close' };
  if (word) return { kind: 'word', word, value: value === undefined ? undefined : Number(value) };
  if (hex) return { kind: 'bytes', bytes: [Number.parseInt(hex, 16)] };
  if (symbol) return { kind: 'word', word: symbol };
  return text ? bytesOf(text) : null;
}

/** @param latin1 the file, a byte a character */
export function* tokensOf(latin1: string): Generator<Token> {
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(latin1);
    if (!found) return;
    at = TOKEN.lastIndex;
    const token = tokenOf(found);
    // What follows is not text.
    if (token?.kind === 'word' && token.word === 'bin') at += Math.max(0, token.value ?? 0);
    if (token) yield token;
  }
}
