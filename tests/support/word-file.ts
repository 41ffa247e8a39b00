/** Small .docx files, made of their parts. */
import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

/** A run, its tabs and line breaks as Word writes them. */
export const wordRun = (text: string, properties = ''): string => {
  const pieces = text.split(/(\t|\n)/).filter(Boolean);
  const content = pieces.map((piece) =>
    piece === '\t' ? '<w:tab/>' : piece === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(piece)}</w:t>`,
  );
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content.join('')}</w:r>`;
};

/** @param content text, or runs as XML */
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<w:') ? content : wordRun(content)}</w:p>`;

export const numbered = (text: string, numId: number, level = 0): string =>
  para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content || '<w:p/>'}</w:tc>`;
export const wordTable = (rows: string[][]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`;

export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export interface WordParts {
  /** Of the abstract definitions with numbers from 0, the levels. */
  lists?: string[];
  /** Of the lists with numbers from 1: the abstract definition, and overrides. */
  nums?: { list: number; more?: string }[];
  styles?: string;
  footnotes?: string;
  header?: string;
  comments?: string;
  core?: string;
  section?: string;
}

const PARTS = ['numbering', 'styles', 'footnotes', 'header', 'comments'] as const;

function contents({ lists, nums, styles, footnotes, header, comments }: WordParts): Partial<Record<(typeof PARTS)[number], string>> {
  const abstract = lists?.map((levels, i) => `<w:abstractNum w:abstractNumId="${i}">${levels}</w:abstractNum>`);
  const num = (nums ?? lists?.map((_, i): { list: number; more?: string } => ({ list: i })))?.map(
    ({ list, more = '' }, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${list}"/>${more}</w:num>`,
  );
  return {
    numbering: abstract && `<w:numbering ${W}>${abstract.join('')}${num?.join('')}</w:numbering>`,
    styles: styles && `<w:styles ${W}>${styles}</w:styles>`,
    footnotes: footnotes && `<w:footnotes ${W}>${footnotes}</w:footnotes>`,
    header: header && `<w:hdr ${W}>${header}</w:hdr>`,
    comments: comments && `<w:comments ${W}>${comments}</w:comments>`,
  };
}

/** @param body paragraphs and tables as XML */
export function docxOf(body: string, parts: WordParts = {}): Uint8Array {
  const made = contents(parts);
  const names = PARTS.filter((name) => made[name] !== undefined);
  const relation = (name: string) => `<Relationship Id="${name}" Type="${TYPES}/${name}" Target="${name}.xml"/>`;
  const override = (name: string, type: string) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const section = parts.header ? '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>' : (parts.section ?? '');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${names.map((name) => override(name, name)).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${TYPES}/officeDocument" Target="word/document.xml"/>${parts.core ? '<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' : ''}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map(relation).join('')}</Relationships>`,
    'word/document.xml': `<w:document ${W} ${r}><w:body>${body}${section}</w:body></w:document>`,
    ...(parts.core ? { 'docProps/core.xml': parts.core } : {}),
    ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, made[name] as string])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)])));
}
