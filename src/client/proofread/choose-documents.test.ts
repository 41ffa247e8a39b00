/** What is found of a draft with the documents that are worth reading, against what is found with all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeDocuments } from '../../../tests/support/made-documents.ts';
import { wordsOf } from '../../document/words.ts';
import { finished } from '../../document/work.ts';
import type { PublishedReference } from '../../proofread/model/published.ts';
import type { Finding, ReferenceDocument } from '../../proofread/model/types.ts';
import { startProofreading } from '../../proofread/proofread.ts';
import { indexDraft } from '../../proofread/runs/draft-index.ts';
import { phraseFiles } from '../../search/library/phrase-files.ts';
import { documentsWorthReading, sourcesOfDraft } from './choose-documents.ts';

const HAN = '甲乙丙丁戊己庚辛';

/** Documents of one seed share their forms of words with each other, and with no other seed's. */
const inOtherWords = (text: string, seed: number): string =>
  text.replace(/[\u4e00-\u9eff]/g, (char) =>
    /[第条款项〇一二三四五六七八九十]/.test(char) ? char : String.fromCharCode(char.charCodeAt(0) + seed * 3),
  );

/** Forty documents of the usual forms, each with a name of its own. */
const documents: ReferenceDocument[] = Array.from(HAN, (han, seed) =>
  madeDocuments(seed + 1).map((one): ReferenceDocument => {
    const title = `${han}区${one.names[0]?.title}`;
    const number = `${han}${one.number}`;
    const clauses = one.clauses.map((clause) => ({ ...clause, text: inOtherWords(clause.text, seed) }));
    return { ...one, id: `${one.id}-${seed}`, names: [{ title, prefix: '' }], number, cited: `《${title}》`, clauses };
  }),
).flat();
const published: PublishedReference[] = documents.map(({ clauses: _, ...head }) => ({ ...head, edited: [], gaps: [] }));
const files = new Map(phraseFiles(documents.map(({ clauses }) => clauses.map(({ text }) => wordsOf(text).text))));

interface Read {
  findings: Finding[];
  read: number;
}

async function check(draft: string, isChosen: boolean): Promise<Read> {
  const index = finished(indexDraft(draft));
  const work = finished(startProofreading(index, { heads: documents, terms: [] }));
  const sources = isChosen ? await sourcesOfDraft(index, documents.length, async (name) => files.get(name)) : null;
  const chosen = documentsWorthReading(published, work.named, sources);
  const ids = new Set(chosen.map(({ id }) => id));
  for (const one of documents) if (ids.has(one.id)) finished(work.compare(one));
  return { findings: finished(work.finish()), read: ids.size };
}

const sentences = documents.map(({ clauses }) => clauses.map(({ text }) => text).filter((text) => wordsOf(text).text.length > 26));
const sentence = fc.tuple(fc.nat(documents.length - 1), fc.nat()).map(([i, n]) => {
  const own = sentences[i] as string[];
  return { document: documents[i] as ReferenceDocument, text: (own[n % own.length] as string).replace(/\n/g, '') };
});
const changed = (text: string, at: number) => `${text.slice(0, at)}改${text.slice(at + 1)}`;

/** What is quoted has a dozen words whole on one side of its fault; of a document that is named anything may be wrong. */
const parts = fc.oneof(
  sentence.map(({ text }) => `会议指出：“${text}”`),
  fc.tuple(sentence, fc.nat(9)).map(([{ text }, at]) => `有的同志认为：“${changed(text, at)}”`),
  fc
    .tuple(sentence, fc.nat(), fc.nat())
    .map(([{ document, text }, a, b]) => `按照《${document.names[0]?.title}》第九十条，${changed(changed(text, a % 20), b % 20)}`),
  sentence.map(({ document }) => `${document.number}文件已经学习。`),
  fc.constantFrom('今年以来，全局上下转变作风，深入一线。', '大家没有别的看法。', '《渔船停泊办法》另有规定。'),
);

test('findings are the same, and half of the documents are not read', async () => {
  let [read, runs] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 8 }), async (lines) => {
      const draft = lines.join('\n');
      const [some, all] = [await check(draft, true), await check(draft, false)];
      expect(some.findings).toEqual(all.findings);
      read += some.read;
      runs++;
    }),
    { numRuns: 25 },
  );
  expect(read / runs).toBeLessThan(documents.length / 2);
});

test('so few documents as are fetched at once are all read, and an index that does not come is told', async () => {
  const index = finished(indexDraft('全文'));
  const none = () => Promise.reject(new Error('no index'));
  expect(await sourcesOfDraft(index, 16, none)).toBeNull();
  expect(documentsWorthReading(published, new Set(), null)).toEqual(published);
  await expect(sourcesOfDraft(index, documents.length, none)).rejects.toThrow('no index');
});
