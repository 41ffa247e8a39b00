/** What stands in the PDFs is the document: complete, in order, and nothing else in its place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phase } from '../../src/content/collections/phases.ts';
import { isFolded } from '../../src/content/collections/registry.ts';
import type { Sector } from '../../src/content/collections/sectors.ts';
import { comparisonOf } from '../../src/crosslinks/comparison.ts';
import { common, local } from '../../src/crosslinks/units.ts';
import { urls } from '../../src/site/urls.ts';
import { bare } from '../support/text.ts';
import { AREA, pagesOf, textOf } from './read.ts';
import { edition, fileOf, missing, TEXT } from './site.ts';

const { document } = edition;
const reading = bare(document.reading);
const GAP = '〔原件至此中断，以下未见〕';

describe.skipIf(missing)('the full text', () => {
  test('is the reading text, every character once and in order, from the first', () => {
    const text = textOf(TEXT);
    expect(text.slice(0, reading.length)).toBe(reading);
    expect(text.slice(reading.length).startsWith(GAP)).toBe(true);
  });

  test('any words of it are found by a search in the PDF, on the lines where they stand', () => {
    const { lines } = pagesOf(TEXT);
    const within = lines.map(({ text }) => bare(text)).join('');
    fc.assert(
      fc.property(fc.nat(reading.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const words = reading.slice(start, start + length);
        expect(within.slice(start, start + length).startsWith(words)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what follows is what the editors say of each misprint, with the number that stands at its place', () => {
    const numbers = pagesOf(TEXT).refs.map(({ text }) => text);
    const after = textOf(TEXT).slice(reading.length);
    expect(numbers.length).toBe(document.emendations.filter(({ kind }) => kind === 'misprint').length);
    for (const number of numbers) expect(after).toContain(`校勘${number}原件`);
    for (const { kind, basis } of document.emendations) if (kind === 'misprint' || kind === 'gap') expect(after).toContain(bare(basis));
  });
});

/** What a page says in the document's words, from top to bottom; the steps' quotations are printed when a reader wants them. */
const ofPhase = ({ steps, quotes }: Phase): string[] =>
  (steps.length
    ? steps.flatMap(({ what, who, how, when }) => [what, ...[who, how, when].filter((words) => words !== null)])
    : quotes.map(({ text }) => text)
  ).map(bare);

function ofSector(sector: Sector): string[] {
  const lists = comparisonOf(edition, sector) ? local(sector).slice(1) : local(sector);
  const everyones = sector.kind === 'unit' ? common(edition) : [];
  const tasks = sector.kind === 'field' ? [] : [...sector.tasks, ...everyones.flatMap((all) => all.tasks)];
  return [...[...lists, ...everyones.flatMap(local)].flatMap(({ items }) => items), ...tasks].map(({ text }) => bare(text));
}

const entries = [
  ...edition.phases.map((phase) => ({
    name: phase.name,
    collection: 'phases',
    id: phase.id,
    quotes: ofPhase(phase),
  })),
  ...edition.sectors.map((sector) => ({ name: sector.name, collection: 'sectors', id: sector.id, quotes: ofSector(sector) })),
].map((entry) => ({ ...entry, file: fileOf(urls.file(edition.id, `${entry.collection}-${entry.id}.pdf`)) }));

const sectors = edition.sectors.map((sector) => ({
  sector,
  name: sector.name,
  file: fileOf(urls.file(edition.id, `sectors-${sector.id}.pdf`)),
}));

/** What stands in the left and in the right half of a print, from top to bottom. */
function halvesOf(file: string): { upper: string; lower: string } {
  const middle = (AREA.left + AREA.right) / 2;
  const words = pagesOf(file).lines.flatMap((line) => line.words);
  const half = (isLeft: boolean) =>
    words
      .filter(({ xMin }) => xMin < middle === isLeft)
      .map(({ text }) => bare(text))
      .join('');
  return { upper: half(true), lower: half(false) };
}

describe.skipIf(missing)('an entry that is told on an index', () => {
  const folded = edition.phases.filter((phase) => isFolded('phases', phase));
  test.each(folded)('$name is printed without the others', ({ id, name }) => {
    const text = textOf(fileOf(urls.file(edition.id, `phases-${id}.pdf`)));
    expect(text).toContain(bare(name));
    const others = edition.phases.filter((phase) => phase.id !== id).map((phase) => bare(phase.name));
    const quoted = folded.flatMap(({ quotes }) => quotes.map((quote) => bare(quote.text))).join('');
    expect(others.filter((other) => text.includes(other) && !quoted.includes(other))).toEqual([]);
  });
});

describe.skipIf(missing)('an entry', () => {
  test.each(entries)('$name: title, every quotation and every item, in order', ({ file, name, quotes }) => {
    const text = textOf(file);
    expect(text.startsWith(bare(name))).toBe(true);
    expect(quotes.length).toBeGreaterThan(0);
    let at = 0;
    for (const quote of quotes) {
      const found = text.indexOf(quote, at);
      expect(found, quote).toBeGreaterThanOrEqual(0);
      at = found + quote.length;
    }
  });

  test.each(sectors)('$name: each item has its number, compared ones each in its half', ({ file, sector }) => {
    const text = textOf(file);
    const halves = halvesOf(file);
    const comparison = comparisonOf(edition, sector);
    for (const list of sector.lists) {
      const half = list === comparison?.upper.list ? halves.upper : list === comparison?.lower.list ? halves.lower : text;
      for (const [i, item] of list.items.entries()) expect(half).toContain(`${i + 1}.${bare(item.text)}`);
    }
  });
});

/** Sheets of paper that a print may take. */
const MOST = { step: 4, phase: 2, sector: 3 };

describe.skipIf(missing)('a print is short', () => {
  test.each(entries)('$name', ({ file, collection, id }) => {
    const steps = edition.phases.find((phase) => collection === 'phases' && phase.id === id)?.steps.length ?? 0;
    const { count, lines } = pagesOf(file);
    expect(count).toBeLessThanOrEqual(collection === 'sectors' ? MOST.sector : steps > 5 ? MOST.step : MOST.phase);
    // The last sheet has more than the notes at the end and the imprint.
    const last = lines.filter(({ page }) => page === count).map(({ text }) => bare(text));
    expect(last[0]).not.toMatch(/^(文件：|原件缺失)/);
  });
});
