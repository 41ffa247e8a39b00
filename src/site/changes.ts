/** What is new in the library, as pages and feeds tell it: the newest first, each with its document and the places that are meant. */
import type { EmendedPlace } from '../content/change-log.ts';
import { emendedKey, type LoggedChange } from '../content/replay-changes.ts';
import type { Mark } from '../crosslinks/segments.ts';
import { inTitleMarks } from '../document/cite.ts';
import { dateInWords } from '../document/date.ts';
import { alignEmendations } from '../document/emend.ts';
import type { Span } from '../document/types.ts';
import * as wording from '../wording/interface.ts';
import { cutPages } from './cut-pages.ts';
import type { PublishedDocument, Site } from './published.ts';
import { urls } from './urls.ts';

/** A place of a document that was emended, or is as it was received again. */
export interface ChangedPlace extends Pick<EmendedPlace, 'sic' | 'corr'> {
  clause: string;
  /** Null where it is no more as the log says. */
  mark: Mark | null;
  /** Of the words in the reading text, where nothing is emended in them. */
  span: Span | null;
}

export interface SiteChange {
  /** What tells it from all others, for ever. */
  id: string;
  /** Null where the document is here no more. */
  policy: PublishedDocument | null;
  /** The document's, or what the log remembers of it. */
  name: string;
  /** Its issuer and date, as far as they are known. */
  origin: string;
  logged: LoggedChange;
  emended: ChangedPlace[];
  restored: ChangedPlace[];
  /** Path of its place on the pages of what is new. */
  page: string;
}

/** A document's emendations stand on a page of their own; so many are told of a change. */
export const MOST_PLACES = 12;
const FRAME = 40;
const PLACE = 110;

/** Words where no emendation is. */
function untouched({ document: { emendations, reading } }: PublishedDocument, start: number, sic: string): Span | null {
  const end = start + sic.length;
  if (!sic.trim() || emendations.some((one) => one.start < end && start < one.end)) return null;
  const { toReading } = alignEmendations(emendations);
  const span = { start: toReading(start), end: toReading(end) };
  return reading.slice(span.start, span.end) === sic ? span : null;
}

function placeOf(policy: PublishedDocument, { start, sic, corr }: EmendedPlace): ChangedPlace {
  const key = emendedKey({ start, sic, corr });
  const clauses = policy.document.clauses;
  const clause = clauses.find(({ source }) => source.start <= start && start < source.end) ?? clauses[0];
  const mark = policy.marks.find(({ number, emendation }) => number !== null && emendedKey(emendation) === key) ?? null;
  return {
    clause: clause?.id ?? '',
    sic,
    ...(corr === undefined ? {} : { corr }),
    mark,
    span: mark ? null : untouched(policy, start, sic),
  };
}

/** The title's marks tell where it ends: no link does. */
function formerName({ document, named: { title, issuer, issued } }: LoggedChange): Pick<SiteChange, 'name' | 'origin'> {
  const origin = [...(issuer ? [issuer] : []), ...(issued ? [dateInWords(issued)] : [])].join('，');
  return { name: title ? inTitleMarks(title) : wording.unnamedDocument(document), origin };
}

const presentName = ({ name, meta: { issuer, date } }: PublishedDocument): Pick<SiteChange, 'name' | 'origin'> => ({
  name,
  origin: `${issuer}，${dateInWords(date)}`,
});

function siteChange(policy: PublishedDocument | null, logged: LoggedChange, id: string): SiteChange {
  // A text that was taken in has its emendations from the first.
  const isTold = logged.isCurrent && logged.kind === 'emended';
  const places = (all: readonly EmendedPlace[]) => (policy && isTold ? all.slice(0, MOST_PLACES).map((one) => placeOf(policy, one)) : []);
  const named = policy ? presentName(policy) : formerName(logged);
  return { id, policy, ...named, logged, emended: places(logged.emended), restored: places(logged.restored), page: '' };
}

const roomOf = ({ name, logged, emended, restored }: SiteChange): number =>
  FRAME + name.length + (logged.note?.length ?? 0) + PLACE * (emended.length + restored.length);

/** Changes of a document on one day are numbered in the log's order, which is only added to. */
function identified(changes: readonly LoggedChange[]): { id: string; logged: LoggedChange }[] {
  const counts = new Map<string, number>();
  return changes.map((logged) => {
    const name = `${logged.date}-${logged.document}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { id: count > 1 ? `${name}-${count}` : name, logged };
  });
}

const made = new WeakMap<Site, SiteChange[][]>();

/** Made once for a site. @returns pages, the newest change first; none where the site keeps no log */
export function changePages(site: Site): SiteChange[][] {
  const found = made.get(site);
  if (found) return found;
  const byId = new Map(site.policies.map((policy) => [policy.id, policy]));
  const all = identified(site.changes)
    .map(({ id, logged }) => siteChange(byId.get(logged.document) ?? null, logged, id))
    .reverse();
  const pages = cutPages(all, roomOf);
  pages.forEach((page, i) => {
    for (const one of page) one.page = `${urls.changes(i + 1)}#c-${one.id}`;
  });
  made.set(site, pages);
  return pages;
}

export const hasChanges = ({ changes }: Site): boolean => changes.length > 0;

/** The newest first. */
export const siteChanges = (site: Site): SiteChange[] => changePages(site).flat();

const latest = new WeakMap<Site, Map<string, SiteChange>>();

/** What was last done to a document. */
export function latestChange(site: Site, { id }: Pick<PublishedDocument, 'id'>): SiteChange | undefined {
  const byId = latest.get(site) ?? new Map([...siteChanges(site)].reverse().map((one) => [one.logged.document, one]));
  latest.set(site, byId);
  return byId.get(id);
}

/** 新收; 换了文本; 撤下; 加上校勘 2 处，撤回校勘 1 处 */
export function loggedInWords({ kind, emended, restored }: LoggedChange): string {
  if (kind !== 'emended') return wording.changeKinds[kind];
  return [
    ...(emended.length ? [wording.emendedPlaces(emended.length)] : []),
    ...(restored.length ? [wording.restoredPlaces(restored.length)] : []),
  ].join('，');
}

/** Changes of one day stand together. */
export function byDay(changes: readonly SiteChange[]): { date: string; changes: SiteChange[] }[] {
  const days: { date: string; changes: SiteChange[] }[] = [];
  for (const one of changes) {
    const last = days.at(-1);
    if (last?.date === one.logged.date) last.changes.push(one);
    else days.push({ date: one.logged.date, changes: [one] });
  }
  return days;
}
