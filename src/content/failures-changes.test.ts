/** Every kind of error in changes.yaml. */
import { join } from 'node:path';
import { describe } from 'vitest';
import { type Edit, POLICY, SOURCE, sha256, write } from '../../tests/support/content.ts';
import { failures } from '../../tests/support/failures.ts';

const HASH = sha256(SOURCE);
const MISPRINT = SOURCE.indexOf('推委');
const log = (text: string): Edit => write('../changes.yaml', `changes:\n${text}`);
const TAKEN_IN = `  - date: 2021-07-01\n    document: ${POLICY}\n    sha256: ${HASH}\n`;
const entry = (date: string, rest: string, document = POLICY): string => `  - date: ${date}\n    document: ${document}\n${rest}`;
const place = (list: string, sic: string, corr: string, start = MISPRINT): string =>
  `    ${list}:\n      - start: ${start}\n        sic: ${sic}\n        corr: ${corr}\n`;

describe('changes.yaml', () => {
  failures([
    {
      name: 'a document taken out that is not here',
      edits: log(TAKEN_IN + entry('2021-07-02', '    withdrawn: true\n', '‸qingshi')),
      reason: '撤下了一份没有收入的文件',
      actual: 'qingshi',
    },
    {
      name: 'a document taken out twice',
      edits: log(TAKEN_IN + entry('2021-07-02', '    withdrawn: true\n') + entry('2021-07-03', '    withdrawn: true\n', `‸${POLICY}`)),
      reason: '或已经撤下的文件',
      actual: POLICY,
    },
    {
      name: 'an emendation of a document that was taken out',
      edits: log(
        TAKEN_IN + entry('2021-07-02', '    withdrawn: true\n') + entry('2021-07-03', place('emended', '推委', '推诿'), `‸${POLICY}`),
      ),
      reason: '还没有记收入',
      actual: POLICY,
    },
    {
      name: 'a document taken out and emended at once',
      edits: log(`${TAKEN_IN}  - ‸date: 2021-07-02\n    document: ${POLICY}\n    withdrawn: true\n${place('emended', '推委', '推诿')}`),
      reason: '写了 withdrawn，又写了',
    },
    {
      name: 'withdrawn that is not true',
      edits: log(TAKEN_IN + entry('2021-07-02', '    withdrawn: ‸false\n')),
      reason: 'withdrawn 只写 true',
    },
    {
      name: 'a name where no text is told of',
      edits: log(`${TAKEN_IN}  - ‸date: 2021-07-02\n    document: ${POLICY}\n    title: 通知\n${place('emended', '推委', '推诿')}`),
      reason: '从这一条删去',
    },
    { name: 'a day that there is not', edits: log(TAKEN_IN.replace('2021-07-01', '‸2021-02-30')), reason: 'date 应写作' },
    {
      name: 'a day before that of the entry above',
      edits: log(TAKEN_IN + entry('‸2021-06-30', place('emended', '推委', '推诿'))),
      reason: 'date 早于前一条',
      actual: '2021-06-30',
    },
    {
      name: 'an emendation of a document that was never taken in',
      edits: log(entry('2021-07-01', place('emended', '推委', '推诿'), `‸${POLICY}`)),
      reason: '还没有记收入',
      actual: POLICY,
    },
    {
      name: 'the same text once more',
      edits: log(TAKEN_IN + entry('2021-07-02', `    sha256: ‸${HASH}\n`)),
      reason: '文本和前面记的相同',
      actual: HASH,
    },
    {
      name: 'words that do not stand there',
      edits: log(TAKEN_IN + entry('2021-07-02', place('emended', '‸推托', '推诿'))),
      reason: '这个位置没有这段文字',
      actual: '推托',
      expected: '推委',
    },
    {
      name: 'an emendation taken back that was not added',
      edits: log(TAKEN_IN + entry('2021-07-02', place('restored', '‸推委', '推诿'))),
      reason: '撤回了一条没有加过的校勘',
      actual: '推委 → 推诿',
    },
    {
      name: 'an emendation added twice',
      edits: log(TAKEN_IN + entry('2021-07-02', place('emended', '推委', '推诿')) + entry('2021-07-03', place('emended', '‸推委', '推诿'))),
      reason: '已经加过',
      actual: '推委 → 推诿',
    },
    {
      name: 'an entry that says nothing',
      edits: log(`${TAKEN_IN}  - ‸date: 2021-07-02\n    document: ${POLICY}\n`),
      reason: '没有说改了什么',
    },
    {
      name: 'a text and what was taken back of another',
      edits: log(
        `${TAKEN_IN}  - ‸date: 2021-07-02\n    document: ${POLICY}\n    sha256: ${'a'.repeat(64)}\n${place('restored', '推委', '推诿')}`,
      ),
      reason: '又写了 restored',
    },
    { name: 'a field that there is not', edits: log(`${TAKEN_IN}    ‸call: 通知\n`), reason: '不认识的字段 call' },
    {
      name: 'what is no YAML',
      edits: write('../changes.yaml', 'changes:\n  - date: "2021-07-01\n'),
      at: join('..', 'changes.yaml:2:11'),
      reason: '缺少引号',
      actual: '  - date: "2021-07-01',
    },
  ]);
});
