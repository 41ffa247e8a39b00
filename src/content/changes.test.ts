/** The log: what is written into it is what the content has, whatever was done, and it tells what it lacks. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  at,
  type Edit,
  edited,
  inFolder,
  loaded,
  otherSource,
  POLICY,
  replace,
  SOURCE,
  sha256,
  write,
} from '../../tests/support/content.ts';
import { withEntries } from './append-changes.ts';
import { errorsOf, loadContent } from './load.ts';
import type { PendingChange } from './pending-changes.ts';

const MISPRINT = { start: SOURCE.indexOf('推委'), sic: '推委', corr: '推诿' };
const ofLog = (edits: readonly Edit[]) =>
  loaded(...edits).problems.filter(({ file, reason }) => file.endsWith('changes.yaml') || reason.includes('更新记录'));
const logged = (before: string, date: string, ...edits: Edit[]): string => withEntries(before, date, loaded(...edits).pending);
const log = (text: string): Edit => write('../changes.yaml', text);
/** The misprint is left as it stands. */
const unmended = replace(
  'policy.yaml',
  '  - sic: 推委\n    corr: 推诿\n    kind: misprint\n    certainty: certain\n    basis: 形近而误。\n',
  '',
);

test('what is written makes log and content one, each thing with its day', () => {
  const first = logged('', '2021-07-01', unmended);
  const second = logged(first, '2021-07-02', log(first));
  const third = logged(second, '2021-07-03', log(second), unmended);
  expect(ofLog([log(third), unmended])).toEqual([]);
  const { changes, pending } = loaded(log(third), unmended);
  expect(pending).toEqual([]);
  expect(changes).toMatchObject([
    { date: '2021-07-01', kind: 'added', document: POLICY, isCurrent: true },
    { date: '2021-07-02', kind: 'emended', emended: [MISPRINT], restored: [] },
    { date: '2021-07-03', kind: 'emended', emended: [], restored: [MISPRINT] },
  ]);
  // An editor's words stay.
  const noted = second.replace('date: 2021-07-02\n', 'date: 2021-07-02\n    # 王\n    note: 校对一遍\n');
  expect(logged(noted, '2021-07-03', log(noted), unmended)).toBe(
    third.replace('date: 2021-07-02\n', 'date: 2021-07-02\n    # 王\n    note: 校对一遍\n'),
  );
});

test('another text is another version, and what was emended in the one before has no place any more', () => {
  const first = logged('', '2021-07-01');
  const other = otherSource(`${SOURCE}\n三、附则\n`);
  const second = logged(first, '2021-07-02', log(first), other);
  const { changes } = loaded(log(second), other);
  expect(changes.map(({ kind, isCurrent }) => [kind, isCurrent])).toEqual([
    ['added', false],
    ['revised', true],
  ]);
  expect(ofLog([log(second), other])).toEqual([]);
});

const MARKET = `青石市集市办法\n\n青石市人民政府\n\n2020年1月2日\n\n第一条　集市每月举办一次。\n`;
const NAME = { title: '青石市集市办法', issuer: '青石市人民政府', issued: '2020-01-02' };
/** Another document of the library. */
const market: Edit = (files) => {
  write('../jishi/source.txt', MARKET)(files);
  const { title, issuer, issued } = NAME;
  write('../jishi/policy.yaml', `title: ${title}\nissuer: ${issuer}\ndate: ${issued}\nsha256: ${sha256(MARKET)}\n`)(files);
};

test('a document whose folder is gone was taken out, and goes on under its name; it may come again', () => {
  const first = logged('', '2021-07-01', market);
  const gone = log(first);
  expect(hintsOf(gone)).toEqual([
    `content/changes.yaml:${1 + first.split('\n').findIndex((one) => one.includes('document: jishi'))} true 《${NAME.title}》已不在 content/，更新记录还没有记撤下`,
  ]);
  const second = logged(first, '2021-07-02', gone);
  const { changes, pending } = loaded(log(second));
  expect(pending).toEqual([]);
  expect(changes.filter(({ document }) => document === 'jishi')).toMatchObject([
    { kind: 'added', isCurrent: false, named: NAME },
    { date: '2021-07-02', kind: 'withdrawn', named: NAME },
  ]);
  expect(ofLog([log(second)])).toEqual([]);
  expect(hintsOf(log(second), market)).toEqual(['content/jishi/policy.yaml:4 true 更新记录还没有记收入这份文件']);
  const third = logged(second, '2021-07-03', log(second), market);
  expect(loaded(log(third), market).changes.at(-1)).toMatchObject({ kind: 'added', isCurrent: true });
  expect(ofLog([log(third), market])).toEqual([]);
});

test('of what does not hold by itself nothing is said to be gone', () => {
  const first = logged('', '2021-07-01', market);
  const broken: Edit = (files) => {
    market(files);
    write('../jishi/policy.yaml', 'title: 某\n')(files);
  };
  expect(loaded(log(first), broken).pending).toEqual([]);
});

test('names that an older log has not are put to the last text of each document', () => {
  const whole = logged('', '2021-07-01', market);
  const without = whole.replace(/^ {4}(?:title|issuer|issued): .*\n/gm, '');
  const { pending, unnamed } = loaded(log(without), market);
  expect(pending).toEqual([]);
  const named = withEntries(without, '2021-07-02', pending, unnamed);
  expect(loaded(log(named), market).unnamed.size).toBe(0);
  expect(loaded(log(named)).pending).toEqual([{ document: 'jishi', withdrawn: true, ...NAME }]);
  // Where it was never written, it is not made up.
  expect(loaded(log(without)).pending).toEqual([{ document: 'jishi', withdrawn: true }]);
});

const hintsOf = (...edits: Edit[]) => ofLog(edits).map(({ file, place, reason, hint }) => `${file}:${place?.line} ${hint} ${reason}`);

test('what one of them lacks is a hint where it stands in the other', () => {
  const whole = logged('', '2021-07-01');
  const without = logged('', '2021-07-01', unmended);
  const policy = `content/${at('policy.yaml')}`;
  const line = 1 + whole.split('\n').findIndex((one) => one.includes('sic: 推委'));
  expect(hintsOf(log(whole), unmended)).toEqual([`content/changes.yaml:${line} true 更新记录里的这条校勘，${POLICY} 已经没有了`]);
  expect(hintsOf(log(without))).toEqual([`${policy}:7 true 有 1 处校勘，更新记录还没有记`]);
  expect(hintsOf(log('changes: []\n'))).toEqual([`${policy}:4 true 更新记录还没有记收入这份文件`]);
  const other = otherSource(`${SOURCE}\n三、附则\n`);
  expect(hintsOf(log(whole), other)).toEqual([`${policy}:4 true 换了文本，更新记录还没有记`]);
});

test('a site that keeps no log is told nothing of it', () => {
  const { changes, problems } = loaded();
  expect(changes).toEqual([]);
  expect(problems.filter(({ file }) => file.includes('changes'))).toEqual([]);
});

test('any words are read as they were written', () => {
  const words = fc.string({
    unit: fc.constantFrom('灯', '会', '\n', ' ', '#', ':', '-', '"', "'", '>', '|', '、', '“', '0', '\t'),
    minLength: 1,
    maxLength: 9,
  });
  const places = fc.array(fc.record({ start: fc.nat(9999), sic: words, corr: words }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.array(places, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), (runs) => {
      const { files } = edited([]);
      const text = runs.reduce(
        (before, run) =>
          withEntries(
            before,
            '2021-07-01',
            run.map((emended): PendingChange => ({ document: POLICY, sha256: 'a'.repeat(64), emended })),
          ),
        '',
      );
      const read = inFolder(new Map([...files, ['changes.yaml', text]]), loadContent);
      expect(errorsOf(read.problems).filter(({ reason }) => reason.includes('YAML') || reason.includes('应当'))).toEqual([]);
      expect(read.changes.map(({ emended }) => emended)).toEqual(runs.flat());
    }),
    { numRuns: 40 },
  );
});
