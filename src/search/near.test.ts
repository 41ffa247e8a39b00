import { describe, expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { byCitation } from './citation.ts';
import { dictionaries } from './dictionaries.ts';
import { search } from './engine.ts';
import { exactHits, foldDocument } from './exact.ts';
import { fold } from './fold.ts';
import { skippingMarks } from './near.ts';
import { searchDocument, searchFiles } from './publish.ts';
import { tablesOf, withExtras } from './tables.ts';

const { editions, search: table } = loadContent('content');
const [edition] = editions;
if (!edition) throw new Error('no edition');
const files = searchFiles(
  editions.map((one) => ({ ...one, name: one.id })),
  table,
  dictionaries,
);
const tables = withExtras(tablesOf(files.site), files.extras);
const document = foldDocument(searchDocument(edition, files.extras.entries), tables.simplified);
const ids = (hits: readonly { clause: { id: string } }[]) => hits.map(({ clause }) => clause.id);

/** Every seventh piece of six characters without a mark in it. */
const pieces = document.clauses.flatMap(({ clause, reading }) =>
  Array.from({ length: Math.floor(reading.text.length / 7) }, (_, i) => ({
    clause: clause.id,
    piece: reading.text.slice(i * 7, i * 7 + 6),
  })).filter(({ piece }) => /^[\u4e00-\u9fff]{6}$/.test(piece)),
);

describe('one wrong character', () => {
  test('a piece with one of its characters wrong, missing or doubled leads to what has it within the first three', () => {
    expect(pieces.length).toBeGreaterThan(150);
    // Each piece with its fault at one of the six places, which take turns.
    const faults = pieces.flatMap(({ piece }, i) => {
      const at = i % 6;
      const [before, after] = [piece.slice(0, at), piece.slice(at + 1)];
      const having = ids(exactHits(document, piece));
      return [`${before}鑫${after}`, before + after, `${before}${piece[at]}${piece[at]}${after}`].map((typed) => ({ having, typed }));
    });
    const missed = faults.filter(({ having, typed }) => {
      const { exact, inexact } = search(document, typed, tables);
      return ![...exact, ...inexact].slice(0, 3).some((hit) => hit.kind === 'clause' && having.includes(hit.clause.id));
    });
    expect(missed.length, missed.map(({ typed }) => typed).join()).toBeLessThanOrEqual(faults.length * 0.02);
  });
});

describe('punctuation skipped', () => {
  test('any two neighbouring phrases run together find their clause', () => {
    for (const { clause, reading } of document.clauses) {
      const phrases = reading.text.split(/[,;。、:“”()]/).filter((one) => one.length > 1);
      phrases.slice(1).forEach((phrase, i) => {
        const both = `${phrases[i]}${phrase}`;
        if (reading.text.replace(/[,;。、:“”()]/g, '').includes(both))
          expect(ids(skippingMarks(document, both)), both).toContain(clause.id);
      });
    }
  });
});

describe('citations', () => {
  test('the label of every numbered clause and paragraph, and every id, goes to its clause', () => {
    for (const { clause } of document.clauses.filter(({ clause: { id } }) => /^s[1-9]/.test(id))) {
      expect(ids(byCitation(document, clause.id, clause.id))).toEqual([clause.id]);
      expect(ids(byCitation(document, clause.label, fold(clause.label, tables.simplified).text)), clause.label).toEqual([clause.id]);
    }
  });
});

describe('the whole', () => {
  test('no place is listed twice, and nothing inexact is an exact hit', () => {
    for (const { piece } of pieces.slice(0, 100)) {
      const { exact: hits, inexact } = search(document, piece, tables);
      const keys = [...hits, ...inexact].map((hit) => (hit.kind === 'clause' ? hit.clause.id : `${hit.collection}/${hit.entry?.id}`));
      expect(new Set(keys).size).toBe(keys.length);
      for (const hit of inexact) if (hit.kind === 'clause') expect(ids(exactHits(document, piece))).not.toContain(hit.clause.id);
    }
  });

  test('straight quotation marks give exact hits alone', () => {
    expect(search(document, '"门难进脸难看"', tables)).toMatchObject({ exact: [], inexact: [] });
  });
});
