/** What is new, cut into pages: each change once, the newest first, under an address that is on its page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { made } from '../../tests/support/made-library.ts';
import type { LoggedChange } from '../content/replay-changes.ts';
import { emendationMarks } from '../crosslinks/segments.ts';
import type { Emendation } from '../document/types.ts';
import { byDay, changePages, latestChange, loggedInWords, MOST_PLACES } from './changes.ts';
import { PAGE_ROOM } from './cut-pages.ts';
import type { PublishedDocument, Site } from './published.ts';

const published = (id: string): PublishedDocument => {
  const { document, meta } = made(id, `青石市${id}办法`, ['第一条　为了办好灯会，制定本办法。', '第二条　本办法自公布之日起施行。']);
  return { id, name: meta.title, meta, document, marks: emendationMarks(document) } as PublishedDocument;
};
const IDS = ['a', 'b', 'c'];
const GONE = 'd';
const policies = IDS.map(published);
const siteOfChanges = (changes: readonly LoggedChange[]): Site => ({ policies, changes }) as Site;

const places = fc.array(fc.record({ start: fc.nat(30), sic: fc.constant('灯会') }), { maxLength: MOST_PLACES + 3 });
const change = fc.record({
  date: fc.integer({ min: 1, max: 9 }).map((n) => `2025-01-0${n}`),
  document: fc.constantFrom(...IDS, GONE),
  kind: fc.constantFrom('added' as const, 'revised' as const, 'withdrawn' as const, 'emended' as const),
  named: fc.constantFrom({}, { title: '青石市集市办法', issuer: '青石市人民政府', issued: '2021-01-02' }),
  isCurrent: fc.boolean(),
  emended: places,
  restored: places,
  note: fc.constantFrom(null, '说明。'),
});
const log = fc.array(change, { maxLength: 120 }).map((all) => all.sort((a, b) => (a.date < b.date ? -1 : 1)));

test('each change stands once, the newest first, under an address of its own on its page', () => {
  fc.assert(
    fc.property(log, (changes) => {
      const site = siteOfChanges(changes);
      const pages = changePages(site);
      expect(pages.flat().map(({ logged }) => logged)).toEqual([...changes].reverse());
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(changes.length);
      pages.forEach((page, i) => {
        for (const { page: path, id } of page) expect(path).toBe(`/changes/${i ? `${i + 1}/` : ''}#c-${id}`);
      });
      expect(pages.slice(0, -1).every(({ length }) => length > 0)).toBe(true);
      for (const policy of policies)
        expect(latestChange(site, policy)?.logged).toEqual([...changes].reverse().find(({ document }) => document === policy.id));
      expect(pages.flatMap(byDay).flatMap((day) => day.changes)).toEqual(pages.flat());
    }),
    { numRuns: 40 },
  );
});

test('what was numbered keeps its number when the log goes on', () => {
  fc.assert(
    fc.property(log, fc.nat(120), (changes, cut) => {
      const ids = (all: readonly LoggedChange[]) =>
        changePages(siteOfChanges(all))
          .flat()
          .map(({ id }) => id)
          .reverse();
      expect(ids(changes).slice(0, cut)).toEqual(ids(changes.slice(0, cut)));
    }),
    { numRuns: 40 },
  );
});

test('a page is not much heavier than its room, however much is emended', () => {
  fc.assert(
    fc.property(log, (changes) => {
      const told = changePages(siteOfChanges(changes)).map((page) =>
        page.reduce((sum, one) => sum + one.emended.length + one.restored.length, 0),
      );
      expect(Math.max(0, ...told)).toBeLessThanOrEqual(PAGE_ROOM / 100 + 2 * MOST_PLACES);
    }),
    { numRuns: 40 },
  );
});

const AT = policies[0]?.document.source.indexOf('灯会') ?? 0;
const emended = (kind: 'emended' | 'restored', start = AT): LoggedChange => ({
  date: '2025-01-01',
  document: 'a',
  kind: 'emended',
  isCurrent: true,
  emended: [],
  restored: [],
  note: null,
  named: {},
  [kind]: [{ start, sic: '灯会', corr: '灯展' }],
});

test('words stand where they are as the log says, and nowhere else', () => {
  const [restored] = changePages(siteOfChanges([emended('restored')])).flat();
  const { document } = policies[0] as PublishedDocument;
  const span = restored?.restored[0]?.span;
  expect(span && document.reading.slice(span.start, span.end)).toBe('灯会');
  expect(restored?.restored[0]?.clause).toBe('a1');
  const [other] = changePages(siteOfChanges([emended('restored', AT + 1)])).flat();
  expect(other?.restored[0]).toMatchObject({ mark: null, span: null });
  const made: Emendation = { start: AT, end: AT + 2, sic: '灯会', corr: '灯展', kind: 'misprint', basis: '某', certainty: 'certain' };
  const mark = { start: AT, end: AT + 2, emendation: made, number: 1 };
  const marked = { ...policies[0], marks: [mark] } as PublishedDocument;
  const [added] = changePages({ policies: [marked], changes: [emended('emended')] } as unknown as Site).flat();
  expect(added?.emended[0]?.mark).toBe(mark);
});

test('what was done is said in words', () => {
  expect(loggedInWords({ ...emended('emended'), restored: [{ start: 0, sic: '一' }] })).toBe('加上校勘 1 处，撤回校勘 1 处');
  const kinds = ['added', 'revised', 'withdrawn'] as const;
  expect(kinds.map((kind) => loggedInWords({ ...emended('emended'), kind }))).toEqual(['新收', '换了文本', '撤下']);
});

test('a document that is here no more is called as the log remembers it, and its places are nowhere', () => {
  const gone = (named: LoggedChange['named']): LoggedChange => ({ ...emended('restored'), document: GONE, named });
  const named = { title: '关于印发《青石市集市办法》的通知', issuer: '青石市人民政府', issued: '2021-01-02' };
  expect(changePages(siteOfChanges([gone(named), gone({})])).flat()).toMatchObject([
    { policy: null, name: '代号为 d 的文件', origin: '', restored: [] },
    { policy: null, name: '《关于印发〈青石市集市办法〉的通知》', origin: '青石市人民政府，2021年1月2日', restored: [] },
  ]);
});
