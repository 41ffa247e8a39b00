/** What `add` makes of a file as it came. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recognise } from '../../document/recognise.ts';
import { withTables } from '../../document/table.ts';
import type { Edition } from '../edition.ts';
import { receiveFile } from '../import/readers/receive-file.ts';
import { originalOf, receivedJson } from '../import/receive.ts';
import { errorsOf, loadContent } from '../load.ts';
import { policyYaml } from './recognised.ts';
import { takeIn } from './take-in.ts';

const SOURCE = readFileSync(join('tests/support/fixtures/content/qingshi-2021/source.txt'), 'utf8');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('a folder made of a received file', () => {
  const dir = join('.tmp/received');
  const crlf = utf8(SOURCE.replaceAll('\n', '\r\n'));
  const problems = () => errorsOf(loadContent(dir).problems).map(({ file, reason }) => `${file} ${reason}`);

  beforeEach(async () => {
    const received = await receiveFile(crlf, '通知.TXT');
    if ('refused' in received) throw new Error(received.refused.reason);
    const original = originalOf(crlf, received);
    mkdirSync(join(dir, 'new-1'), { recursive: true });
    cpSync(join('tests/support/fixtures/content/site.yaml'), join(dir, 'site.yaml'));
    writeFileSync(join(dir, 'new-1/source.txt'), received.text);
    writeFileSync(join(dir, 'new-1/policy.yaml'), policyYaml(received, recognise(received.text), original));
    writeFileSync(join(dir, 'new-1/received.txt'), crlf);
    writeFileSync(join(dir, 'new-1/received.json'), receivedJson(received));
    expect(original).toEqual({ file: 'received.txt', sha256: createHash('sha256').update(crlf).digest('hex') });
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('holds at once', () => {
    expect(problems()).toEqual([]);
    expect(loadContent(dir).editions.map(({ id, document }) => [id, document.clauses.length])).toEqual([['new-1', 18]]);
  });

  test('does not hold when the file as received was changed, or is gone', () => {
    writeFileSync(join(dir, 'new-1/received.txt'), SOURCE);
    expect(problems()).toEqual(['content/new-1/policy.yaml 原件 received.txt 被改动过：摘要与登记的不符']);
    rmSync(join(dir, 'new-1/received.txt'));
    expect(problems()).toEqual(['content/new-1/policy.yaml 没有原件 received.txt']);
  });
});

test('a file that is its own text, byte for byte, is not kept twice', async () => {
  const received = await receiveFile(utf8(SOURCE), 'a.txt');
  expect(received).toMatchObject({ text: SOURCE, format: 'txt', encoding: undefined, left: [], computed: [], doubts: [] });
  expect('text' in received && originalOf(utf8(SOURCE), received)).toBeNull();
});

describe('a table of a received file', () => {
  const dir = join('.tmp/received-table');
  const page =
    '<html><head><meta charset="utf-8"></head><body><p>某局关于甲的通知</p><p>各单位：</p><p>分工如下。</p><table><tr><td colspan="2">任务</td><td>单位</td></tr><tr><td rowspan="2">甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr></table><p>某局</p><p>2025年5月30日</p></body></html>';
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('keeps its merged cells, which stand as such in the document', async () => {
    mkdirSync(dir, { recursive: true });
    cpSync(join('tests/support/fixtures/content/site.yaml'), join(dir, 'site.yaml'));
    writeFileSync(join(dir, 'page.html'), page);
    const taken = await takeIn(dir, join(dir, 'page.html'), 'new-1', {});
    expect(taken).toMatchObject({ said: expect.arrayContaining(['标题：某局关于甲的通知', '各项都有把握，没有要确认的']) });
    const { editions, problems } = loadContent(dir);
    expect(errorsOf(problems)).toEqual([]);
    const { document } = editions[0] as Edition;
    const [table] = withTables(document, document.clauses).flatMap((one) => ('rows' in one ? one : []));
    const cells = table?.rows.map((row) =>
      row.cells.map(({ span, rows, columns }) => [document.reading.slice(span.start, span.end), rows, columns]),
    );
    expect(cells).toEqual([
      [
        ['任务', 1, 2],
        ['单位', 1, 1],
      ],
      [
        ['甲', 2, 1],
        ['乙', 1, 1],
        ['丙', 1, 1],
      ],
      [
        ['丁', 1, 1],
        ['戊', 1, 1],
      ],
    ]);
    writeFileSync(join(dir, 'new-1/received.json'), '{');
    expect(errorsOf(loadContent(dir).problems).map(({ reason }) => reason)).toEqual(['received.json 读不懂']);
  });
});
