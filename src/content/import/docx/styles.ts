/** What the styles of a .docx say that bears on its text: numbers and what is hidden. */
import { childOf, childrenOf, type XmlElement } from '../xml.ts';

/** `w:val` of a child; on/off properties have none when they are on. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes['w:val'];

export const isOn = (properties: XmlElement | undefined, name: string): boolean | undefined => {
  const property = childOf(properties, name);
  return property && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '1');
};

export interface NumberedBy {
  numId?: string;
  level?: number;
}

export function numberedBy(paragraphProperties: XmlElement | undefined): NumberedBy {
  const numbering = childOf(paragraphProperties, 'w:numPr');
  const level = valOf(numbering, 'w:ilvl');
  return { numId: valOf(numbering, 'w:numId'), level: level === undefined ? undefined : Number(level) };
}

export interface Styles {
  /** The style and those it is based on, nearest first; without a name, those of the default. */
  chain(id: string | undefined): XmlElement[];
}

export function readStyles(root: XmlElement | undefined): Styles {
  const all = childrenOf(root, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]));
  const standard = all.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  );
  const chain = (id: string | undefined): XmlElement[] => {
    const found: XmlElement[] = [];
    let style = id === undefined ? standard : byId.get(id);
    while (style && !found.includes(style)) {
      found.push(style);
      style = byId.get(valOf(style, 'w:basedOn'));
    }
    return found;
  };
  return { chain };
}

/** Whether a run is hidden: its own properties count before its style's, and those before the paragraph's. */
export function isHidden(styles: Styles, runProperties: XmlElement | undefined, paragraphStyle: string | undefined): boolean {
  const named = valOf(runProperties, 'w:rStyle');
  const inherited = [...(named === undefined ? [] : styles.chain(named)), ...styles.chain(paragraphStyle)];
  const said = [runProperties, ...inherited.map((style) => childOf(style, 'w:rPr'))].map((properties) => isOn(properties, 'w:vanish'));
  return said.find((one) => one !== undefined) ?? false;
}
