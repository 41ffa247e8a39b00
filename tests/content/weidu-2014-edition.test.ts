/** What the editors of this document promise: nothing that it asks for is left out of the lists and guides. */
import { describe, expect, test } from 'vitest';
import type { Quote } from '../../src/content/collections/quote.ts';
import type { Edition } from '../../src/content/edition.ts';
import { loadContent } from '../../src/content/load.ts';
import { clauseById } from '../../src/document/clause.ts';

const loaded = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
if (!loaded) throw new Error('weidu-2014 does not hold');
const edition: Edition = loaded;
const { document } = edition;

/** What of a clause stands in none of the quotations. */
function left(clause: string, quotes: readonly Quote[]): string {
  const { start, end } = clauseById(document, clause).reading;
  let rest = '';
  for (let at = start; at < end; at++) {
    if (!quotes.some(({ span }) => span.start <= at && at < span.end)) rest += document.reading[at];
  }
  return rest.trim();
}

const lists = edition.sectors.flatMap((sector) => sector.lists.map((list) => ({ ...list, kind: sector.kind })));

describe('sectors', () => {
  test('the eight kinds of unit that the district names, six of them beside the central list', () => {
    const units = edition.sectors.filter(({ kind }) => kind !== 'field');
    expect(units.length).toBe(8);
    expect(units.filter((unit) => unit.lists.some(({ level }) => level === 'central')).length).toBe(6);
  });

  test('no sentence of either list is left out', () => {
    const quotes = lists.map(({ quote }) => quote);
    expect(left('s2-1-p2', quotes)).toBe('结合魏都区自身实际，通过前期筹备阶段广泛征求意见建议，我区还要重点解决以下问题。');
    expect(left('s2-1', quotes)).toBe('（一）着力解决“四风”问题。');
  });

  test('the interests of the people and the grass-roots organization are lists of the same kind', () => {
    const named = lists.filter(({ kind }) => kind === 'field').map(({ name, items }) => [name, items.length]);
    expect(named).toContainEqual(['“六有”党组织', 6]);
    expect(named).toContainEqual(['“双基双治”', 4]);
    expect(named).toContainEqual(['重点任务', 5]);
  });
});

describe('principles', () => {
  test('guiding thought, the four demands and every principle, six of them 更加注重', () => {
    const quotes = edition.principles.flatMap((one) => one.quotes);
    expect(left('s1-1', quotes)).toBe('（一）指导思想。');
    expect(left('s1-2', quotes)).toBe('（二）总的要求。');
    expect(left('s1-3', quotes).replace(/[，；。]/g, '')).toBe('（三）遵循原则');
    expect(edition.principles.filter(({ name }) => name.startsWith('更加注重')).length).toBe(6);
  });
});

describe('phases', () => {
  test('every sentence of the described phase is in a step', () => {
    const phase = edition.phases.find(({ kind }) => kind === 'phase');
    const quotes = phase?.steps.flatMap((step) => step.quotes) ?? [];
    expect(left('s3-1-p1', quotes)).toBe('');
    expect(left('s3-1-1', quotes)).toBe('1.抓好学习教育。着重抓好“三项教育”：');
    expect(left('s3-1-2', quotes)).toBe('2.征求意见建议。');
  });

  test('the four key links, each with what the text says', () => {
    expect(edition.phases.filter(({ kind }) => kind === 'link').map(({ name }) => name)).toEqual(['抓学习', '找问题', '治毛病', '立规矩']);
  });
});

describe('terms and emendations', () => {
  test('every phrase in quotation marks, up to 20 characters without a comma, belongs to a term', () => {
    const quoted = [...document.reading.matchAll(/“([^“”，。；]{2,20})”/g)].map((match) => match[1] as string);
    const known = edition.terms.flatMap(({ name, forms }) => [name, ...forms]);
    const missing = [...new Set(quoted)].filter((phrase) => !known.some((term) => term.includes(phrase) || phrase.includes(term)));
    expect(missing).toEqual([]);
  });

  test('misprints mended or marked, the cut-off end a gap', () => {
    const misprints = document.emendations.filter(({ kind }) => kind === 'misprint');
    expect(misprints.length).toBeGreaterThanOrEqual(7);
    expect(misprints.map(({ corr }) => corr)).toEqual(expect.arrayContaining(['鄢陵', '一窝蜂']));
    expect(document.emendations.filter(({ kind }) => kind === 'join').length).toBe(3);
    expect(document.gaps.map(({ sic, clause }) => [sic, clause])).toEqual([['(下转第四版)', 's3-1-2']]);
  });
});
