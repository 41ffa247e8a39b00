/** OFD, the state's layout format (GB/T 33190-2016): the text of its pages by place. */
import { type Extract, textOfBlocks } from '../blocks.ts';
import { extractPages } from '../layout/extract-pages.ts';
import type { Piece, PlacedPage } from '../layout/types.ts';
import { FileRefusal, SAVE_AS_DOCX } from '../received.ts';
import { childOf, childrenOf, descendants, elementsOf, parseXml, type XmlElement, xmlText } from '../xml.ts';
import { type Parts, unzipParts } from '../zip.ts';

type Numbers = number[];

const numbers = (value: string | undefined): Numbers => (value ?? '').trim().split(/\s+/).filter(Boolean).map(Number);

/** `g 3 5` stands for 5 5 5 (7.10 of the standard). */
function deltas(value: string | undefined): Numbers {
  const words = (value ?? '').trim().split(/\s+/).filter(Boolean);
  const found: Numbers = [];
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] !== 'g') found.push(Number(words[i]));
    else {
      found.push(...new Array<number>(Math.min(Number(words[i + 1]) || 0, 10_000)).fill(Number(words[i + 2])));
      i += 2;
    }
  }
  return found;
}

/** Half as wide as high are Latin letters, where the file does not say how far each goes. */
const widthOf = (text: string, size: number): number => [...text].reduce((sum, char) => sum + (char > '\x7f' ? size : size / 2), 0);

function piecesOf(object: XmlElement): Piece[] {
  const [left = 0, top = 0] = numbers(object.attributes.Boundary);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object.attributes.CTM);
  const size = Number(object.attributes.Size) * Math.hypot(c, d) || 1;
  return childrenOf(object, 'TextCode').map((code) => {
    const text = xmlText(code);
    const [x = 0] = numbers(code.attributes.X);
    const [y = 0] = numbers(code.attributes.Y);
    const steps = deltas(code.attributes.DeltaX);
    const width = steps.length
      ? steps.slice(0, text.length - 1).reduce((sum, step) => sum + step, 0) * Math.hypot(a, b) + widthOf(text.slice(-1), size)
      : widthOf(text, size);
    return { text, x: left + a * x + c * y + e, y: top + b * x + d * y + f, width, size };
  });
}

const isShown = ({ attributes }: XmlElement): boolean => attributes.Visible !== 'false';

function textObjects(element: XmlElement): XmlElement[] {
  return elementsOf(element)
    .filter(isShown)
    .flatMap((child) => (child.name === 'TextObject' ? [child] : textObjects(child)));
}

/** @returns the part's name; a place that begins with a stroke counts from the top */
function resolvePart(folder: string, place: string): string {
  const path = place.startsWith('/') ? place : `${folder}/${place}`;
  return path
    .split('/')
    .filter((segment) => segment && segment !== '.')
    .join('/');
}

const folderOf = (part: string): string => part.split('/').slice(0, -1).join('/');

function readPart(parts: Parts, name: string): XmlElement {
  const bytes = parts.get(name);
  if (!bytes) throw new FileRefusal(`OFD 已损坏：缺少 ${name}`, `从来源重新取得；或${SAVE_AS_DOCX}`);
  return parseXml(bytes);
}

const heightOf = (area: XmlElement | undefined): number | undefined => {
  const box = childOf(area, 'PhysicalBox');
  return box && numbers(xmlText(box))[3];
};

/** What stands on every page that uses a template comes before the page's own text. */
function pagesOf(parts: Parts, part: string): PlacedPage[] {
  const document = readPart(parts, part);
  const common = childOf(document, 'CommonData');
  const at = (element: XmlElement | undefined) => resolvePart(folderOf(part), element?.attributes.BaseLoc ?? '');
  const templates = new Map(childrenOf(common, 'TemplatePage').map((one) => [one.attributes.ID, one]));
  return childrenOf(childOf(document, 'Pages'), 'Page').map((one) => {
    const page = readPart(parts, at(one));
    const used = childrenOf(page, 'Template').flatMap(({ attributes }) => templates.get(attributes.TemplateID) ?? []);
    const layers = [...used.map((template) => readPart(parts, at(template))), page];
    const height = heightOf(childOf(page, 'Area')) ?? heightOf(childOf(common, 'PageArea')) ?? 297;
    return { height, pieces: layers.flatMap(textObjects).flatMap(piecesOf) };
  });
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Characters that stand for a glyph whose character is not said. */
const UNMAPPED = /[\u00a4\ufffd\ue000-\uf8ff]/g;

/** @throws FileRefusal when it is damaged, has no text, or text that is not known */
export function extractOfd(bytes: Uint8Array): Extract {
  const parts = unzipParts(bytes, /\.xml$/i);
  const root = readPart(parts, 'OFD.xml');
  const roots = descendants(root).filter(({ name }) => name === 'DocRoot');
  const pages = roots.flatMap((one) => pagesOf(parts, resolvePart('', xmlText(one).trim())));
  const text = pages.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('');
  if (!text.trim()) throw new FileRefusal('OFD 里没有文字，是扫描或拍照的图片', SAVE_AS_DOCX);
  const unmapped = text.match(UNMAPPED)?.length ?? 0;
  if (unmapped > 5 && unmapped > 0.01 * text.length)
    throw new FileRefusal(`OFD 里有 ${unmapped} 个字没有注明是什么字，读出来是乱码`, '向发文机关要 .docx 原稿收入');
  const extract = extractPages(pages);
  const title = descendants(root).find(({ name }) => name === 'Title');
  const said = title ? xmlText(title).trim() : '';
  return { ...extract, stated: said && bare(textOfBlocks(extract.blocks)).includes(bare(said)) ? { title: said } : {} };
}
