/** A document of Word or WPS: its text as those show it. */
import { type Block, type Extract, textOfBlocks } from '../blocks.ts';
import { listNumeral } from '../numerals.ts';
import type { LeftOut } from '../received.ts';
import { childOf, childrenOf, type XmlElement, xmlText } from '../xml.ts';
import { bodyBlocks } from './body.ts';
import { readNumbering } from './numbering.ts';
import { type DocxParts, openDocx } from './package.ts';
import type { DocxReader, NoteKind } from './reader.ts';
import { refuseRevisions } from './revisions.ts';
import { readStyles, valOf } from './styles.ts';

/** The format that the last section or the settings give; Word's own otherwise. */
function noteFormat(document: XmlElement, kind: NoteKind): string {
  const section = childOf(childOf(document, 'w:body'), 'w:sectPr');
  return valOf(childOf(section, `w:${kind}Pr`), 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
}

function makeReader({ document, styles: root, numbering }: DocxParts): DocxReader {
  const styles = readStyles(root);
  return {
    styles,
    numbering: readNumbering(numbering, styles),
    left: [],
    fields: [],
    notes: { footnote: [], endnote: [] },
    noteFormats: { footnote: noteFormat(document, 'footnote'), endnote: noteFormat(document, 'endnote') },
  };
}

/** The notes that the text refers to, in that order, each with its number. */
function noteBlocks(part: XmlElement | undefined, kind: NoteKind, reader: DocxReader): Block[] {
  const byId = new Map(childrenOf(part, `w:${kind}`).map((note) => [note.attributes['w:id'], note]));
  return reader.notes[kind].flatMap((id, i) => {
    const note = byId.get(id);
    return note ? bodyBlocks(note, { ...reader, note: listNumeral(i + 1, reader.noteFormats[kind]) }) : [];
  });
}

/** What does not stand in the text itself. */
function besideOf(parts: DocxParts): LeftOut[] {
  const textsOf = (roots: XmlElement[], reason: string): LeftOut[] =>
    roots.flatMap((root) => {
      const text = textOfBlocks(bodyBlocks(root, makeReader(parts))).trim();
      return text ? [{ text, reason }] : [];
    });
  return [
    ...textsOf(parts.headers, '页眉'),
    ...textsOf(parts.footers, '页脚'),
    ...textsOf(childrenOf(parts.comments, 'w:comment'), '批注'),
  ];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** @throws FileRefusal when it is damaged, or has changes that are neither accepted nor rejected */
export function extractDocx(bytes: Uint8Array): Extract {
  const parts = openDocx(bytes);
  refuseRevisions(parts.document, '正文');
  if (parts.footnotes) refuseRevisions(parts.footnotes, '脚注');
  if (parts.endnotes) refuseRevisions(parts.endnotes, '尾注');
  const reader = makeReader(parts);
  const body = childOf(parts.document, 'w:body');
  const blocks = body ? bodyBlocks(body, reader) : [];
  blocks.push(...noteBlocks(parts.footnotes, 'footnote', reader), ...noteBlocks(parts.endnotes, 'endnote', reader));
  const title = childOf(parts.core, 'dc:title');
  const said = title ? xmlText(title).trim() : '';
  // The field is mostly left over from the file that was written over.
  const isTitle = bare(said) !== '' && bare(textOfBlocks(blocks)).includes(bare(said));
  return { blocks, left: [...reader.left, ...besideOf(parts)], stated: isTitle ? { title: said } : {} };
}
