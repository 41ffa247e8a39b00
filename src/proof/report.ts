/** Flaws of the built site, told to the one who builds it. */
import type { Problem } from '../content/files/problem.ts';
import type { Flaw } from './fidelity.ts';

const TODO = '这是程序的错误，不是内容的错误：请保留现场并报告；上一次通过的网站没有改动';
/** Editors' notes link as they like, and only the built site knows its addresses. */
const LINK_TODO = '若是说明里写的链接，请改正那里的地址；否则是程序的错误，请报告';

/** @param path of the built file that has these flaws */
export const problemsOf = (path: string, flaws: readonly Flaw[]): Problem[] =>
  flaws.map((flaw) => ({ ...flaw, file: `dist/${path}`, note: flaw.reason.startsWith('链接') ? LINK_TODO : TODO }));
