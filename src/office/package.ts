/** Open Packaging Conventions: content types, relationships and properties around the parts of a document. */
import type { Imprint } from './imprint.ts';
import { DECLARATION, escapeXml } from './xml.ts';
import { zip } from './zip.ts';

/** Who made what a file is of, and when. */
export type DocumentProperties = Pick<Imprint, 'issuer' | 'date'>;

export interface PackagePart {
  /** Path from the main part's folder. */
  name: string;
  /** By which the part that it belongs to refers to it. */
  id: string;
  /** Last segment of the relationship's type. */
  relation: string;
  contentType: string;
  content: string | Uint8Array;
  /** What it refers to itself. */
  parts?: PackagePart[];
}

/** @param relation also names its content type among those of its kind of document */
export const documentPart = (
  document: 'wordprocessingml' | 'spreadsheetml',
  id: string,
  name: string,
  relation: string,
  content: string,
): PackagePart => ({ id, name, relation, contentType: `${CONTENT}.${document}.${relation}+xml`, content });

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

type Relation = [id: string, type: string, target: string];

const relationships = (relations: Relation[]): string => {
  const all = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
};

function contentTypes(types: [path: string, type: string][]): string {
  const overrides = types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides.join('')}</Types>`
  );
}

function core(title: string, { issuer, date }: DocumentProperties): string {
  const day = `xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(issuer)}</dc:creator><dc:language>zh-CN</dc:language>` +
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified></cp:coreProperties>`
  );
}

const APP = `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>对照</Application></Properties>`;

/** A part's file, the files below it, and the relationships between them. */
function filesOf({ name, content, parts = [] }: PackagePart, folder: string): [path: string, content: string | Uint8Array][] {
  const path = folder + name;
  if (!parts.length) return [[path, content]];
  const at = path.lastIndexOf('/') + 1;
  const relations = parts.map((part): Relation => [part.id, `${OFFICE}/relationships/${part.relation}`, `/${folder}${part.name}`]);
  return [
    [path, content],
    [`${path.slice(0, at)}_rels/${path.slice(at)}.rels`, relationships(relations)],
    ...parts.flatMap((part) => filesOf(part, folder)),
  ];
}

const typesOf = ({ name, contentType, parts = [] }: PackagePart, folder: string): [path: string, type: string][] => [
  [folder + name, contentType],
  ...parts.flatMap((part) => typesOf(part, folder)),
];

/** The earliest date that zip knows, in local time, as zip has no other. */
const EPOCH = new Date(1980, 0, 1);

/** The parts are small: more effort makes them smaller by a thousandth, and tables for large ones take longer than the packing. */
const SMALL = { level: 6, mem: 4 } as const;

/**
 * Readers tell the kind of package by its first entry, the content types.
 * @param main path of the main part, the last segment of its content type, and its XML
 * @param parts what the main part refers to
 * @param title of the file, in its properties
 */
export function officePackage(
  main: { path: string; kind: string; content: string },
  parts: PackagePart[],
  title: string,
  properties: DocumentProperties,
): Uint8Array<ArrayBuffer> {
  const at = main.path.lastIndexOf('/') + 1;
  const folder = main.path.slice(0, at);
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes([
      [main.path, `${CONTENT}.${main.kind}.main+xml`],
      ...parts.flatMap((part) => typesOf(part, folder)),
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['docProps/app.xml', `${CONTENT}.extended-properties+xml`],
    ]),
    '_rels/.rels': relationships([
      ['rId1', `${OFFICE}/relationships/officeDocument`, main.path],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
    ]),
    [main.path]: main.content,
    [`${folder}_rels/${main.path.slice(at)}.rels`]: relationships(
      parts.map(({ id, relation, name }): Relation => [id, `${OFFICE}/relationships/${relation}`, name]),
    ),
  };
  for (const [path, content] of parts.flatMap((part) => filesOf(part, folder))) files[path] = content;
  files['docProps/core.xml'] = core(title, properties);
  files['docProps/app.xml'] = APP;
  return zip(Object.entries(files), { ...SMALL, mtime: EPOCH });
}
