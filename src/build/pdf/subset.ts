/**
 * A font cut to the characters used, as TrueType. Chromium writes PostScript outlines (OTF) into a PDF as
 * Type 3 drawings, which no program can search or print well; TrueType ones stay a font.
 */
import { readFileSync } from 'node:fs';
import { createFont } from 'fonteditor-core';
import subsetFont from 'subset-font';

const table = (font: DataView, tag: string): number => {
  for (let i = 0; i < font.getUint16(4); i++) {
    const at = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((j) => font.getUint8(at + j)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new RangeError(`no ${tag} table`);
};

/** Advance widths by glyph (OpenType, hhea and hmtx): the converter misreads those of fonts with CID keys. */
function advances(bytes: Buffer, count: number): number[] {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const measured = font.getUint16(table(font, 'hhea') + 34);
  const metrics = table(font, 'hmtx');
  return Array.from({ length: count }, (_, i) => font.getUint16(metrics + Math.min(i, measured - 1) * 4));
}

type Font = ReturnType<typeof createFont>;

/** @param font as read from the bytes */
function asTrueType(font: Font, otf: Buffer): Buffer {
  const data = font.get();
  const widths = advances(otf, data.glyf.length);
  data.glyf.forEach((glyph, i) => {
    glyph.advanceWidth = widths[i] ?? glyph.advanceWidth;
  });
  font.set(data);
  return font.write({ type: 'ttf', toBuffer: true }) as Buffer;
}

/** A font cut down, and the characters in it. */
export interface Cut {
  bytes: Buffer;
  characters: string[];
}

/** @param characters single code points; those that the font lacks are left out */
export async function subset(file: string, characters: readonly string[]): Promise<Cut> {
  const cut = Buffer.from(await subsetFont(readFileSync(file), characters.join(''), { targetFormat: 'sfnt' }));
  const isPostScript = cut.toString('latin1', 0, 4) === 'OTTO';
  const font = createFont(cut, { type: isPostScript ? 'otf' : 'ttf' });
  const { cmap } = font.get();
  const had = characters.filter((one) => cmap[one.codePointAt(0) ?? 0]);
  return { bytes: isPostScript ? asTrueType(font, cut) : cut, characters: had };
}
