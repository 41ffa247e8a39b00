import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, FORMAL, IMPRINT, paragraphsIn, TEXT, WITHOUT_CODE } from '../../tests/support/office.ts';
import { packageParts, readDocx } from '../../tests/support/office-readback.ts';
import { imprintLines } from './imprint.ts';
import { textDocx } from './text-docx.ts';
import type { OfficialText } from './types.ts';
import { withoutControls } from './xml.ts';

const wordsOf = ({ blocks, notes }: OfficialText, imprint = IMPRINT): string[] => [
  ...blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const touches = 'rows' in block && before && 'rows' in before;
    const words = paragraphsIn(block).map((runs) => withoutControls(runs.map(({ text }) => withoutControls(text)).join('')));
    return touches ? ['', ...words] : words;
  }),
  ...(notes.length ? ['文字订正（校勘）', ...notes.map(({ label, text }) => withoutControls(`${label}　${text}`))] : []),
  '',
  ...imprintLines(imprint),
  ...(imprint.url ? ['', ''] : ['']),
];
const partOf = (text: OfficialText, name: string) => packageParts(textDocx(text, IMPRINT)).get(name) as string;
const documentOf = (text: OfficialText) => partOf(text, 'word/document.xml');

describe('textDocx', () => {
  test.for([TEXT, FORMAL])('reads back paragraph by paragraph', async (text) => {
    expect(await readDocx(textDocx(text, IMPRINT))).toEqual(wordsOf(text));
  });

  test('so does any text', async () => {
    const runs = fc.array(fc.record({ text: anyText, mark: fc.constantFrom('emended' as const, 'doubtful' as const, undefined) }));
    const blocks = fc.array(fc.record({ style: fc.constantFrom('title' as const, 'heading1' as const, 'body' as const), runs }));
    const notes = fc.array(fc.record({ label: anyText, text: anyText }), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.record({ blocks, notes }), async (text) => {
        expect(await readDocx(textDocx(text, WITHOUT_CODE))).toEqual(wordsOf(text, WITHOUT_CODE));
      }),
    );
  });

  test('same text, same bytes', () => {
    expect(textDocx(TEXT, IMPRINT)).toEqual(textDocx(TEXT, IMPRINT));
  });

  test('22 lines of 28 characters between the margins', () => {
    const document = documentOf(TEXT);
    expect(document).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    const width = 11906 - 1474 - 1587;
    const styles = packageParts(textDocx(TEXT, IMPRINT)).get('word/styles.xml') ?? '';
    const [, spacing, size] = /w:styleId="Normal".*?<w:spacing w:val="(-?\d+)"\/><w:sz w:val="(\d+)"/.exec(styles) ?? [];
    const pitch = Number(size) * 10 + Number(spacing);
    expect([Math.floor(width / pitch), Math.floor((16838 - 2098 - 1984) / 579)]).toEqual([28, 22]);
  });

  test('a heading that runs into its paragraph keeps its level', () => {
    const runs = [{ text: '（一）目标。', style: 'heading2' as const }, { text: '甲' }];
    const document = documentOf({ blocks: [{ style: 'body', runs }], notes: [] });
    expect(document).toContain('<w:pStyle w:val="BodyText"/><w:outlineLvl w:val="1"/>');
    expect(document).toContain('<w:rStyle w:val="Heading2Char"/>');
  });

  test('emended words are dotted, doubtful ones waved', () => {
    expect(documentOf(TEXT).match(/<w:u w:val="\w+"/g)).toEqual(['<w:u w:val="dotted"', '<w:u w:val="wave"']);
  });

  test.for([TEXT, FORMAL])('clauses are bookmarks, each with a number of its own', (text) => {
    const document = documentOf(text);
    const starts = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/g)];
    const ends = [...document.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)];
    const ids = text.blocks.flatMap((block) => ('rows' in block ? block.rows.map(({ bookmark }) => bookmark) : (block.bookmark ?? [])));
    expect(starts.map((match) => match[2])).toEqual(ids.map((id) => id.split('-').join('_')));
    expect(new Set(starts.map((match) => match[1])).size).toBe(starts.length);
    expect(ends.map((match) => match[1])).toEqual(starts.map((match) => match[1]));
  });

  describe('of a document with signature, articles, annex and tables', () => {
    const document = documentOf(FORMAL);
    const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/g)].map(([xml]) => xml);
    const at = (words: string) => paragraphs.find((xml) => xml.includes(words)) ?? '';
    const styles = partOf(FORMAL, 'word/styles.xml');
    const styleOf = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';

    test('the signature stands four characters from the right edge', () => {
      expect(at('2021年6月15日')).toContain('"SignatureLine"');
      expect(styleOf('SignatureLine')).toContain('<w:ind w:rightChars="400" w:right="1264"/>');
      expect(styleOf('SignatureLine')).toContain('<w:jc w:val="right"/>');
    });

    test('a chapter is a heading, centred', () => {
      expect(at('第一章')).toContain('"Chapter"');
      expect(styleOf('Chapter')).toMatch(/<w:basedOn w:val="Heading1"\/>.*<w:jc w:val="center"\/>/);
    });

    test('the number of an article is in its own type, and no heading', () => {
      expect(at('第一条')).toMatch(/<w:rStyle w:val="ArticleNumber"\/>.*第一条<\/w:t><\/w:r><w:r><w:rPr><w:rFonts/);
      expect(at('第一条')).not.toContain('outlineLvl');
      expect(styleOf('ArticleNumber')).toContain('黑体');
    });

    test('an annex begins a page, and so does a table that begins a part', () => {
      expect(paragraphs.filter((xml) => xml.includes('<w:pageBreakBefore/>'))).toEqual([at('附件1'), at('>甲<')]);
    });

    test('cells are merged, and a table is as wide as the text', () => {
      expect(document).toContain('<w:gridSpan w:val="2"/>');
      expect(document.match(/<w:vMerge w:val="\w+"/g)).toEqual(['<w:vMerge w:val="restart"', '<w:vMerge w:val="continue"']);
      const widths = [...document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].slice(0, 2).map(([, columns]) => columns as string);
      for (const columns of widths)
        expect([...columns.matchAll(/w:w="(\d+)"/g)].reduce((sum, match) => sum + Number(match[1]), 0)).toBe(11906 - 1474 - 1587);
    });

    test('a file has the styles that it uses and no more', () => {
      const named = [...document.matchAll(/<w:[pr]Style w:val="(\w+)"/g)].map((match) => match[1]);
      for (const id of named) expect(styles).toContain(`w:styleId="${id}"`);
      expect(partOf(TEXT, 'word/styles.xml')).not.toContain('Chapter');
    });
  });
});
