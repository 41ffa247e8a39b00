/**
 * From a query to its results, in stages: a document alone answers within the frame, then follow what is only
 * related, filters and keys; several are answered by a script of their own. Each stage draws only while its query is
 * the current one, and each may fail without taking what already stands away.
 */
import { exactHits, type FoldedDocument } from '../../search/exact.ts';
import { type Query, readQuery } from '../../search/query.ts';
import type { Tables } from '../../search/tables.ts';
import { all, createElement } from '../ui/dom.ts';
import { loadSearchExtras } from './load-search-extras.ts';
import { lend, loadSearchLibrary } from './load-search-library.ts';
import { scopeInUrl } from './query-url.ts';
import { loadDocument, loadDocumentAtHand, loadTables, loadTablesWithExtras } from './search-data.ts';
import { appendHits, type SearchPage, showScope, showStatus } from './search-page.ts';

/** Queries so far: a late answer to an old one is dropped. */
let turns = 0;

const isCurrent = (turn: number): boolean => turn === turns;

interface Run {
  page: SearchPage;
  tables: Tables;
  query: Query;
  document: FoldedDocument;
  turn: number;
}

/** What lies beyond the string follows below the exact hits; without it the answer is shorter, not wrong. */
async function showBeyond({ page, document, turn }: Run): Promise<void> {
  try {
    // Not asked for before the exact hits stand there.
    const engine = loadTables().then(loadSearchExtras);
    const [{ search, gapWords }, tables] = await Promise.all([engine, loadTablesWithExtras()]);
    if (!isCurrent(turn)) return;
    const { inexact, gaps } = search(document, page.field.value, tables);
    const { documents } = tables.site;
    const title = documents.length > 1 ? documents.filter(({ id }) => id === document.id)[0]?.title : undefined;
    appendHits(page, inexact, tables.site);
    page.gaps.append(...gaps.map((gap) => createElement('p', 'gap-words', gapWords(gap, title ?? null))));
  } catch {
    // Nothing is said of it: what was found stands.
  }
}

/** Counts what was found and says so; filters and arrow keys may come later or not at all. */
async function finish({ page, document, turn }: Run): Promise<void> {
  if (!isCurrent(turn)) return;
  const exactOnes = all('[data-result]:not([data-inexact])', page.list).length;
  page.count.textContent = page.field.value.trim() ? String(exactOnes) : '';
  showStatus(page, page.field.value);
  try {
    const [{ filters, statuses, keys }, tables] = await Promise.all([loadSearchExtras(), loadTablesWithExtras()]);
    keys(page, loaders);
    if (!isCurrent(turn)) return;
    filters(page.filters, page.list, tables);
    for (const title of tables.site.documents) if (title.id === document.id) statuses(page, title);
  } catch {
    // Without filters and arrow keys all results stand there.
  }
}

/** For scripts that come later: what was fetched is kept once, here. */
const loaders = { document: loadDocumentAtHand, tables: loadTablesWithExtras };

function reset(page: SearchPage): void {
  page.list.textContent = '';
  page.gaps.textContent = '';
  page.filters.textContent = '';
  page.more.hidden = true;
  page.missing = 0;
}

/** One document: its exact hits stand there within the frame. */
async function answerDocument(page: SearchPage, turn: number, id: string): Promise<void> {
  const tables = await loadTables();
  const document = await loadDocument(id);
  if (!isCurrent(turn)) return;
  const query = readQuery(page.field.value, tables.simplified);
  const run: Run = { page, tables, query, document, turn };
  reset(page);
  appendHits(page, exactHits(document, query.text), tables.site);
  if (query.text) await showBeyond(run);
  await finish(run);
}

/** All documents of the site. */
async function answerAll(page: SearchPage, turn: number, from: string | null): Promise<void> {
  const [{ answer }, { keys, beyond, gapWords }, tables] = await Promise.all([loadSearchLibrary(), loadSearchExtras(), loadTables()]);
  if (!isCurrent(turn)) return;
  reset(page);
  keys(page, loaders);
  const typed = page.field.value;
  if (!typed.trim()) {
    showStatus(page, typed);
    return;
  }
  await answer(lend(tables, { beyond, gapWords }), { page, typed, from, isCurrent: () => isCurrent(turn) });
}

async function answer(page: SearchPage, turn: number): Promise<void> {
  const { documents } = (await loadTables()).site;
  const { narrowed, from } = scopeInUrl();
  const known = (id: string | null) => documents.filter((one) => one.id === id)[0];
  const only = documents.length > 1 ? known(narrowed) : documents[0];
  showScope(page, documents.length > 1 ? only : undefined);
  await (only ? answerDocument(page, turn, only.id) : answerAll(page, turn, known(from)?.id ?? null));
}

/** Answers what is typed in the page's field. */
export async function runQuery(page: SearchPage): Promise<void> {
  turns += 1;
  const turn = turns;
  page.count.textContent = '';
  try {
    await answer(page, turn);
  } catch {
    if (!isCurrent(turn)) return;
    page.list.textContent = '';
    page.count.textContent = '0';
    page.status.textContent = '搜索用的数据没有取到。请检查网络后再试；全文页和目录不受影响。';
  }
}
