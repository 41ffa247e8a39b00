/**
 * The Markdown of a note: CommonMark in MDX with tables and ~~, less what Chinese typing sets off by itself.
 * Stars alone emphasize; `_`, which fills blanks, does not, nor does a single `~`.
 */
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { attention } from 'micromark-core-commonmark';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Code, Construct, Extension, State, Token, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

const ASTERISK = 42;

/** Ends of lines and tabs have negative codes. */
const charOf = (code: Code): string => (code === null || code < 0 ? ' ' : String.fromCharCode(code));
const isSpace = (code: Code): boolean => /\s/.test(charOf(code));
const isAsciiWord = (code: Code): boolean => /[0-9A-Za-z]/.test(charOf(code));
/** What nobody begins or ends emphasized words with: marks that close or pause, marks that open. */
const isClosing = (code: Code): boolean => /[\p{Pe}\p{Pf}，。、；：？！]/u.test(charOf(code));
const isOpening = (code: Code): boolean => /[\p{Ps}\p{Pi}]/u.test(charOf(code));

/**
 * CommonMark asks for a space or punctuation beside a star that stands against punctuation, which Chinese has not:
 * **注意：**这里. Here a run of stars opens before words and closes behind them. But two stars beside an
 * ASCII letter or digit are between the words of a sum or a number that is masked: 2*3*4, 138****5678.
 */
const tokenizeStars: Tokenizer = function (effects, ok, nok) {
  const before = this.previous;
  const classify: State = (after) => {
    const token = this.events.at(-1)?.[1] as Token;
    const pair = token.end.offset - token.start.offset === 2;
    token._open = !isSpace(after) && !isClosing(after) && (pair || !isAsciiWord(before));
    token._close = !isSpace(before) && !isOpening(before) && (pair || !isAsciiWord(after));
    return ok(after);
  };
  return attention.tokenize.call(this, effects, classify, nok);
};

const stars: Construct = { ...attention, name: 'stars', tokenize: tokenizeStars };

/** The construct that CommonMark calls attention is for both * and _. */
const emphasis: Extension = { text: { [ASTERISK]: stars }, disable: { null: ['attention'] } };

/** A remark plugin beside remark-mdx. */
export function remarkNoteSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmStrikethrough({ singleTilde: false }), emphasis];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];
}
