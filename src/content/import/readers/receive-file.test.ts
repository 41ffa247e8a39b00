import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { receiveFile } from './receive-file.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const refusal = async (bytes: Uint8Array, name: string) => {
  const received = await receiveFile(bytes, name);
  return 'refused' in received ? `${received.refused.reason}。${received.refused.note}` : received.format;
};
/** A compound file is known by its first bytes, what it holds by the names of its streams. */
const compound = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('receiveFile refuses, whatever the name says,', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['a picture', PNG, '通知.docx', /图片（PNG）.*另存为 \.docx/],
    ['a picture called a text', PNG, '通知.txt', /图片（PNG）/],
    ['an archive', zipSync({ 'a.txt': utf8('甲') }), '通知.zip', /压缩包/],
    ['another archive', Buffer.from('Rar!\x1a\x07\x00', 'latin1'), '通知.rar', /RAR/],
    ['a workbook', compound('Workbook'), '表.xls', /电子表格/],
    ['a file with a password', compound('EncryptedPackage'), '通知.docx', /加了密码.*去掉密码/],
    ['data', utf8('a,b\n1,2\n'), '表.csv', /\.csv 文件/],
    ['a web archive', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n甲'), '通知.doc', /网页归档/],
    ['nothing', new Uint8Array(), '通知.txt', /没有文字/],
    ['white space', utf8(' \n\u3000\n'), '通知.txt', /没有文字/],
    ['5 MB of text', Buffer.alloc(5 * 1024 * 1024, 'a'), '通知.txt', /超过 2 MB/],
  ])('%s', async (_, bytes, name, what) => {
    expect(await refusal(bytes, name)).toMatch(what);
  });
});

describe('a text file', () => {
  const receive = async (text: string) => {
    const received = await receiveFile(utf8(text), '通知.txt');
    if ('refused' in received) throw new Error(received.refused.reason);
    return received;
  };

  test('has its lines end with LF, and says so', async () => {
    expect(await receive('\ufeff甲\r\n乙\r丙\n')).toMatchObject({ text: '甲\n乙\n丙\n', encoding: 'UTF-8' });
  });

  test('lists the control characters that were left out', async () => {
    const { text, left } = await receive('甲\f\n乙\f丙\x1a');
    expect(text).toBe('甲\n乙\n丙');
    expect(left).toEqual([
      { text: '\f', reason: '控制字符 U+000C' },
      { text: '\f', reason: '控制字符 U+000C' },
      { text: '\x1a', reason: '控制字符 U+001A' },
    ]);
  });

  test('asks of characters for private use, where they stand', async () => {
    const { text, doubts } = await receive('甲\n乙\ue5e5丙');
    expect(doubts).toMatchObject([{ start: text.indexOf('\ue5e5'), reason: expect.stringContaining('U+E5E5') }]);
  });

  test('keeps the places of doubts where line ends became shorter', async () => {
    const received = await receiveFile(Uint8Array.of(0xd6, 0xd0, 0x0d, 0x0a, 0xce, 0xc4, 0x80), '通知.txt');
    expect(received).toMatchObject({ text: '中\n文€', encoding: 'GB18030', doubts: [{ start: 3 }] });
  });
});

describe('what is meant to break a reader', () => {
  test.each<[string, string, string, string]>([
    ['elements in each other', `<html>${'<div>'.repeat(100_000)}甲`, 'a.html', '套得太深'],
    ['quotations in each other', `${'> '.repeat(8000)}甲`, 'a.md', '套得太深'],
  ])('%s: is refused', async (_, text, name, what) => {
    expect(await refusal(utf8(text), name)).toContain(what);
  });

  test('cells that cover more than a table has are read, and cover what there is', async () => {
    const received = await receiveFile(utf8(`<table>${`<tr>${'<td colspan=1000 rowspan=65534>甲'.repeat(20)}`.repeat(40)}`), 'a.html');
    expect('text' in received && received.text.match(/甲/g)).toHaveLength(800);
  });
});
