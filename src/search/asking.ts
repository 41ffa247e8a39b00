/** Words of questions that say nothing of what is looked for. */

/** Of several characters: one character would be cut out of words. */
const ASKING = (
  '为什么要 为什么会 为什么 是什么意思 什么意思 是什么 叫什么 有什么 些什么 什么样 什么 怎么样 怎么办 怎么做 怎么 怎样 如何 请问 想问 ' +
  '有哪些 有哪几 有哪 哪些人 哪些 哪几个 哪几项 哪几 哪六个 哪个 哪一个 哪里 哪儿 是哪 多少 多久 有几项 有几个 分几个 几个 几项 几条 ' +
  '有没有 是不是 能不能 可不可以 要不要 该不该 会不会 是否 能否 可否 干什么 干啥 做什么 啥意思 有啥 是啥 为啥 咋办 咋样 ' +
  '指什么 指的是 是指 应该 应当怎 需要 可以 一下 告诉我 关于 对于 有关 相关 具体 都有 都要 还有 里面 当中 谁来 由谁 '
).split(' ');

const PARTICLE = /[的了吗呢么吧啊呀]/;

/** @param query folded; @param fillers the editors' own; @returns the stretches of it that only ask, in order */
export function askingIn(query: string, fillers: readonly string[]): [number, number][] {
  const words = [...ASKING, ...fillers].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const found: [number, number][] = [];
  for (let at = 0; at < query.length; ) {
    const word = words.filter((one) => query.startsWith(one, at))[0];
    const length = word?.length ?? (PARTICLE.test(query[at] as string) ? 1 : 0);
    const last = found[found.length - 1];
    if (length && last && last[1] === at) last[1] = at + length;
    else if (length) found.push([at, at + length]);
    at += length || 1;
  }
  return found;
}

/** What is left of a query without them. */
export const withoutAsking = (query: string, fillers: readonly string[]): string =>
  askingIn(query, fillers)
    .reverse()
    .reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), query);
