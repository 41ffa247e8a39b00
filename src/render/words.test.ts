/** References as links in the document's words, and runs of words set apart. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { made, madeLibrary } from '../../tests/support/made-library.ts';
import { libraryReferences } from '../crosslinks/references/library-references.ts';
import { emendationMarks } from '../crosslinks/segments.ts';
import { textLinks } from '../crosslinks/text-links.ts';
import { compile } from '../document/compile.ts';
import { markedWords, words } from './words.ts';

const draft = made('draft', '青石市灯会办法', [
  '第一条　依照《路灯法》第二条、《青石市桥梁管理办法》、《电灯法》办理。',
  '第二条　前条和本办法第九条除外。',
]);
const documents = [...madeLibrary, draft];
const { of } = libraryReferences(documents);

const htmlOf = (edition: typeof draft) => {
  const source = {
    ...edition,
    principles: [],
    sectors: [],
    phases: [],
    terms: [],
    marks: [],
    links: textLinks(edition.id, [], of(edition)),
  };
  return words(source, { start: 0, end: edition.document.reading.length }, 'full');
};

test('each leads to the one place that it means; what has none or several stays text', () => {
  const links = Array.from(htmlOf(draft).matchAll(/<a class="reference" href="([^"]*)">([^<]*)<\/a>/g), ([, href, text]) => [text, href]);
  expect(links).toEqual([
    ['《路灯法》', '/lamp/text/'],
    ['第二条', '/lamp/text/#a2'],
    ['前条', '#a1'],
  ]);
});

test('without the links the words are the reading', () => {
  for (const edition of documents) expect(htmlOf(edition).replace(/<\/?a[^>]*>/g, '')).toBe(edition.document.reading);
});

test('runs set apart never cut an emendation: the words are the reading, and every mended place is there once, whole', () => {
  const mended = (sic: string, corr: string) => ({ sic, corr, kind: 'misprint', certainty: 'certain', basis: '测试' }) as const;
  const emendations = [mended('灯烩应', '灯会应当'), mended('点倒', '点到'), mended('天明明', '天明')];
  const source = '灯会\n\n第一条　灯烩应从傍晚点倒次日天明明，逐盏登记。\n';
  const result = compile(source, { title: '灯会', issuers: [], emendations, gaps: [] });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  const { document } = result;
  const marks = emendationMarks(document);
  const policy = { id: 'd', document, principles: [], sectors: [], phases: [], terms: [], marks, links: [] };
  const { start, end } = { start: document.reading.indexOf('灯会应当'), end: document.reading.trimEnd().length };
  const edge = fc.integer({ min: start, max: end });
  const runs = fc.uniqueArray(edge, { maxLength: 6 }).map((all) => {
    const edges = all.sort((a, b) => a - b);
    return edges.flatMap((from, i) => (i % 2 === 0 && edges[i + 1] ? [{ start: from, end: edges[i + 1] as number }] : []));
  });
  fc.assert(
    fc.property(runs, (some) => {
      const html = markedWords(policy, { start, end }, some, 'ins');
      expect(html.replace(/<a [^>]*>[^<]*<\/a>|<[^>]*>/g, '')).toBe(document.reading.slice(start, end));
      const shown = Array.from(html.matchAll(/data-sic="([^"]*)"[^>]*>([^<]*)</g), ([, sic, corr]) => ({ sic, corr }));
      expect(shown).toEqual(emendations.map(({ sic, corr }) => ({ sic, corr })));
    }),
    { numRuns: 300 },
  );
});
