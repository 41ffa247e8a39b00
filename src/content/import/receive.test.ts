/** What `add` makes of a file as it came. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { errorsOf, loadContent } from '../load.ts';
import { guess, policyYaml, receive } from './receive.ts';

const SOURCE = readFileSync(join('tests/support/fixtures/content/qingshi-2021/source.txt'), 'utf8');
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('receive', () => {
  test('a file that is as it must be is kept byte for byte, and nothing is said of a conversion', () => {
    expect(receive(utf8(SOURCE))).toEqual({ text: SOURCE });
  });

  test.each([
    ['BOM and CR LF', utf8(`\ufeff${SOURCE.replaceAll('\n', '\r\n')}`), 'UTF-8'],
    ['UTF-16', Buffer.from(`\ufeff${SOURCE}`, 'utf16le'), 'UTF-16LE'],
    // 中文 in GB 18030.
    ['GB 18030', Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0x0d, 0x0a]), 'GB18030'],
  ])('%s becomes UTF-8 with LF, and the file as it came is known by its hash', (_, bytes, encoding) => {
    const received = receive(bytes);
    expect(received?.text).toBe(encoding === 'GB18030' ? '中文\n' : SOURCE);
    expect(received?.converted).toEqual({ encoding, sha256: sha256(bytes) });
  });

  test('what is no text is not taken', () => {
    expect(receive(Uint8Array.from([0x50, 0x4b, 0x03, 0xff, 0xff]))).toBeNull();
  });
});

describe('guess', () => {
  test('title, issuer and date of the head, the title as the reading has it', () => {
    expect(guess('某镇人民政府\n\n关于试行(暂行)办法的通知\n\n(2021年6月15日)\n\n一、总则\n')).toEqual({
      title: '关于试行（暂行）办法的通知',
      issuer: '某镇人民政府',
      date: '2021-06-15',
    });
  });
});

describe('a folder made of both', () => {
  const dir = join('.tmp/received');
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('holds at once', () => {
    const received = receive(utf8(SOURCE.replaceAll('\n', '\r\n')));
    if (!received) throw new Error('not received');
    mkdirSync(join(dir, 'new-1'), { recursive: true });
    cpSync(join('tests/support/fixtures/content/site.yaml'), join(dir, 'site.yaml'));
    writeFileSync(join(dir, 'new-1/source.txt'), received.text);
    writeFileSync(join(dir, 'new-1/policy.yaml'), policyYaml(received));
    const { editions, problems } = loadContent(dir);
    expect(errorsOf(problems)).toEqual([]);
    expect(editions.map(({ id, document }) => [id, document.clauses.length])).toEqual([['new-1', 18]]);
  });
});
