/** Every kind of error in provisions.yaml. */
import { describe } from 'vitest';
import { write } from '../../tests/support/content.ts';
import { failures } from '../../tests/support/failures.ts';

const file = (text: string) => write('provisions.yaml', text);
const deadline = (...lines: string[]) => file(`deadlines:\n  - clause: s3-1-p1\n${lines.map((line) => `    ${line}\n`).join('')}`);

describe('provisions.yaml', () => {
  failures([
    { name: 'names no list', edits: file('‸deadline:\n  - clause: s3\n'), at: 'provisions.yaml:1:1', reason: '不认识的字段 deadline' },
    {
      name: 'quotes what is not there',
      edits: file('deadlines:\n  - clause: s3-1-p1\n    text: ‸各村要在八月十日前报送方案。\n'),
      reason: '不符，第 5 个字起不同',
      actual: '各村要在【八】月十日前报送方案',
      expected: '各村要在【7】月10日前报送方',
    },
    {
      name: 'names no clause',
      edits: file('duties:\n  - clause: ‸s9\n    text: 各村\n'),
      reason: '没有代号为 s9 的条款',
      actual: 's9',
    },
    {
      name: 'hides and corrects',
      edits: deadline('text: 各村要在7月10日前报送方案。', 'hide: ‸true', 'when: 7月10日前'),
      reason: '写了 hide，又写了改正的内容',
    },
    {
      name: 'says who and not when',
      edits: file('deadlines:\n  - ‸clause: s3-1-p1\n    text: 各村要在7月10日前报送方案。\n    who: 各村\n'),
      reason: '缺少 when',
    },
    {
      name: 'has a part that its words have not',
      edits: deadline('text: 各村要在7月10日前报送方案。', 'when: ‸7月底前'),
      reason: 'text 里没有“7月底前”',
      actual: '7月底前',
    },
    {
      name: 'has a day that is none',
      edits: deadline('text: 各村要在7月10日前报送方案。', 'when: 7月10日前', 'date: ‸2021-02-30'),
      reason: 'date 应写作 2014-03-09 的样子',
    },
  ]);
});
