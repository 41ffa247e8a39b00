/** What is shown as it was typed, and was probably typed to be markup: hints. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { addressesIn } from './address.ts';
import type { Loss } from './loss.ts';

const MARKS: { mark: RegExp; reason: string; note: string }[] = [
  {
    mark: /(?<![\w*])\*\*(?![\w*])/g,
    reason: '** 没有配成对，会照样显示',
    note: '要加粗，写成 **粗体**，星号里边不空格；要照样显示，写 \\*\\*',
  },
  { mark: /~~/g, reason: '~~ 没有配成对，会照样显示', note: '要划去，写成 ~~划去的字~~，里边不空格；要照样显示，写 \\~\\~' },
  { mark: /\]（(?=\s*(?:https?:|www\.))/g, reason: '链接的括号是全角的，不成链接', note: '写成 [文字](https://……)，用半角括号' },
  { mark: /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|.*$/gm, reason: '这几行没有成为表格', note: '表头和 --- 一行的栏数要一样，前面空一行' },
];

/** Where an address ends and a Chinese word begins, and the address may have been meant to go on. */
const joined = (typed: string): Loss[] =>
  addressesIn(typed)
    .filter(({ end }) => /[/=&?#%_-]/.test(typed[end - 1] as string) && /^\p{Script=Han}/u.test(typed.slice(end)))
    .map(({ start, end }) => ({
      at: end,
      reason: `网址到 ${typed.slice(start, end)} 为止，后面的汉字不在链接里`,
      note: '汉字是网址的一部分，就写成 [文字](网址)；不是，在网址后面空一格',
    }));

/** A text with its escapes blanked: they are meant. */
const unescaped = (typed: string) => typed.replace(/\\[!-/:-@[-`{-~]/g, '  ');

/** @returns each with its offset in the note */
export function leftovers(tree: Root, note: string): Loss[] {
  const found: Loss[] = [];
  visit(tree, 'text', ({ position }) => {
    const start = position?.start.offset ?? 0;
    const typed = unescaped(note.slice(start, position?.end.offset));
    const marks = MARKS.flatMap(({ mark, ...said }) => [...typed.matchAll(mark)].map(({ index }) => ({ at: index, ...said })));
    for (const one of [...marks, ...joined(typed)]) found.push({ ...one, at: start + one.at });
  });
  return found;
}
