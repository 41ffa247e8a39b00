/** Received files, their text taken a second way: by LibreOffice and pdftotext, where they are installed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProfile } from '../../src/content/import/libreoffice/profile.ts';
import type { Received } from '../../src/content/import/received.ts';
import { emendationMarks } from '../../src/crosslinks/segments.ts';
import { recognise } from '../../src/document/recognise.ts';
import { officialText } from '../../src/office/official-text.ts';
import { textDocx } from '../../src/office/text-docx.ts';
import { launchBrowser } from '../support/browser.ts';
import { IMPRINT } from '../support/office.ts';
import { canPrint } from '../support/office-readback.ts';
import { asPrinted, DOCUMENT, expectSame, receive, solid } from './numbered-file.ts';

/** With articles, an annex, and a table some of whose cells are merged. */
const LINES = [
  '某局关于印发甲办法的通知',
  '某局发〔2020〕1号',
  '各单位：',
  '现将《甲办法》印发给你们，请执行。',
  '某局',
  '2020年1月1日',
  '甲办法',
  '第一章　总则',
  '第一条　乙：',
  '（一）丙；',
  '附件1',
  '分工表',
  '序号\t责任单位\t',
  '\t牵头\u2028单位\t配合',
  '1\t丁\t戊',
];

function ownFile(): Uint8Array {
  const { document } = recognise(`${LINES.join('\n')}\n`);
  if (!document) throw new Error('no title');
  const merged = [
    { clause: 'f1-t1-r1', column: 0, rows: 2, columns: 1 },
    { clause: 'f1-t1-r1', column: 1, rows: 1, columns: 2 },
  ];
  return textDocx(officialText({ document: { ...document, merged }, marks: emendationMarks(document) }), IMPRINT);
}

/** A page that begins anew is an empty line in some formats. */
const expectOwn = ({ text }: Received) => expect(text.split('\n').filter(Boolean).slice(0, LINES.length)).toEqual(LINES);

test('a full text that we wrote is received line for line, cell for cell', async () => {
  expectOwn(await receive(ownFile(), 'a.docx'));
});

/** Formats that LibreOffice writes, and what it writes in them; starting it takes far longer than what it does. */
const WRITTEN: Record<string, (readonly [name: string, bytes: () => Uint8Array])[]> = {
  rtf: [
    ['a.docx', () => DOCUMENT],
    ['own.docx', ownFile],
  ],
  odt: [['a.docx', () => DOCUMENT]],
  doc: [['a.docx', () => DOCUMENT]],
};

/** @returns the files as LibreOffice writes them in another format, by their names there */
function convert(format: string): Map<string, Uint8Array> {
  const dir = mkdtempSync(join(tmpdir(), 'received-'));
  try {
    const files = (WRITTEN[format] ?? []).map(([name, bytes]) => {
      writeFileSync(join(dir, name), bytes());
      return name;
    });
    const profile = join(dir, 'profile');
    const args = [newProfile(profile), '--headless', '--convert-to', format, '--outdir', dir];
    spawnSync('soffice', [...args, ...files.map((name) => join(dir, name))], { stdio: 'ignore' });
    expect(existsSync(join(profile, 'user/GraphicsRenderTests.log')), 'nothing is tried before').toBe(false);
    const made = files.map((name) => name.replace('docx', format));
    return new Map(made.map((name) => [name, readFileSync(join(dir, name))]));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe.skipIf(!canPrint)('when LibreOffice has read it and saved it', () => {
  test.for(Object.keys(WRITTEN))('as .%s, each file gives the same text', async (format) => {
    const made = convert(format);
    const received = await receive(made.get(`a.${format}`) as Uint8Array, `a.${format}`);
    const expected = await receive(DOCUMENT, 'a.docx');
    expect(received.format).toBe(format);
    expectSame(asPrinted(received), asPrinted(expected));
    expect(received.left).toContainEqual({ text: '藏', reason: '隐藏文字' });
    const own = made.get(`own.${format}`);
    expect(own !== undefined).toBe(format === 'rtf');
    if (own) expectOwn(await receive(own, `own.${format}`));
  });
});

/** None of them looks like a radical, which Chromium may name in its stead. */
/** Without 工 and 真: the font's own tables give these back as their look-alikes. */
const WORDS = '关于做好某项任务的通知各有关单位要加强组织领导务必落实确保按期完成现将事宜如下';
const sentence = (length: number, from: number) => `${Array.from({ length }, (_, i) => WORDS[(from + 11 * i) % WORDS.length]).join('')}。`;
const PARAGRAPHS = Array.from({ length: 40 }, (_, i) => (i % 5 ? sentence(30 + ((37 * i) % 150), 13 * i) : `${i + 1}. ${sentence(9, i)}`));

describe.skipIf(!canPrint)('by pdftotext', () => {
  const dir = mkdtempSync(join(tmpdir(), 'received-'));
  const files = { one: '', two: 'main { column-count: 2; column-gap: 3em }' };

  beforeAll(async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      for (const [name, style] of Object.entries(files)) {
        const style0 = 'p { margin: 0; text-indent: 2em; text-align: justify; font-size: 12pt; line-height: 20pt }';
        await page.setContent(`<style>${style0}${style}</style><main>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</main>`);
        const margin = { top: '30mm', bottom: '30mm', left: '28mm', right: '26mm' };
        const footerTemplate = '<span style="font-size: 10pt; margin: auto">— <span class="pageNumber"></span> —</span>';
        const head = '<span style="font-size: 9pt; margin-left: 28mm">某某区公报</span>';
        const pdf = {
          path: join(dir, `${name}.pdf`),
          format: 'A4',
          margin,
          displayHeaderFooter: true,
          headerTemplate: head,
          footerTemplate,
        } as const;
        await page.pdf(pdf);
      }
    } finally {
      await browser.close();
    }
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  test.for(Object.keys(files))('a PDF of %s column has its paragraphs, and all other characters are listed', async (name) => {
    const { stdout } = spawnSync('pdftotext', ['-raw', join(dir, `${name}.pdf`), '-'], { encoding: 'utf8' });
    const bytes = readFileSync(join(dir, `${name}.pdf`));
    const { text, left } = await receive(bytes, 'a.pdf');
    expect(text.split('\n').slice(0, -1).map(solid)).toEqual(PARAGRAPHS.map(solid));
    const chars = (all: string) => [...solid(all)].sort().join('');
    expectSame(chars(text + left.map((one) => one.text).join('')), chars(stdout));
    expect(new Set(left.map(({ reason }) => reason.slice(0, 2)))).toEqual(new Set(['页眉', '页码']));
  });
});
