import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { emendationMarks, GAP_MARK } from '../crosslinks/segments.ts';
import { officialText } from './official-text.ts';

const bare = (text: string) => text.replace(/\s/g, '');
const editions = ['content', 'tests/support/fixtures/content'].flatMap((dir) => loadContent(resolve(dir)).editions);

test.each(editions.map((edition) => [edition.id, edition] as const))('every character of %s is in the blocks, in order', (_, edition) => {
  const { blocks, notes } = officialText({ ...edition, marks: emendationMarks(edition.document) });
  const words = blocks.filter(({ style }) => style !== 'gap').map(({ runs }) => runs.map(({ text }) => text).join(''));
  expect(bare(words.join(''))).toBe(bare(edition.document.reading));
  expect(blocks.filter(({ style }) => style === 'gap').map(({ runs }) => runs[0]?.text)).toEqual(edition.document.gaps.map(() => GAP_MARK));
  expect(notes).toHaveLength(edition.document.emendations.filter(({ kind }) => kind !== 'punctuation').length);
});

test('a misprint is marked where it stands, and only there', () => {
  for (const edition of editions) {
    const all = emendationMarks(edition.document);
    const { blocks } = officialText({ ...edition, marks: all });
    const marked = blocks.flatMap(({ runs }) => runs.filter(({ mark }) => mark).map(({ text }) => text));
    const expected = all
      .filter(({ emendation: { kind, corr } }) => kind === 'misprint' && corr)
      .map(({ start, end }) => edition.document.reading.slice(start, end));
    expect(marked).toEqual(expected);
  }
});

test('headings keep their level', () => {
  const edition = editions.find(({ id }) => id === 'weidu-2014');
  if (!edition) throw new Error('weidu-2014');
  const { blocks } = officialText({ ...edition, marks: emendationMarks(edition.document) });
  const at = (id: string) => blocks.find(({ bookmark }) => bookmark === id);
  expect(at('s1')).toMatchObject({ style: 'heading1' });
  expect(at('s1-1')?.runs[0]).toMatchObject({ style: 'heading2', text: expect.stringMatching(/^（一）指导思想/) });
  expect(at('s3-1-1')?.runs[0]).toMatchObject({ style: 'heading3' });
});
