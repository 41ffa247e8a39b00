/** Citations of clauses that are not there, as hints to editors: in a document's own text, or in another of the library. */
import { type Problem, problemAt } from '../../content/files/problem.ts';
import { dateInWords } from '../../document/date.ts';
import { alignEmendations } from '../../document/emend.ts';
import { lineAndColumn } from '../../document/lines.ts';
import type { Fault } from '../../document/types.ts';
import type { CitableDocument } from '../citations/document-head.ts';
import type { LibraryReferences } from './library-references.ts';
import { isLost, type Reference } from './types.ts';

const MISPRINT = '看看是不是排印错误；能断定就写校勘，不能断定也写一条 certainty: uncertain；原文如此的，不必理会';

function noteOf({ id, meta }: CitableDocument, target: CitableDocument): string {
  if (id === target.id || target.meta.date <= meta.date) return MISPRINT;
  return `库中收的是${dateInWords(target.meta.date)}的文本，晚于本文件，条款可能已经变动；是这样的，不必理会`;
}

function faultOf(document: CitableDocument, words: string, target: CitableDocument): Fault {
  const isOwn = document.id === target.id;
  return {
    at: [],
    reason: isOwn ? '所引的条款，本文件里没有' : `所引的条款，《${target.meta.title}》（${target.id}）里没有`,
    actual: words,
    note: noteOf(document, target),
  };
}

/**
 * @param documents of the library
 * @returns one for each place, in its source.txt
 */
export function referenceHints(documents: readonly CitableDocument[], references: LibraryReferences): Problem[] {
  const byId = new Map(documents.map((one) => [one.id, one]));
  return documents.flatMap((one) => {
    const { source, reading, emendations } = one.document;
    const { toSource } = alignEmendations(emendations);
    const hintOf = (reference: Reference): Problem => {
      const fault = faultOf(one, reading.slice(reference.start, reference.end), byId.get(reference.documents[0] ?? '') as CitableDocument);
      const at = () => lineAndColumn(source, toSource(reference).start);
      return { ...problemAt(`content/${one.id}/source.txt`, at, fault), hint: true };
    };
    return references.of(one).filter(isLost).map(hintOf);
  });
}
