/** 要求库: what the documents of a library ask, by whom it is asked, by time and by document; cut into pages. */
import { sliceOf } from '../document/clause.ts';
import { unspaced } from '../document/lines.ts';
import type { Span } from '../document/types.ts';
import { type Opening, openingOf } from '../provisions/opening.ts';
import type { Deadline, Duty, Party } from '../provisions/types.ts';
import { cutPages, FRAME, PAGE_ROOM } from './cut-pages.ts';
import type { PublishedDocument, Site } from './published.ts';

/** One thing that a document asks, of one who is named or of nobody. */
export interface Demand {
  policy: PublishedDocument;
  provision: Duty | Deadline;
  /** Null for a deadline. */
  role: Party['role'] | null;
  opening: Opening;
}

export interface DutyUnit {
  /** Anchor on its page. */
  id: string;
  /** As the documents have it, without spaces. */
  name: string;
  documents: number;
  /** Number of the page on which it begins. */
  page: number;
  demands: Demand[];
}

/** Demands of a unit on one page; a unit may go on over several. */
export interface UnitPiece {
  unit: DutyUnit;
  isContinued: boolean;
  demands: Demand[];
}

export interface DutiesLibrary {
  /** Those that most documents name first. */
  units: DutyUnit[];
  unitPages: UnitPiece[][];
  timePages: Demand[][];
  documentPages: PublishedDocument[][];
}

/** What is quoted of each on pages of a library. */
const LONGEST = 64;
/** Of a unit's name, as it counts in a page's room. */
const HEADING = 50;
const DOCUMENTS_A_PAGE = 60;

const taskOf = (provision: Duty | Deadline): Span => (provision.kind === 'duty' ? (provision.task ?? provision) : provision);

function demand(policy: PublishedDocument, provision: Duty | Deadline, role: Demand['role']): Demand {
  return { policy, provision, role, opening: openingOf(policy.document.reading, taskOf(provision), LONGEST) };
}

const roomOf = ({ opening: { span } }: Demand): number => FRAME + span.end - span.start;

function demandsOf(policy: PublishedDocument): { name: string; demand: Demand }[] {
  const { reading } = policy.document;
  const nameOf = (span: Span) => unspaced(sliceOf(reading, span));
  const { duties, deadlines } = policy.provisions;
  return [
    ...duties.flatMap((duty) => duty.parties.map((party) => ({ name: nameOf(party), demand: demand(policy, duty, party.role) }))),
    ...deadlines.flatMap((one) => (one.who ? [{ name: nameOf(one.who), demand: demand(policy, one, null) }] : [])),
  ];
}

function unitsOf(policies: readonly PublishedDocument[]): DutyUnit[] {
  const byName = new Map<string, Demand[]>();
  for (const { name, demand: own } of policies.flatMap(demandsOf)) {
    const found = byName.get(name);
    if (found) found.push(own);
    else byName.set(name, [own]);
  }
  return [...byName]
    .map(([name, demands]) => ({ id: '', page: 0, name, demands, documents: new Set(demands.map(({ policy }) => policy)).size }))
    .sort((a, b) => b.documents - a.documents || b.demands.length - a.demands.length || (a.name < b.name ? -1 : 1))
    .map((unit, i) => ({ ...unit, id: `u${i + 1}` }));
}

const roomOfAll = (lines: readonly { room: number }[]): number => lines.reduce((sum, { room }) => sum + room, 0);

/** Each unit as it lies on the pages, whole where a page has room for it; the units learn where they begin. */
function pagesOfUnits(units: readonly DutyUnit[]): { units: DutyUnit[]; pages: UnitPiece[][] } {
  const blocks = units.flatMap((unit) => {
    const lines = unit.demands.map((own, i) => ({ unit: unit.id, own, room: roomOf(own) + (i ? 0 : HEADING) }));
    return roomOfAll(lines) <= PAGE_ROOM ? [lines] : lines.map((line) => [line]);
  });
  const pages = cutPages(blocks, roomOfAll).map((page) => page.flat());
  const begins = new Map<string, number>();
  for (const [i, page] of pages.entries()) for (const { unit } of page) if (!begins.has(unit)) begins.set(unit, i + 1);
  const placed = units.map((unit) => ({ ...unit, page: begins.get(unit.id) ?? 0 }));
  const byId = new Map(placed.map((unit) => [unit.id, unit]));
  const pieces = pages.map((page, i) =>
    [...new Set(page.map(({ unit }) => unit))].map((id): UnitPiece => {
      const unit = byId.get(id) as DutyUnit;
      return { unit, isContinued: unit.page < i + 1, demands: page.filter((one) => one.unit === id).map(({ own }) => own) };
    }),
  );
  return { units: placed, pages: pieces };
}

const TIMED = ['day', 'recurring', 'undated'];

/** Days, the last first, then what comes again, then what the words leave open. */
function timed(policies: readonly PublishedDocument[]): Demand[] {
  const all = policies.flatMap((policy) =>
    policy.provisions.deadlines.filter(({ type }) => TIMED.includes(type)).map((one) => ({ one, own: demand(policy, one, null) })),
  );
  return all
    .sort((a, b) => TIMED.indexOf(a.one.type) - TIMED.indexOf(b.one.type) || ((a.one.date ?? '') > (b.one.date ?? '') ? -1 : 1))
    .map(({ own }) => own);
}

const asks = ({ provisions }: PublishedDocument): boolean => provisions.duties.length + provisions.deadlines.length > 0;

const made = new WeakMap<Site, DutiesLibrary>();

/** Made once for a site; one document's own pages say it already. */
export function libraryDuties(site: Site): DutiesLibrary {
  const found = made.get(site);
  if (found) return found;
  const policies = site.policies.length > 1 ? site.policies : [];
  const { units, pages: unitPages } = pagesOfUnits(unitsOf(policies));
  const documentPages = cutPages(policies.filter(asks), () => PAGE_ROOM / DOCUMENTS_A_PAGE);
  const library = { units, unitPages, timePages: cutPages(timed(policies), roomOf), documentPages };
  made.set(site, library);
  return library;
}

/** The day that the words name; none where it comes again or is left open. */
export const dayOf = (provision: Duty | Deadline): string | null =>
  provision.kind === 'deadline' && provision.type === 'day' ? provision.date : null;

/** The words that say by when, where they are not all that the deadline is. */
export const whenApart = (provision: Duty | Deadline): Span | null =>
  provision.kind === 'deadline' && provision.when.end - provision.when.start < provision.end - provision.start ? provision.when : null;

/** Whether any document names a day by which something is to be done. */
export const hasDays = ({ policies }: Site): boolean => policies.some(({ provisions }) => provisions.deadlines.some(dayOf));

/** Units that no single page lists whole: what they are asked is a file of its own. */
export const longUnits = (site: Site): DutyUnit[] => {
  const { units, unitPages } = libraryDuties(site);
  const continued = new Set(unitPages.flatMap((pieces) => pieces.filter(({ isContinued }) => isContinued).map(({ unit }) => unit.id)));
  return units.filter(({ id }) => continued.has(id));
};

/** What the library asks those who bear one of the names. */
export const dutyUnitsNamed = (site: Site, names: readonly string[]): DutyUnit[] =>
  libraryDuties(site).units.filter(({ name }) => names.includes(name));

/** Whether the library has a page of what is asked; no more documents are read for it than it takes to find one. */
export const hasDuties = ({ policies }: Site): boolean => policies.length > 1 && policies.some(asks);
