import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { receiveFile } from '../readers/receive-file.ts';

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const object = (text: string, x: number, y: number, more = '', code = '') =>
  `<ofd:TextObject Boundary="${x} ${y - 4} 160 5" Size="5" ${more}><ofd:TextCode X="0" Y="4" ${code}>${text}</ofd:TextCode></ofd:TextObject>`;
const page = (objects: string, template = '') =>
  `<ofd:Page ${NS}>${template}<ofd:Content><ofd:Layer><ofd:PageBlock>${objects}</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>`;

function ofd(pages: string[], title = ''): Uint8Array {
  const files: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${NS}><ofd:DocBody><ofd:DocInfo><ofd:Title>${title}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:TemplatePage ID="9" BaseLoc="/Doc_0/T.xml"/></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page BaseLoc="Pages/${i}.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    'Doc_0/T.xml': page(object('某某市公报', 90, 15)),
    ...Object.fromEntries(pages.map((text, i) => [`Doc_0/Pages/${i}.xml`, text])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
const receive = async (bytes: Uint8Array) => {
  const received = await receiveFile(bytes, '通知.ofd');
  if ('refused' in received) throw new Error(`${received.refused.reason}。${received.refused.note}`);
  return received;
};

/** 28 characters of 5 mm fill a line of 140 mm. */
const FULL = 28;
const words = (length: number, from = 0) => Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + from + 3 * i)).join('');

describe('an OFD', () => {
  test('is read by place, lines joined, what stands on each page left out and listed', async () => {
    const paragraph = words(FULL - 2 + FULL + 9);
    const template = '<ofd:Template TemplateID="9"/>';
    const first = [
      object(paragraph.slice(FULL - 2, 2 * FULL - 2), 35, 68),
      object(paragraph.slice(0, FULL - 2), 45, 60),
      object(paragraph.slice(2 * FULL - 2), 35, 76),
      object('— 1 —', 100, 280),
    ];
    const { text, left, stated } = await receive(ofd([page(first.join(''), template), page(object('某局', 120, 60), template)], '某局'));
    expect(text).toBe(`${paragraph}\n某局\n`);
    expect(left.map((one) => `${one.reason} ${one.text}`)).toEqual([
      '页眉（第 1 页） 某某市公报',
      '页码（第 1 页） — 1 —',
      '页眉（第 2 页） 某某市公报',
    ]);
    expect(stated).toEqual({ title: '某局' });
  });

  test('character by character, moved by a matrix, and with distances given once', async () => {
    const moved =
      '<ofd:TextObject Boundary="30 100 50 10" CTM="2 0 0 2 0 0" Size="2.5"><ofd:TextCode X="0" Y="2" DeltaX="g 1 2.5">甲乙</ofd:TextCode></ofd:TextObject>';
    const single = ['丙', '丁'].map((char, i) => object(char, 40 + 5 * i, 104)).join('');
    expect((await receive(ofd([page(single + moved)]))).text).toBe('甲乙丙丁\n');
  });

  test.each([
    ['without text', ofd([page('')]), '没有文字'],
    ['with glyphs that have no character', ofd([page(object('¤'.repeat(9), 30, 60))]), '没有注明是什么字'],
    ['with a page that is missing', ofd([page(object('甲', 30, 60), '<ofd:Template TemplateID="9"/>')]).slice(0, -1), '损坏'],
  ])('%s is refused', async (_, bytes, what) => {
    await expect(receive(bytes)).rejects.toThrow(what);
  });
});
