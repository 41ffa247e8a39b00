/** Tracked changes: what they leave open is not for the program to settle. */

import { last } from '../last.ts';
import { FileRefusal } from '../received.ts';
import { descendants, type XmlElement, xmlText } from '../xml.ts';

/** Insertions, deletions and moves of text, paragraph marks, rows and cells (ECMA-376 part 1, 17.13.5). */
const CHANGES: Record<string, string> = {
  'w:ins': '插入',
  'w:del': '删除',
  'w:moveFrom': '移走',
  'w:moveTo': '移入',
  'w:cellIns': '插入单元格',
  'w:cellDel': '删除单元格',
  'w:cellMerge': '合并单元格',
};

const SHOWN = 20;
const clip = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

const wordsOf = (element: XmlElement): string =>
  descendants(element)
    .filter(({ name }) => name === 'w:t' || name === 'w:delText')
    .map(xmlText)
    .join('');

/** @throws FileRefusal when changes are left open; it names the first paragraph that has one */
export function refuseRevisions(root: XmlElement, part: string): void {
  const all = descendants(root);
  const at = all.findIndex(({ name }) => Object.keys(CHANGES).includes(name));
  const change = all[at];
  if (!change) return;
  // A change of the paragraph's mark or within it comes after its beginning; one around paragraphs before it.
  const before = all.slice(0, at).filter(({ name }) => name === 'w:p');
  const paragraph = last(before);
  const words = clip(wordsOf(change));
  const place = paragraph ? `第 ${before.length} 段“${clip(wordsOf(paragraph))}”` : '开头';
  const reason = `${part}${place}有没有接受的修订（${CHANGES[change.name]}${words ? `“${words}”` : ''}）`;
  throw new FileRefusal(reason, '用 WPS 或 Word 打开，在“审阅”里接受（或拒绝）全部修订，另存后再收入');
}
