/** Stars that may be emphasis and may be typed to be seen: what is guessed is asked. */
import type { Emphasis, Root, Strong } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Loss } from './loss.ts';

const HAN = /^\p{Script=Han}$/u;

/** 长*宽*高 and 这是*重点*内容 are alike. */
function within(node: Emphasis, note: string): boolean {
  const { start, end } = node.position as { start: { offset: number }; end: { offset: number } };
  return HAN.test(note[start.offset - 1] ?? '') && HAN.test(note[end.offset] ?? '');
}

/** No one emphasizes one bracket of a pair. */
const isTorn = (typed: string): boolean =>
  ['（）', '《》', '“”', '【】', '()'].some(([open, close]) => typed.split(open as string).length !== typed.split(close as string).length);

const only = ({ children }: Emphasis | Strong) => (children.length === 1 ? children[0]?.type : undefined);

/** @returns each with its offset in the note */
export function doubtful(tree: Root, note: string): Loss[] {
  const found: Loss[] = [];
  const doubt = (node: Emphasis | Strong, reason: string) =>
    found.push({ at: node.position?.start.offset ?? 0, reason, note: '要突出，用 **粗体**；要照样显示，写 \\*；乘号写 ×' });
  visit(tree, ['emphasis', 'strong'], (node) => {
    if (node.type !== 'emphasis' && node.type !== 'strong') return;
    const typed = note.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'emphasis' && within(node, note)) doubt(node, '汉字之间的 * 看不出是强调还是要显示的星号');
    else if (node.type === 'emphasis' && only(node) === 'strong') doubt(node, '三个星号看不出是强调还是要显示的星号');
    else if (node.type === 'strong' && only(node) === 'strong') doubt(node, '四个星号看不出是强调还是要显示的星号');
    else if (isTorn(typed)) doubt(node, '两处星号之间的括号、引号不成对，看不出是强调还是要显示的星号');
  });
  return found;
}
