/**
 * The lines of the full text. A line that its paragraph goes on from holds 28 characters, in cells of
 * 156 mm / 28; closing marks that hang beside the type area are not counted. It holds 29 where the 28th would
 * be an opening mark and two marks are set half wide, and fewer only where one more unit cannot stand: the next
 * line begins with an opening mark and less than two marks could be halved, or with a number, word or doubled
 * mark that stays whole, or with a character that more closing marks follow than may hang.
 */
import { describe, expect, test } from 'vitest';
import { headSpan } from '../../src/document/contents.ts';
import type { Clause } from '../../src/document/types.ts';
import { bare } from '../support/text.ts';
import { AREA, glyphsOf, type Line, pagesOf } from './read.ts';
import { edition, missing, TEXT } from './site.ts';

const { document } = edition;
const { left, right, cell, pitch } = AREA;
const reading = bare(document.reading);
const offset = (at: number): number => bare(document.reading.slice(0, at)).length;
const clauses = document.clauses.map((clause) => ({ clause, start: offset(clause.reading.start), end: offset(clause.reading.end) }));

interface BodyLine extends Line {
  clause: Clause;
  /** Without what the editors say of the gap. */
  words: Line['words'];
  body: string;
  begins: boolean;
  ends: boolean;
}

/** The lines that hold the document, up to its last character. */
function bodyLines(): BodyLine[] {
  const body: BodyLine[] = [];
  let at = 0;
  for (const line of pagesOf(TEXT).lines) {
    if (at >= reading.length) break;
    const text = bare(line.text).slice(0, reading.length - at);
    if (!reading.startsWith(text, at)) throw new Error(`page ${line.page}: ${text} is not ${reading.slice(at, at + text.length)}`);
    const place = clauses.find(({ start, end }) => start <= at && at < end);
    if (!place) throw new Error(`no clause: ${text}`);
    body.push({ ...line, body: text, clause: place.clause, begins: place.start === at, ends: place.end === at + text.length });
    at += text.length;
  }
  return body;
}

const HEAD = ['title', 'issuer', 'date'];
const isHead = ({ clause }: BodyLine): boolean => HEAD.includes(clause.kind);
const OPENING = /[（〔［｛《〈「『【“‘]/;
const CLOSING = /[，。、；：？！）〕］｝》〉」』】”’…—％]/;
const HALVABLE = /[，。、；：）〕》〉」』】”’]/g;
const NARROW = /[0-9A-Za-z.]/g;
const MOST_HUNG = 2;

/** Closing marks beside the type area: one stands on one cell, two on one and a half. */
function hungIn({ xMax }: Line): number {
  const cells = (xMax - right) / cell;
  return cells > 1.25 ? 2 : cells > 0.5 ? 1 : 0;
}

/** In cells, with the indent; half-width characters as half ones. */
function measureOf(line: BodyLine): { count: number; within: string } {
  const within = line.body.slice(0, line.body.length - hungIn(line));
  return { count: (line.begins ? 2 : 0) + within.length - (within.match(NARROW)?.length ?? 0) / 2, within };
}

const isNarrow = (text: string): boolean => text.match(NARROW) !== null;
const halvable = (text: string): number => text.match(HALVABLE)?.length ?? 0;

/** Two marks were halved for the character after an opening mark. */
const isTight = (within: string): boolean => OPENING.test(within.at(-2) ?? '') && halvable(within.slice(0, -2)) >= 2;

/** Why the next unit could not stand in the line. */
function reason(within: string, next: string): string | null {
  if (OPENING.test(next[0] ?? '')) return halvable(within) < 2 ? 'opening mark' : null;
  if (/^([0-9A-Za-z]{2}|——|……)/.test(next)) return 'kept whole';
  const following = [...next.slice(1)].findIndex((one) => !CLOSING.test(one));
  return following > MOST_HUNG ? 'too many to hang' : null;
}

describe.skipIf(missing)('the full text', () => {
  const body = missing ? [] : bodyLines();
  const text = body.filter((line) => !isHead(line));
  const full = text.filter(({ ends }) => !ends);
  const next = (line: BodyLine): string => body[body.indexOf(line) + 1]?.body ?? '';

  test('a line that goes on holds 28 characters', () => {
    const wrong = full.filter((line) => {
      const { count, within } = measureOf(line);
      if (isNarrow(within)) return Math.abs(count - 28) > 0.5 && reason(within, next(line)) === null;
      return count !== 28 && !(count === 29 && isTight(within)) && !(count < 28 && reason(within, next(line)));
    });
    expect(wrong.map((line) => [line.page, line.body, measureOf(line).count])).toEqual([]);
    // Exceptions stay exceptions: almost every line holds 28.
    const exact = full.filter((line) => measureOf(line).count === 28);
    expect(exact.length / full.length).toBeGreaterThan(0.95);
  });

  test('lines begin at the edge, or two characters in', () => {
    const off = ({ xMin, begins }: BodyLine) => Math.abs(xMin - left - (begins ? 2 * cell : 0));
    expect(text.filter((line) => off(line) > 1).map((line) => line.body)).toEqual([]);
  });

  test('those that go on end at the other edge, what hangs left out', () => {
    const OUTSIDE = [0, cell, 1.5 * cell];
    const off = (line: BodyLine) => Math.abs(line.xMax - right - (OUTSIDE[hungIn(line)] ?? 0));
    expect(full.filter((line) => off(line) > (hungIn(line) ? cell / 2 : 1)).map((line) => line.body)).toEqual([]);
  });

  test('each character of a line of 28 stands in its own cell', () => {
    let checked = 0;
    for (let page = 1; page <= (body.at(-1)?.page ?? 0); page++) {
      const glyphs = [...glyphsOf(TEXT, page)];
      for (const line of full.filter((one) => one.page === page && one.clause.heading === null && !isNarrow(one.body))) {
        const { count, within } = measureOf(line);
        if (count !== 28) continue;
        const places = glyphs.filter(([y]) => line.yMin < y && y < line.yMax).flatMap(([, xs]) => xs);
        const stands = (i: number) => left + ((line.begins ? 2 : 0) + i) * cell;
        for (let i = 0; i < within.length; i++) {
          expect(
            places.some((x) => Math.abs(x - stands(i)) < 0.5),
            `${line.body} ${i}`,
          ).toBe(true);
        }
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(50);
  });

  const alone = (clause: Clause): boolean =>
    clause.kind === 'section' &&
    clause.heading !== null &&
    headSpan(document, clause).end ===
      clause.reading.start + document.reading.slice(clause.reading.start, clause.reading.end).trimEnd().length;

  /** Headings at the top of a page, which the page before may have had room for. */
  function keptOn(page: number): number {
    const lines = text.filter((line) => line.page === page);
    const first = lines.findIndex(({ clause }) => !alone(clause));
    return first < 0 ? lines.length : first;
  }

  test('a page holds 22 lines, one below the other; fewer only before a heading that stays with its text', () => {
    const last = body.at(-1)?.page ?? 0;
    expect(last).toBeGreaterThan(5);
    for (let page = 1; page <= last; page++) {
      const rows = text.filter((line) => line.page === page).map(({ row }) => row);
      const first = page === 1 ? Math.round(rows[0] ?? 0) : 0;
      const off = rows.filter((row, i) => Math.abs(row - first - i) * pitch > 1.4);
      expect(off, `page ${page}`).toEqual([]);
      expect(first + rows.length, `page ${page}`).toBeLessThanOrEqual(22);
      if (page < last) expect(first + rows.length, `page ${page}`).toBeGreaterThanOrEqual(22 - keptOn(page + 1));
    }
  });

  test('no page ends with a heading', () => {
    const ending = text.filter((line, i) => alone(line.clause) && text[i + 1]?.page !== line.page && i + 1 < text.length);
    expect(ending.map(({ body }) => body)).toEqual([]);
  });
});
