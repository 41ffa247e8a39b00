/** Small PDFs, written out by hand: Chinese in a font that only names its encoding, as older programs write it. */

export interface PlacedText {
  text: string;
  x: number;
  /** From the top of the page. */
  y: number;
  size?: number;
}

export const PAGE = { width: 595, height: 842 };

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

const content = (placed: PlacedText[]): string =>
  placed.map(({ text, x, y, size = 16 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${PAGE.height - y} Tm <${hex(text)}> Tj ET`).join('\n');

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
];

/** @param pages of each page the texts and their places; of a page that is one string, its contents as they are */
export function pdfFile(pages: (PlacedText[] | string)[]): Uint8Array {
  const first = 3 + FONT.length;
  const numbers = pages.map((_, i) => first + 2 * i);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F 3 0 R >> >> >>`,
    ...FONT,
    ...pages.flatMap((page, i) => {
      const stream = typeof page === 'string' ? page : content(page);
      return [
        `<< /Type /Page /Parent 2 0 R /Contents ${(numbers[i] as number) + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}
