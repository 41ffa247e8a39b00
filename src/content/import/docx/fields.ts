/** Fields: between their beginning and their separator stands an instruction, after it what it results in. */

import { last } from '../last.ts';
import type { XmlElement } from '../xml.ts';
import type { DocxReader } from './reader.ts';

/** Whether text here is shown: it is no field's instruction. */
export const isShown = ({ fields }: DocxReader): boolean => fields.every(({ inResult }) => inResult);

/** Fields that make text, and have no result in the file when they were never worked out. */
const DRAWN = /^\s*(?:EQ|AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM|PAGE|REF|DATE)\b/i;

/** @returns the instruction of a field that ended without a result, where that is a loss */
export function fieldMark(element: XmlElement, { fields, left }: DocxReader): string | null {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') fields.push({ instruction: '', inResult: false });
  const field = last(fields);
  if (type === 'separate' && field) field.inResult = true;
  if (type !== 'end' || !field) return null;
  fields.pop();
  const instruction = field.instruction.trim();
  if (field.inResult || !instruction) return null;
  left.push({ text: instruction, reason: '域代码' });
  return DRAWN.test(instruction) ? instruction : null;
}
