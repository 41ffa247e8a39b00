/** The text of a paragraph of a .docx. */
import type { TextRun } from '../blocks.ts';
import { last } from '../last.ts';
import { listNumeral } from '../numerals.ts';
import { childOf, childrenOf, descendants, elementsOf, type XmlElement, xmlText } from '../xml.ts';
import { fieldMark, isShown } from './fields.ts';
import type { DocxReader, NoteKind } from './reader.ts';
import { isHidden, isOn } from './styles.ts';
import { symbolOf } from './symbols.ts';

/** Containers whose text is the paragraph's. */
const CONTAINERS =
  /^(?:w:(?:hyperlink|smartTag|sdt|sdtContent|customXml|fldSimple|bdo|dir|rubyBase)|m:(?!ctrlPr|rPr|t$).*|mc:AlternateContent)$/;

const NAMES: Record<NoteKind, string> = { footnote: '脚注号', endnote: '尾注号' };

/** White space at the ends of a text counts only where the file says so. */
function textOf(element: XmlElement): string {
  const text = xmlText(element).replace(/[\t\r\n]/g, ' ');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

function reference(element: XmlElement, kind: NoteKind, reader: DocxReader): TextRun {
  reader.notes[kind].push(element.attributes['w:id'] ?? '');
  // The mark that the author has chosen follows as text.
  if (/^(?:1|true|on)$/.test(element.attributes['w:customMarkFollows'] ?? '')) return { text: '' };
  return { text: `[${listNumeral(reader.notes[kind].length, reader.noteFormats[kind])}]`, computed: NAMES[kind] };
}

const ask = (what: string): TextRun => ({
  text: '',
  doubt: { reason: `这里有${what}，里面的字没有收入`, note: '对照原件看里面有没有正文' },
});

/** Pictures, charts and embedded files; a line or a frame has nothing to read. Text boxes are read as blocks. */
function picture(element: XmlElement): TextRun[] {
  const all = descendants(element);
  if (all.some(({ name }) => name === 'pic:pic' || name === 'a:blip' || name === 'v:imagedata')) return [ask('一张图片')];
  const graphic = all.find(({ name }) => name === 'a:graphicData')?.attributes.uri ?? '';
  return /\/(?:chart|diagram|chartex)$/.test(graphic) ? [ask('一张图表')] : [];
}

/** A text whose own form in the file is one character. */
const CHARACTERS: Record<string, string> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011' };

function symbol({ attributes }: XmlElement): TextRun {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return { text: Number.isNaN(code) ? '' : symbolOf(attributes['w:font'] ?? '', String.fromCodePoint(code)) };
}

const fieldPiece = (element: XmlElement, reader: DocxReader): TextRun[] =>
  fieldMark(element, reader) === null ? [] : [ask('一个没有结果的域（如带圈字符、自动编号）')];

function addInstruction(element: XmlElement, { fields }: DocxReader): TextRun[] {
  const field = last(fields);
  if (field) field.instruction += xmlText(element);
  return [];
}

const ownNumber = (kind: NoteKind, { note = '' }: DocxReader): TextRun[] => [{ text: `[${note}]`, computed: NAMES[kind] }];

/** What an element of a run is in the text. */
const PIECES: Record<string, (element: XmlElement, reader: DocxReader) => TextRun[]> = {
  'w:t': (element) => [{ text: textOf(element) }],
  'm:t': (element) => [{ text: textOf(element) }],
  'w:sym': (element) => [symbol(element)],
  'w:footnoteReference': (element, reader) => [reference(element, 'footnote', reader)],
  'w:endnoteReference': (element, reader) => [reference(element, 'endnote', reader)],
  'w:footnoteRef': (_, reader) => ownNumber('footnote', reader),
  'w:endnoteRef': (_, reader) => ownNumber('endnote', reader),
  'w:ruby': rubyRuns,
  'mc:AlternateContent': (element) => picture(childOf(element, 'mc:Choice') ?? element),
  'w:drawing': picture,
  'w:pict': picture,
  'w:object': picture,
};

function pieceOf(element: XmlElement, reader: DocxReader): TextRun[] {
  const { name } = element;
  if (name === 'w:fldChar') return fieldPiece(element, reader);
  if (name === 'w:instrText') return addInstruction(element, reader);
  if (!isShown(reader)) return [];
  const char = CHARACTERS[name];
  return char ? [{ text: char }] : (PIECES[name]?.(element, reader) ?? []);
}

/** Pronunciation over a word. */
function rubyRuns(ruby: XmlElement, reader: DocxReader): TextRun[] {
  const over = childOf(ruby, 'w:rt');
  const text = over
    ? descendants(over)
        .filter(({ name }) => name === 'w:t')
        .map(xmlText)
        .join('')
    : '';
  if (text) reader.left.push({ text, reason: '注音' });
  return childrenOf(ruby, 'w:rubyBase').flatMap((base) => paragraphRuns(base, undefined, reader));
}

function runOf(run: XmlElement, paragraphStyle: string | undefined, reader: DocxReader): TextRun[] {
  const runs = elementsOf(run).flatMap((element) => pieceOf(element, reader));
  if (!isHidden(reader.styles, childOf(run, 'w:rPr'), paragraphStyle)) return runs;
  const text = runs.map((one) => one.text).join('');
  if (text) reader.left.push({ text, reason: '隐藏文字' });
  return [];
}

/** @returns the runs of what stands in a paragraph, in order */
export function paragraphRuns(parent: XmlElement, paragraphStyle: string | undefined, reader: DocxReader): TextRun[] {
  return elementsOf(parent).flatMap((element): TextRun[] => {
    if (element.name === 'w:r') return runOf(element, paragraphStyle, reader);
    if (element.name === 'm:t') return pieceOf(element, reader);
    if (element.name === 'w:sdt' && isPlaceholder(element)) return [];
    return CONTAINERS.test(element.name) ? paragraphRuns(element, paragraphStyle, reader) : [];
  });
}

/** “单击此处输入文字” is the form's own, and not printed as text of the document. */
const isPlaceholder = (control: XmlElement): boolean => isOn(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false;
