/**
 * From a query to a library's results: the documents that have it are known at once, with true totals, and drawn some
 * at a time; what lies beyond the string stands behind the last of them. Each step draws only while its query is the
 * current one.
 */
import { exactHits } from '../../search/exact.ts';
import { type DocumentHits, findExact, findRelated, type Sources } from '../../search/library/find.ts';
import { type Query, readQuery } from '../../search/query.ts';
import type { ClauseHit, Hit, SearchTitle } from '../../search/types.ts';
import * as wording from '../../wording/interface.ts';
import { createElement } from '../ui/dom.ts';
import { byDocument, groupOf } from './groups.ts';
import { isLapsed } from './in-force.ts';
import { type Choice, showChoices } from './library-filters.ts';
import { draftSources, type Lent } from './library-sources.ts';
import type { SearchPage } from './search-page.ts';

/** Documents whose hits are drawn at a time. */
const AT_ONCE = 5;
/** Documents of which editors' entries quote are read for the counts of these, if they are not more. */
const MOST_QUOTED = 20;

export interface Asked {
  page: SearchPage;
  typed: string;
  /** Id of the document from whose pages the query comes: its results stand first. */
  from: string | null;
  isCurrent(): boolean;
}

interface View extends Asked {
  sources: Sources;
  query: Query;
  /** Number of that document; -1 for none. */
  own: number;
  exact: readonly DocumentHits[];
  related: readonly Hit[];
  chosen: readonly Choice[];
  /** How many of the exact documents stand there. */
  shown: number;
}

/** Some first, in each part the order as it is. */
const first = <T>(all: readonly T[], isFirst: (one: T) => boolean): T[] => [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];

/** The reader's own document, then what may hold, then what no longer does. */
const ordered = <T>(all: readonly T[], isOwn: (one: T) => boolean, titleOf: (one: T) => SearchTitle | undefined): T[] =>
  first(
    first(all, (one) => !isLapsed(titleOf(one))),
    isOwn,
  );

const left = ({ exact, chosen }: View): DocumentHits[] => exact.filter(({ document }) => chosen.every((one) => one.exact(document)));

/** Groups stand apart behind the reader's own document, and exact ones from the others. */
function drawGroup(view: View, number: number, hits: readonly Hit[], note: string): void {
  const { site } = view.sources.tables;
  const document = site.documents[number];
  const last = view.page.list.lastElementChild as HTMLElement | null;
  const isInexact = hits[0]?.reason !== undefined;
  const apart =
    last !== null &&
    ((last.dataset.policy === site.documents[view.own]?.id && view.own !== number) || isInexact !== 'inexact' in last.dataset);
  if (!document || !hits.length) return;
  const group = groupOf(document, hits, site, note, apart);
  group.dataset.policy = document.id;
  if (isInexact) group.dataset.inexact = 'group';
  view.page.list.append(group);
}

/** What is asked for by its number or title is wanted, whether it holds or not. */
const isCited = ({ own }: { own: readonly Hit[] }): boolean => own.some(({ reason }) => reason === 'citation');

function drawRelated(view: View): void {
  const { documents } = view.sources.tables.site;
  const hits = view.related.filter((hit) => view.chosen.every((one) => one.hit(hit)));
  const groups = Array.from(byDocument(hits), ([id, own]) => ({ number: documents.findIndex((one) => one.id === id), own }));
  const isOwn = ({ number }: { number: number }) => number === view.own;
  for (const { number, own } of ordered(groups, isOwn, (one) => (isCited(one) ? undefined : documents[one.number])))
    drawGroup(view, number, own, '');
}

/** The next documents; behind the last, what lies beyond. */
async function step(view: View): Promise<void> {
  const { sources, query, page, chosen } = view;
  const documents = left(view);
  const next = documents.slice(view.shown, view.shown + AT_ONCE);
  const read = await Promise.all(next.map(({ document }) => sources.read(document)));
  if (!view.isCurrent() || view.chosen !== chosen) return;
  next.forEach(({ document }, i) => {
    const text = read[i];
    const hits = text ? exactHits(text, query.text).filter((hit) => chosen.every((one) => one.hit(hit))) : [];
    drawGroup(view, document, hits, `${hits.length} 条`);
  });
  view.shown += next.length;
  const rest = documents.slice(view.shown);
  page.more.hidden = !rest.length;
  page.more.textContent = `还有 ${rest.length} 份文件、${rest.reduce((sum, { clauses }) => sum + clauses, 0)} 条`;
  if (!rest.length) drawRelated(view);
}

/** Draws anew, narrowed; nothing is asked for again. */
async function draw(view: View): Promise<void> {
  view.page.list.textContent = '';
  view.page.more.hidden = true;
  view.shown = 0;
  await step(view);
}

/** Further documents come as the reader comes near them, or by the button. */
function drawMore(view: View): void {
  const { more } = view.page;
  let busy = false;
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(
          (entries) => {
            if (!view.isCurrent()) observer?.disconnect();
            else if (entries.some(({ isIntersecting }) => isIntersecting)) more.click();
          },
          { rootMargin: '300px' },
        );
  const ready = () => {
    busy = false;
    // Where the step left the button in sight, nothing would be told of it again.
    observer?.unobserve(more);
    observer?.observe(more);
  };
  more.onclick = () => {
    if (busy) return;
    busy = true;
    // On a failure the button stays, to be pressed again.
    step(view).then(ready, () => {
      busy = false;
    });
  };
  ready();
}

/** Exact hits in documents of which entries quote, for the counts of these. */
async function quotedHits({ sources, query, exact }: View): Promise<ClauseHit[] | null> {
  const { site, entries } = sources.tables;
  const facets = site.collections.filter(({ isFacet }) => isFacet).map(({ id }) => id);
  const quoting = new Set(entries.filter(({ collection }) => facets.indexOf(collection) >= 0).map(({ policy }) => policy));
  const numbers = exact.map(({ document }) => document).filter((number) => quoting.has(site.documents[number]?.id ?? ''));
  if (numbers.length > MOST_QUOTED) return null;
  const documents = await Promise.all(numbers.map(sources.read));
  return documents.flatMap((document) => (document ? exactHits(document, query.text) : []));
}

function tell({ page, exact, related }: View, missing: number): void {
  const total = exact.reduce((sum, { clauses }) => sum + clauses, 0);
  page.count.textContent = String(total);
  const found = wording.clausesHaveIt + (total ? `，在 ${exact.length} 份文件里` : '');
  const beyond = related.length ? (total ? wording.relatedToo(related.length) : wording.relatedAfter) : '';
  page.status.textContent = found + beyond + (total || beyond ? '' : wording.nothingRelated);
  if (missing) page.status.append(wording.notFetched(missing));
}

/** Documents that are told to break off: what is not found may stand behind. */
const MOST_GAPS = 3;

/** Under results none of which is exact: where the texts that answer break off. */
async function tellGaps({ page, sources, related, isCurrent }: View, gapWords: Lent['gapWords']): Promise<void> {
  const { documents } = sources.tables.site;
  const ids = [...byDocument(related).keys()].slice(0, MOST_GAPS);
  const read = await Promise.all(ids.map((id) => sources.read(documents.findIndex((one) => one.id === id))));
  if (!isCurrent()) return;
  const words = read.flatMap((document, i) =>
    (document?.gaps ?? []).map((gap) => gapWords(gap, documents.filter(({ id }) => id === ids[i])[0]?.title ?? null)),
  );
  page.gaps.append(...words.map((one) => createElement('p', 'gap-words', one)));
}

/** Where the index does not come all documents are read, one after another. */
async function exactIn(sources: Sources, query: Query, page: SearchPage): Promise<{ sources: Sources; exact: DocumentHits[] }> {
  const scan = { ...sources, library: null };
  try {
    if (sources.library) return { sources, exact: await findExact(sources, query) };
  } catch {
    // Without its index a library is still searched.
  }
  page.status.textContent = '逐份查找其他文件……';
  return { sources: scan, exact: await findExact(scan, query) };
}

/** Answers a query over all documents. */
export async function answerLibrary(lent: Lent, asked: Asked): Promise<void> {
  const { page, typed, from, isCurrent } = asked;
  const missing = new Set<number>();
  const ready = await draftSources(lent, (number) => void missing.add(number));
  const query = readQuery(typed, ready.tables.simplified);
  const { sources, exact } = await exactIn(ready, query, page);
  if (!isCurrent()) return;
  const own = sources.tables.site.documents.findIndex(({ id }) => id === from);
  const view: View = {
    ...asked,
    sources,
    query,
    own,
    exact: ordered(
      exact,
      ({ document }) => document === own,
      ({ document }) => sources.tables.site.documents[document],
    ),
    related: [],
    chosen: [],
    shown: 0,
  };
  const steps = draw(view);
  const related = findRelated(sources, typed, query, view.exact, own).catch(() => []);
  await steps;
  view.related = await related;
  if (!isCurrent()) return;
  if (page.more.hidden) drawRelated(view);
  tell(view, missing.size);
  drawMore(view);
  if (!exact.length) await tellGaps(view, lent.gapWords);
  const quoted = await quotedHits(view);
  if (!isCurrent()) return;
  showChoices(
    page.filters,
    { site: sources.tables.site, entries: sources.tables.entries, exact: view.exact, related: view.related, quoted },
    (chosen) => {
      view.chosen = chosen;
      void draw(view);
    },
  );
}
