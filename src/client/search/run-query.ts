/**
 * From a query to its results, in stages: a document alone answers within the frame, then notes and pinyin, filters
 * and keys follow; several are answered by a script of their own. Each stage draws only while its query is the
 * current one, and each may fail without taking what already stands away.
 */
import { keyOf, search } from '../../search/engine.ts';
import type { FoldedDocument } from '../../search/exact.ts';
import { type Query, readQuery } from '../../search/query.ts';
import type { Tables } from '../../search/tables.ts';
import type { Hit } from '../../search/types.ts';
import { all } from '../ui/dom.ts';
import { loadSearchExtras } from './load-search-extras.ts';
import { lend, loadSearchLibrary } from './load-search-library.ts';
import { scopeInUrl } from './query-url.ts';
import { loadDocument, loadTables, loadTablesWithExtras } from './search-data.ts';
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

/** Hits in notes and by pinyin follow below what already stands; without them the answer is shorter, not wrong. */
async function showExtras({ page, document, turn }: Run, shown: readonly Hit[]): Promise<void> {
  try {
    const tables = await loadTablesWithExtras();
    const known = new Set(shown.map(keyOf));
    const { inexact } = search(document, page.field.value, tables);
    const further = inexact.filter((hit) => !known.has(keyOf(hit)));
    if (isCurrent(turn)) appendHits(page, further, tables.site);
  } catch {
    // Nothing is said of it: what was found stands.
  }
}

/** Counts what was found and says so; filters and arrow keys may come later or not at all. */
async function finish({ page, tables, turn }: Run): Promise<void> {
  if (!isCurrent(turn)) return;
  const exactOnes = all('[data-result]:not([data-inexact])', page.list).length;
  page.count.textContent = page.field.value.trim() ? String(exactOnes) : '';
  showStatus(page, page.field.value);
  try {
    const { filters, keys } = await loadSearchExtras();
    keys(page);
    if (isCurrent(turn)) filters(page.filters, page.list, tables.site);
  } catch {
    // Without filters and arrow keys all results stand there.
  }
}

function reset(page: SearchPage): void {
  page.list.textContent = '';
  page.filters.textContent = '';
  page.more.hidden = true;
  page.missing = 0;
}

/** One document: its exact hits stand there within the frame. */
async function answerDocument(page: SearchPage, turn: number, id: string): Promise<void> {
  const tables = await loadTables();
  const document = await loadDocument(id);
  if (!isCurrent(turn)) return;
  const typed = page.field.value;
  const query = readQuery(typed, tables.simplified);
  const { exact: hits, inexact } = search(document, typed, tables);
  const run: Run = { page, tables, query, document, turn };
  reset(page);
  appendHits(page, hits, tables.site);
  appendHits(page, inexact, tables.site);
  await showExtras(run, inexact);
  await finish(run);
}

/** All documents of the site. */
async function answerAll(page: SearchPage, turn: number, from: string | null): Promise<void> {
  const [{ answer }, { keys, beyond }, tables] = await Promise.all([loadSearchLibrary(), loadSearchExtras(), loadTables()]);
  if (!isCurrent(turn)) return;
  reset(page);
  keys(page);
  const typed = page.field.value;
  if (!typed.trim()) {
    showStatus(page, typed);
    return;
  }
  await answer(lend(tables, beyond), { page, typed, from, isCurrent: () => isCurrent(turn) });
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
