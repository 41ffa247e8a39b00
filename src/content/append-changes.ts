/** Writing the log: what it lacks is put behind the rest under a day; what stands in it, editors' notes too, stays. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, type Node, parseDocument, Scalar, visit } from 'yaml';
import type { LoggedName } from './change-log.ts';
import type { Content } from './load.ts';
import type { PendingChange } from './pending-changes.ts';

const HEAD = `# 更新记录：新收的文件、换了的文本、撤下的文件、加上和撤回的校勘。由 npm run changes 接着往后写，新的在后。
# date 可以改成实际的日子；note 写一句给读者看的说明，可以不写。其余各项照程序写的，不要改。
changes:
`;

/** Words over several lines stand in quotation marks on one: as blocks they are easily taken for the file's own lines. */
function entryNode(document: Document, entry: object): Node {
  const node = document.createNode(entry);
  visit(node, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && scalar.value.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}

/** The last text of each that is here is given its document's name, where it has none. */
function addNames(document: Document, unnamed: ReadonlyMap<string, LoggedName>): void {
  const changes = document.get('changes');
  const entries = isSeq(changes) ? changes.items.filter(isMap) : [];
  for (const [id, named] of unnamed) {
    const entry = entries.findLast((one) => one.get('document') === id && one.has('sha256'));
    for (const [key, value] of Object.entries(named)) if (entry && !entry.has(key)) entry.set(key, value);
  }
}

/** @param text a changes.yaml that holds; empty for a new one */
export function withEntries(
  text: string,
  date: string,
  pending: readonly PendingChange[],
  unnamed: ReadonlyMap<string, LoggedName> = new Map(),
): string {
  const document = parseDocument(text.trim() ? text : HEAD);
  if (!isSeq(document.get('changes'))) document.set('changes', document.createNode([]));
  addNames(document, unnamed);
  for (const one of pending) document.addIn(['changes'], entryNode(document, { date, ...one }));
  return document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
}

/** @param dir the content folder @param date YYYY-MM-DD @param content what the log lacks */
export function appendToLog(dir: string, date: string, { pending, unnamed }: Pick<Content, 'pending' | 'unnamed'>): void {
  const file = join(dir, 'changes.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n?/g, '\n') : '';
  writeFileSync(file, withEntries(before, date, pending, unnamed));
}
