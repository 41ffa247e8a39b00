import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, IMPRINT, TEXT } from '../../tests/support/office.ts';
import { partsOf, readDocx } from '../../tests/support/office-readback.ts';
import { imprintLines } from './imprint.ts';
import { textDocx } from './text-docx.ts';
import type { OfficialText } from './types.ts';
import { withoutControls } from './xml.ts';

const wordsOf = ({ blocks, notes }: OfficialText): string[] => [
  ...blocks.map(({ runs }) => withoutControls(runs.map(({ text }) => withoutControls(text)).join(''))),
  ...(notes.length ? ['校勘', ...notes.map(({ label, text }) => withoutControls(`${label}　${text}`))] : []),
  '',
  ...imprintLines(IMPRINT),
  '',
  '',
];
const documentOf = (text: OfficialText) => partsOf(textDocx(text, IMPRINT)).get('word/document.xml') as string;

describe('textDocx', () => {
  test('reads back paragraph by paragraph', async () => {
    expect(await readDocx(textDocx(TEXT, IMPRINT))).toEqual(wordsOf(TEXT));
  });

  test('so does any text', async () => {
    const runs = fc.array(fc.record({ text: anyText, mark: fc.constantFrom('emended' as const, 'doubtful' as const, undefined) }));
    const blocks = fc.array(fc.record({ style: fc.constantFrom('title' as const, 'heading1' as const, 'body' as const), runs }));
    const notes = fc.array(fc.record({ label: anyText, text: anyText }), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.record({ blocks, notes }), async (text) => {
        expect(await readDocx(textDocx(text, IMPRINT))).toEqual(wordsOf(text));
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
    const styles = partsOf(textDocx(TEXT, IMPRINT)).get('word/styles.xml') ?? '';
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

  test('clauses are bookmarks, each with a number of its own', () => {
    const document = documentOf(TEXT);
    const starts = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"/g)];
    const ends = [...document.matchAll(/<w:bookmarkEnd w:id="(\d+)"/g)];
    expect(starts.map((match) => match[2])).toEqual(TEXT.blocks.flatMap(({ bookmark }) => bookmark?.split('-').join('_') ?? []));
    expect(ends.map((match) => match[1])).toEqual(starts.map((match) => match[1]));
  });
});
