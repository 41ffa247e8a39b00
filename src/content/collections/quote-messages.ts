/** Why a quotation is not in its clause, said to an editor. */
import type { QuoteMiss } from '../../document/quote.ts';
import type { Fault } from '../../document/types.ts';

const around = (text: string, at: number) =>
  `${text.slice(Math.max(0, at - 8), at)}【${text[at] ?? '（到此为止）'}】${text.slice(at + 1, at + 9)}`;

/** @param clauseLabel how readers call the clause, such as 二（一）第2段 */
export function quoteMessage(miss: QuoteMiss, text: string, clauseLabel: string): Omit<Fault, 'at'> {
  switch (miss.reason) {
    case 'no-clause':
      return { reason: `没有代号为 ${miss.clause} 的条款`, actual: miss.clause, note: '到全文页点条款号，地址栏 # 后面的就是代号' };
    case 'empty':
      return { reason: '引文是空的', note: '写上要引的原文' };
    case 'ambiguous':
      return {
        reason: `引文在${clauseLabel}里出现 ${miss.times} 次，不知道引的是哪一处`,
        actual: text,
        note: '多引前后几个字，使它只出现一次',
      };
    case 'elsewhere':
      return { reason: `引文不在${clauseLabel}，而在 ${miss.clauses.join('、')}`, actual: text, note: '改正条款代号' };
    case 'source-form':
      return {
        reason: '引文用的是原件的写法（半角标点或未校的字），应当用整理后的文字',
        actual: text,
        expected: miss.reading,
        note: '从网站的全文页复制',
      };
    case 'differs':
      return {
        reason: `引文与${clauseLabel}不符，第 ${miss.at + 1} 个字起不同`,
        actual: around(text, miss.at),
        expected: around(miss.passage, miss.at),
        note: '照原文改正，一字一标点都要相同；最好从全文页复制',
      };
  }
}
