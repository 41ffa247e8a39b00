/** Received files, their text taken a second way: by LibreOffice and pdftotext, where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveFile } from '../../src/content/import/readers/receive-file.ts';
import type { Received } from '../../src/content/import/received.ts';
import { emendationMarks } from '../../src/crosslinks/segments.ts';
import { recognise } from '../../src/document/recognise.ts';
import { officialText } from '../../src/office/official-text.ts';
import { textDocx } from '../../src/office/text-docx.ts';
import { launch } from '../support/browser.ts';
import { IMPRINT } from '../support/office.ts';
import { canPrint, print } from '../support/office-readback.ts';
import { cell, level, numbered, para, wordFile, wordRun, wordTable } from '../support/word-file.ts';

const solid = (text: string) => text.replace(/\s/g, '');

/** A text from where it leaves the other; all that a report needs of long ones. */
function expectSame(text: string, expected: string): void {
  let at = 0;
  while (at < expected.length && text[at] === expected[at]) at += 1;
  expect(text.slice(at, at + 40)).toBe(expected.slice(at, at + 40));
  expect(text.length).toBe(expected.length);
}

async function receive(bytes: Uint8Array, name: string): Promise<Received> {
  const received = await receiveFile(bytes, name);
  if ('refused' in received) throw new Error(received.refused.reason);
  return received;
}

/** Formats that offices number with; LibreOffice works their numbers out by its own code. */
const FORMATS: [format: string, mark: string][] = [
  ['decimal', '%1.'],
  ['chineseCounting', '%1、'],
  ['chineseCountingThousand', '（%1）'],
  ['japaneseCounting', '第%1条'],
  ['ideographTraditional', '%1、'],
  ['chineseLegalSimplified', '%1、'],
  ['upperLetter', '%1)'],
  ['lowerRoman', '(%1)'],
  ['decimalEnclosedCircleChinese', '%1'],
  ['decimalFullWidth', '%1．'],
];
// LibreOffice before 7.6 does not know numbers set to be in figures (w:isLgl).
const LEVELS = level(0, 'decimal', '%1、') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '（%3）');

const NOTE = `<w:footnote w:id="2">${para(`<w:r><w:footnoteRef/></w:r>${wordRun('注文')}`)}</w:footnote>`;
const DOCUMENT = wordFile(
  [
    para('关于某事的通知'),
    ...FORMATS.flatMap((_, i) => Array.from({ length: 10 }, (_, n) => numbered(`甲${n}`, i + 1))),
    ...[0, 1, 1, 2, 0, 1, 2, 2].map((at, i) => numbered(`乙${i}`, FORMATS.length + 1, at)),
    wordTable([
      [cell(para('序号'), '<w:vMerge w:val="restart"/>'), cell(para('责任单位'), '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell(para('牵头') + para('单位')), cell(para('配合'))],
    ]),
    para(`${wordRun('末段')}<w:r><w:footnoteReference w:id="2"/></w:r>${wordRun('藏', '<w:vanish/>')}`),
  ].join(''),
  { lists: [...FORMATS.map(([format, mark]) => level(0, format, mark)), LEVELS], footnotes: NOTE },
);

/** Notes' numbers stand in brackets in a line of text, and raised in print. */
const asPrinted = ({ text, computed }: Received): string =>
  solid(
    computed.reduceRight(
      (done, { start, end, reason }) =>
        reason === '脚注号' ? done.slice(0, start) + done.slice(start + 1, end - 1) + done.slice(end) : done,
      text,
    ),
  );

/** @returns the file as LibreOffice writes it in another format */
function convert(bytes: Uint8Array, format: string): Uint8Array {
  const dir = mkdtempSync(join(tmpdir(), 'received-'));
  try {
    writeFileSync(join(dir, 'a.docx'), bytes);
    const args = [
      `-env:UserInstallation=file://${dir}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      dir,
      join(dir, 'a.docx'),
    ];
    spawnSync('soffice', args, { stdio: 'ignore' });
    return readFileSync(join(dir, `a.${format}`));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe.skipIf(!canPrint)('by LibreOffice', () => {
  test('a .docx prints the characters that its text has, computed numbers among them', async () => {
    const { pages } = print({ 'a.docx': DOCUMENT })['a.docx'] ?? { pages: [] };
    const printed = pages.join('');
    const text = asPrinted(await receive(DOCUMENT, 'a.docx'));
    // A note stands at the foot of its page.
    const note = '1注文';
    expect(printed).toContain(note);
    expectSame(text, printed.replace(note, '') + note);
  });

  test.for(['rtf', 'odt', 'doc'])('the same document as .%s gives the same text', async (format) => {
    const received = await receive(convert(DOCUMENT, format), `a.${format}`);
    const expected = await receive(DOCUMENT, 'a.docx');
    expect(received.format).toBe(format);
    expectSame(asPrinted(received), asPrinted(expected));
    expect(received.left).toContainEqual({ text: '藏', reason: '隐藏文字' });
  });
});

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

test.skipIf(!canPrint)('also when LibreOffice has read it and saved it', async () => {
  expectOwn(await receive(convert(ownFile(), 'odt'), 'a.odt'));
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
    const browser = await launch();
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
