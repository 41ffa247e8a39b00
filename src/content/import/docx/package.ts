/** The parts of a .docx and how they find each other (ECMA-376 part 2). */

import { last } from '../last.ts';
import { FileRefusal, SAVE_AS_DOCX } from '../received.ts';
import { elementsOf, parseXml, type XmlElement } from '../xml.ts';
import { type Parts, unzipParts } from '../zip.ts';

export interface DocxParts {
  document: XmlElement;
  styles?: XmlElement;
  numbering?: XmlElement;
  footnotes?: XmlElement;
  endnotes?: XmlElement;
  comments?: XmlElement;
  headers: XmlElement[];
  footers: XmlElement[];
  core?: XmlElement;
}

interface Relationship {
  /** The last word of its type, such as `styles`. */
  kind: string;
  target: string;
}

/** @returns the part's name, from the folder of the part that names it */
function resolveTarget(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const segment of target.split('/').filter(Boolean)) {
    if (segment === '..') segments.pop();
    else if (segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function relationships(parts: Parts, part: string): Relationship[] {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/')) : '';
  const bytes = parts.get(`${folder ? `${folder}/` : ''}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`);
  if (!bytes) return [];
  return elementsOf(parseXml(bytes))
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      kind: last((attributes.Type ?? '').split('/')) ?? '',
      target: resolveTarget(folder, attributes.Target ?? ''),
    }));
}

/** @throws FileRefusal when the file is no document of a word processor, or damaged */
export function openDocx(bytes: Uint8Array): DocxParts {
  const parts = unzipParts(bytes, /\.(?:xml|rels)$/i);
  const top = relationships(parts, '');
  const main = top.find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const own = relationships(parts, main);
  const read = (target: string | undefined): XmlElement | undefined => {
    const part = target === undefined ? undefined : parts.get(target);
    return part && parseXml(part);
  };
  const first = (kind: string) => read(own.find((one) => one.kind === kind)?.target);
  const all = (kind: string) => own.filter((one) => one.kind === kind).flatMap(({ target }) => read(target) ?? []);
  const document = read(main);
  if (!document) throw new FileRefusal('文件已损坏：没有正文部分', SAVE_AS_DOCX);
  return {
    document,
    styles: first('styles'),
    // Some programs name the part without a relationship to it.
    numbering: first('numbering') ?? read('word/numbering.xml'),
    footnotes: first('footnotes'),
    endnotes: first('endnotes'),
    comments: first('comments'),
    headers: all('header'),
    footers: all('footer'),
    core: read(top.find(({ kind }) => kind === 'core-properties')?.target),
  };
}
