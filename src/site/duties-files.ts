/** What a library asks, as files: a workbook, a calendar of its days, and what its first page has of each unit. */
import { isTold } from '../crosslinks/segments.ts';
import { changesText } from '../crosslinks/status/fact-words.ts';
import { cite } from '../document/cite.ts';
import { clauseById, sliceOf } from '../document/clause.ts';
import type { Span } from '../document/types.ts';
import { type CalendarEvent, calendar } from '../office/calendar.ts';
import type { OfficeRow, TableColumn } from '../office/sheet-rows.ts';
import { tableXlsx } from '../office/sheet-xlsx.ts';
import type { Deadline, Duty } from '../provisions/types.ts';
import { CLAUSE_COLUMN, NUMBER_COLUMN } from '../sheets/labels.ts';
import * as wording from '../wording/interface.ts';
import { type Demand, type DutyUnit, dayOf, libraryDuties, longUnits, whenApart } from './duties.ts';
import { ROLE_LABELS } from './parties.ts';
import type { PublishedDocument, Site } from './published.ts';
import { urls } from './urls.ts';

const column = (name: string, width: number, centered = false): TableColumn => ({ name, width, centered });
const COLUMNS: TableColumn[] = [
  { ...NUMBER_COLUMN, centered: true },
  { ...CLAUSE_COLUMN, centered: true },
  column('分工', 14, true),
  column('原文', 118),
  column('时间', 30),
  column(wording.document, 55),
];

const RULE = `${wording.listedByRule}，认不准的不列，以全文为准。单位名称照原文，写法不同的各算一个。`;

const addressIn = ({ address }: Site, path: string): string | null => (address ? new URL(path.slice(1), address).href : null);

function rowOf({ policy, provision, role }: Demand, number: number): OfficeRow {
  const { reading } = policy.document;
  const label = clauseById(policy.document, provision.clause).label;
  const when = provision.kind === 'deadline' ? sliceOf(reading, provision.when) : '';
  return { cells: [String(number), label, role ? ROLE_LABELS[role] : '', sliceOf(reading, provision), when, policy.cited] };
}

/** @param title of the sheet @param page that has the same */
function workbook(site: Site, title: string, units: readonly DutyUnit[], page: string): Uint8Array<ArrayBuffer> {
  let number = 0;
  const rows = units.flatMap(({ name, demands }): OfficeRow[] => [{ group: name }, ...demands.map((demand) => rowOf(demand, ++number))]);
  const url = addressIn(site, page);
  const lines = [...(url ? [`网页：${url}`] : []), `本件由${site.publisher}整理，不是正式文本；引用请核对原件。`];
  const sheet = { name: wording.dutiesLibraryLabel, title, head: RULE, columns: COLUMNS, rows, lines, url };
  return tableXlsx(sheet, { issuer: site.publisher, date: latest(site) });
}

/** Unit by unit, as the pages have them. */
export const dutiesXlsx = (site: Site): Uint8Array<ArrayBuffer> =>
  workbook(site, wording.dutiesLibraryLabel, libraryDuties(site).units, urls.duties());

export const unitXlsx = (site: Site, unit: DutyUnit): Uint8Array<ArrayBuffer> =>
  workbook(site, wording.demandsOnUnit(unit.name), [unit], urls.dutiesUnit(unit));

/** Of the newest document: a file is the same on every machine. */
const latest = ({ policies }: Site): string =>
  policies
    .map(({ meta }) => meta.date)
    .sort()
    .at(-1) ?? '';

function eventOf(site: Site, policy: PublishedDocument, deadline: Deadline, date: string): CalendarEvent {
  const { reading } = policy.document;
  const clause = clauseById(policy.document, deadline.clause);
  const who = deadline.who ? `${sliceOf(reading, deadline.who)}：` : '';
  return {
    uid: `${policy.id}-${clause.id}-${deadline.when.start - clause.reading.start}@duizhao`,
    date,
    stamp: policy.meta.date,
    summary: `${who}${sliceOf(reading, deadline)}`,
    description: `${sliceOf(reading, deadline)}\n${cite({ ...policy.meta, title: policy.name }, clause)}\n${deadline.confirmed ? wording.confirmedLabel : wording.listedByRule}，以全文为准。`,
    url: addressIn(site, urls.clause(policy.id, clause.id)),
  };
}

const eventsOf = (site: Site, policy: PublishedDocument, provision: Duty | Deadline): CalendarEvent[] => {
  const day = dayOf(provision);
  return provision.kind === 'deadline' && day ? [eventOf(site, policy, provision, day)] : [];
};

/** Days that the words name; what comes again or is left open has none. */
export function deadlinesCalendar(site: Site): string {
  const events = site.policies.flatMap((policy) => policy.provisions.deadlines.flatMap((one) => eventsOf(site, policy, one)));
  return calendar(`${wording.deadlinesLabel}（${site.name}）`, events);
}

export const unitCalendar = (site: Site, { name, demands }: DutyUnit): string =>
  calendar(
    `${wording.deadlinesLabel}（${name}）`,
    demands.flatMap(({ policy, provision }) => eventsOf(site, policy, provision)),
  );

const isDated = ({ provision }: Demand): boolean => dayOf(provision) !== null;

/** What a unit's own files are: none, a workbook, a calendar beside it. */
const filesOf = (unit: DutyUnit, isLong: boolean): 0 | 1 | 2 => (isLong ? (unit.demands.some(isDated) ? 2 : 1) : 0);

/** Name, page, anchor, how many demands of how many documents, files of its own; for the browser. */
export function unitList(site: Site): [name: string, page: number, id: string, demands: number, documents: number, files: 0 | 1 | 2][] {
  const long = new Set(longUnits(site).map(({ id }) => id));
  return libraryDuties(site).units.map((unit) => {
    const { name, page, id, demands, documents } = unit;
    return [name, page, id, demands.length, documents, filesOf(unit, long.has(id))];
  });
}

export interface UnitDays {
  /** Id, name, citation, and on which days its status changes. */
  documents: [id: string, name: string, citation: string, changes: string][];
  /** By the unit's anchor, the first day first; spans are of the clause's reading (UTF-16 units). */
  units: Record<string, UnitDay[]>;
}
export type UnitDay = [
  date: string,
  document: number,
  clause: string,
  label: string,
  when: [from: number, to: number, words: string] | null,
  words: [from: number, to: number, words: string],
  isCut: 0 | 1,
  /** The words as the source has them, with what editors mended, or doubt. */
  edited: 0 | 1 | 2,
];

/** What lies in any of the spans. */
function editedIn({ marks }: PublishedDocument, spans: readonly Span[]): 0 | 1 | 2 {
  const told = marks.filter((mark) => isTold(mark) && spans.some(({ start, end }) => mark.start < end && start <= mark.end));
  if (!told.length) return 0;
  return told.some(({ emendation }) => emendation.certainty === 'uncertain') ? 2 : 1;
}

function unitDay({ policy, provision, opening }: Demand, document: number): UnitDay {
  const clause = clauseById(policy.document, provision.clause);
  const from = clause.reading.start;
  const words = (span: Span): [number, number, string] => [span.start - from, span.end - from, sliceOf(policy.document.reading, span)];
  const when = whenApart(provision);
  const edited = editedIn(policy, when ? [when, opening.span] : [opening.span]);
  return [
    dayOf(provision) ?? '',
    document,
    clause.id,
    clause.label,
    when && words(when),
    words(opening.span),
    opening.isCut ? 1 : 0,
    edited,
  ];
}

/** By when each unit is asked what; for the browser. */
export function unitDays(site: Site): UnitDays {
  const dated = libraryDuties(site)
    .units.map(({ id, demands }) => ({ id, demands: demands.filter(isDated) }))
    .filter(({ demands }) => demands.length > 0);
  const policies = [...new Set(dated.flatMap(({ demands }) => demands.map(({ policy }) => policy)))];
  const daysOf = (demands: readonly Demand[]) =>
    demands.map((one) => unitDay(one, policies.indexOf(one.policy))).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    documents: policies.map(({ id, name, meta, statusFacts }) => [id, name, cite(meta), changesText(statusFacts)]),
    units: Object.fromEntries(dated.map(({ id, demands }) => [id, daysOf(demands)])),
  };
}
