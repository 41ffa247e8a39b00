/** What a text file says. */
import { codePointOf, splitControls } from '../../../document/control.ts';
import type { Received } from '../received.ts';
import type { Decoded } from './encoding.ts';

/** Form feeds and vertical tabs end a line where they stand within one. */
const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?<!\n)[\f\v](?!\n|$)/g, '$&\n');

export function receivedText({ text, encoding, doubts }: Decoded): Received {
  const { text: kept, removed } = splitControls(lineEnds(text));
  // Offsets move where line ends were two characters.
  const moved = doubts.map((doubt) => ({ ...doubt, start: splitControls(lineEnds(text.slice(0, doubt.start))).text.length }));
  const left = removed.map((char) => ({ text: char, reason: `控制字符 ${codePointOf(char)}` }));
  const name = { encoding: encoding.toUpperCase() };
  return { text: kept, format: 'txt', ...name, left, computed: [], merged: [], stated: {}, doubts: moved };
}
