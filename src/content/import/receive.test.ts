/** What `add` makes of a file as it came. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorsOf, loadContent } from '../load.ts';
import { receiveFile } from './readers/receive-file.ts';
import { guess, originalOf, policyYaml, receivedJson } from './receive.ts';

const SOURCE = readFileSync(join('tests/support/fixtures/content/qingshi-2021/source.txt'), 'utf8');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

describe('guess', () => {
  test('title, issuer and date of the head, the title as the reading has it', () => {
    expect(guess('某镇人民政府\n\n关于试行(暂行)办法的通知\n\n(2021年6月15日)\n\n一、总则\n')).toEqual({
      title: '关于试行（暂行）办法的通知',
      issuer: '某镇人民政府',
      date: '2021-06-15',
    });
  });
});

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
    writeFileSync(join(dir, 'new-1/policy.yaml'), policyYaml(received, original));
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
