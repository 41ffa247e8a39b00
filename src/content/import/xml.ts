/** XML of office files to plain elements. */
import sax from 'sax';
import { last } from './last.ts';
import { FileRefusal, SAVE_AS_DOCX } from './received.ts';

export interface XmlElement {
  /** With the prefix that its namespace has here, whatever the file calls it. */
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const both = (folder: string, name: string, prefix: string): [string, string][] => [
  [`${TRANSITIONAL}${folder}/2006/${name}`, prefix],
  [`${STRICT}${folder}/${name}`, prefix],
];

/** Namespaces of office files, ECMA-376 in both forms, and of what Word writes beside it. */
const PREFIXES = new Map<string, string>([
  ...both('wordprocessingml', 'main', 'w'),
  ...both('officeDocument', 'math', 'm'),
  ...both('officeDocument', 'relationships', 'r'),
  ...both('drawingml', 'main', 'a'),
  ...both('drawingml', 'picture', 'pic'),
  [`${TRANSITIONAL}markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** Far beyond what a document needs; what reads the elements goes down by calls. */
const MAX_DEPTH = 400;

const named = ({ local, uri }: { local: string; uri: string }): string => {
  const prefix = PREFIXES.get(uri);
  return prefix ? `${prefix}:${local}` : local;
};

function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  return new TextDecoder(little ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8').decode(bytes);
}

const damaged = (): FileRefusal => new FileRefusal('文件已损坏：里面的 XML 读不通', SAVE_AS_DOCX);

/**
 * @returns the root element
 * @throws FileRefusal when it is no well-formed XML
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = sax.parser(true, { xmlns: true, position: false });
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const add = (child: XmlElement | string) => last(open)?.children.push(child);
  parser.onopentag = (tag) => {
    const { attributes, ...name } = tag as sax.QualifiedTag;
    const values = Object.values(attributes).map((one): [string, string] => [named(one), one.value]);
    const element = { name: named(name), attributes: Object.fromEntries(values), children: [] };
    add(element);
    open.push(element);
    if (open.length > MAX_DEPTH) throw damaged();
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = add;
  parser.oncdata = add;
  parser.onerror = () => {
    throw damaged();
  };
  parser.write(decodePart(bytes)).close();
  const [root] = elementsOf(top);
  if (!root) throw damaged();
  return root;
}

const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** @returns the first child of that name */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

/** @returns in document order, the element itself not among them */
export function descendants(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (one: XmlElement) => {
    for (const child of elementsOf(one)) {
      found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

export const xmlText = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? xmlText(child) : child)).join('');
