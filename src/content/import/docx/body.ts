/** Paragraphs, tables and text boxes of a part of a .docx. */
import type { Block, TextRun } from '../blocks.ts';
import { suffixOf } from '../numerals.ts';
import { FileRefusal, SAVE_AS_DOCX } from '../received.ts';
import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import { nextNumber, type ShownNumber } from './numbering.ts';
import type { DocxReader } from './reader.ts';
import { paragraphRuns } from './runs.ts';
import { valOf } from './styles.ts';
import { tableBlock } from './table.ts';

/** Text boxes and artistic lettering that hang on a paragraph; of two forms of one thing the newer. */
function boxesIn(element: XmlElement, reader: DocxReader): Block[] {
  return elementsOf(element).flatMap((child): Block[] => {
    if (child.name === 'w:txbxContent') return bodyBlocks(child, reader);
    if (child.name === 'v:textpath' && child.attributes.string) return [{ runs: [{ text: child.attributes.string }] }];
    if (child.name === 'mc:AlternateContent') {
      const choice = childOf(child, 'mc:Choice');
      const blocks = choice ? boxesIn(choice, reader) : [];
      const fallback = childOf(child, 'mc:Fallback');
      return blocks.length || !fallback ? blocks : boxesIn(fallback, reader);
    }
    return boxesIn(child, reader);
  });
}

const ask = (format: string): TextRun['doubt'] => ({
  reason: `自动编号的格式 ${format} 程序不认识，按阿拉伯数字写出`,
  note: '对照原件看编号是什么样子',
});

function numberRun(number: ShownNumber, following: string): TextRun {
  const doubt = number.unknown === undefined ? undefined : ask(number.unknown);
  return { text: `${number.text}${suffixOf(number, following)}`, computed: '自动编号', doubt };
}

function paragraphBlocks(paragraph: XmlElement, reader: DocxReader): Block[] {
  const properties = childOf(paragraph, 'w:pPr');
  const number = nextNumber(reader.numbering, reader.styles, properties);
  const runs = paragraphRuns(paragraph, valOf(properties, 'w:pStyle'), reader);
  const numbered = number ? [numberRun(number, runs.map(({ text }) => text).join(''))] : [];
  return [{ runs: [...numbered, ...runs] }, ...boxesIn(paragraph, reader)];
}

/** Content controls and the like hold paragraphs and tables too. */
const CONTAINERS = /^(?:w:(?:sdt|sdtContent|customXml|ins|moveTo)|mc:AlternateContent|mc:Choice)$/;

/** @param parent the body, a cell, a note, a text box */
export function bodyBlocks(parent: XmlElement, reader: DocxReader): Block[] {
  return elementsOf(parent).flatMap((element): Block[] => {
    if (element.name === 'w:p') return paragraphBlocks(element, reader);
    if (element.name === 'w:tbl') return [tableBlock(element, (cell) => bodyBlocks(cell, reader))];
    if (element.name === 'w:altChunk') throw new FileRefusal('文件里嵌着另一份没有展开的文件', SAVE_AS_DOCX);
    return CONTAINERS.test(element.name) ? bodyBlocks(element, reader) : [];
  });
}
