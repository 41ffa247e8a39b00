/**
 * The printed page set line by line, on copies that stand beside the blocks until the print is over.
 * Without scripts the engine breaks the lines, and those before a closing mark hold 27.
 */
import { all, createElement } from '../ui/dom.ts';
import { forgetWidths, glyphsOf, numberWidth, type StyledGlyph } from './glyphs.ts';
import { breakLines, type Line } from './lines.ts';

const MEASURE = 28;
const INDENT = 2;
const BLOCKS = '.row:not(.title):not(.issuer):not(.date):not(.set-apart) > .clause, .quote .words, .items > li';

/** Pieces that look alike, as one element. */
function run(pieces: readonly StyledGlyph[], className: string): Node {
  const text = pieces.map((piece) => piece.text).join('');
  return className ? createElement('span', className, text) : document.createTextNode(text);
}

/** @param pieces of this line alone */
function fill(into: HTMLElement, pieces: readonly StyledGlyph[], { start, hung, tight }: Line, heads: Set<HTMLElement>): void {
  const classOf = (i: number): string => {
    const outside = i + start >= hung;
    const half = tight.indexOf(i + start) >= 0 || (outside && i < pieces.length - 1);
    return [pieces[i]?.emphasis ?? '', half ? 'tight' : '', outside ? 'hung' : ''].filter(Boolean).join(' ');
  };
  for (let i = 0; i < pieces.length; ) {
    const first = pieces[i];
    if (!first) return;
    const className = classOf(i);
    let end = i + 1;
    while (end < pieces.length && classOf(end) === className && pieces[end]?.heading === first.heading && !pieces[end - 1]?.ref) end++;
    const target = first.heading ? headPart(into, first.heading, heads) : into;
    target.appendChild(run(pieces.slice(i, end), className));
    const ref = pieces[end - 1]?.ref;
    if (ref) target.appendChild(createElement('sup', 'ref', ref));
    i = end;
  }
}

/** A run-in heading keeps its element where it begins, for outlines and readers; a second line of it is plain. */
function headPart(line: HTMLElement, heading: HTMLElement, heads: Set<HTMLElement>): HTMLElement {
  const last = line.lastElementChild;
  if (last instanceof HTMLElement && last.classList.contains('head')) return last;
  const part = document.createElement(heads.has(heading) ? 'span' : heading.tagName);
  part.className = 'head';
  heads.add(heading);
  line.appendChild(part);
  return part;
}

/** Parts of a block between the line breaks that stand in it: the source form has some. */
function paragraphs(pieces: readonly StyledGlyph[]): StyledGlyph[][] {
  const parts: StyledGlyph[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === '\n') parts.push([]);
    else parts[parts.length - 1]?.push(piece);
  }
  return parts.filter(({ length }) => length);
}

function lines(pieces: readonly StyledGlyph[], indent: number, heads: Set<HTMLElement>): HTMLElement[] {
  return breakLines(pieces, MEASURE, indent).map((line) => {
    const element = createElement('span', line.end === pieces.length ? 'line last' : 'line');
    fill(element, pieces.slice(line.start, line.end), line, heads);
    return element;
  });
}

/** Which item of its list a block is, from 1; 0 when it is none. */
const numberOf = (block: HTMLElement): number =>
  block.tagName === 'LI' ? Array.prototype.indexOf.call(block.parentElement?.children, block) + 1 : 0;

function copyOf(block: HTMLElement): HTMLElement {
  const copy = document.createElement(block.tagName);
  copy.className = `${block.className} set`;
  const heads = new Set<HTMLElement>();
  const number = numberOf(block);
  const [first = [], ...others] = paragraphs(glyphsOf(block));
  const parts = lines(first, INDENT + (number ? numberWidth(number) : 0), heads);
  if (number && parts[0]) parts[0].dataset.number = `${number}.`;
  for (const line of others.reduce((done, pieces) => done.concat(lines(pieces, 0, heads)), parts)) copy.appendChild(line);
  return copy;
}

/** In characters: what is left free between the words and their citation. */
const BETWEEN = 2;

/** Whether the last line of the words before a citation has room for it; Latin letters are taken to be as wide as others. */
function hasRoomBeside(caption: HTMLElement): boolean {
  const blocks = all('.set, .lead-out', caption.parentElement as HTMLElement).filter(
    (block) => block.compareDocumentPosition(caption) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const block = blocks[blocks.length - 1];
  if (!block) return false;
  const lines = all('.line', block);
  const last = lines[lines.length - 1] || block;
  const indent = lines.length > 1 ? 0 : INDENT + (last.dataset.number || '').length;
  const lengthOf = ({ textContent }: HTMLElement) => (textContent || '').trim().length;
  // Its dash is generated.
  return indent + lengthOf(last) + BETWEEN + 2 + lengthOf(caption) <= MEASURE;
}

const copies = new Map<HTMLElement, HTMLElement>();

export function unsetLines(): void {
  for (const caption of all('[data-beside]')) caption.removeAttribute('data-beside');
  for (const [block, copy] of copies) {
    block.classList.remove('has-copy');
    copy.remove();
  }
  copies.clear();
}

export function setLines(): void {
  unsetLines();
  forgetWidths();
  for (const block of all(BLOCKS)) copies.set(block, copyOf(block));
  for (const [block, copy] of copies) {
    block.classList.add('has-copy');
    block.insertAdjacentElement('afterend', copy);
  }
  for (const caption of all('.quote figcaption, .cite-line')) if (hasRoomBeside(caption)) caption.dataset.beside = '';
}
