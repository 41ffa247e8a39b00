/**
 * From a query to its results, in stages: the document at hand answers within the frame; then other documents,
 * notes and pinyin, filters, and editors' entries follow. Each stage draws only
 * while its query is the current one, and each may fail without taking what already stands away.
 */
import { keyOf, search } from '../../search/engine.ts';
import { exactHits, type FoldedDocument } from '../../search/exact.ts';
import { type Query, readQuery } from '../../search/query.ts';
import { entryHit } from '../../search/questions.ts';
import type { Tables } from '../../search/tables.ts';
import type { Hit } from '../../search/types.ts';
import { all, one } from '../ui/dom.ts';
import { loadSearchExtras } from './load-search-extras.ts';
import { resultItem } from './results.ts';
import { loadDocument, loadTables, loadTablesWithExtras } from './search-data.ts';
import { appendHits, type SearchPage, showStatus } from './search-page.ts';

/** Documents whose hits are shown at once; the rest by a button. */
const AT_ONCE = 20;

/** Queries so far: a late answer to an old one is dropped. */
let turns = 0;

const isCurrent = (turn: number): boolean => turn === turns;

interface Run {
  page: SearchPage;
  tables: Tables;
  query: Query;
  /** The document at hand. */
  document: FoldedDocument;
  id: string;
  turn: number;
}

const policyAtHand = (): string | null => new URLSearchParams(window.location.search).get('in');

/** Exact hits stand above what is not, whenever they come. */
function insertExact({ page, tables, query }: Run, documents: readonly FoldedDocument[]): void {
  const below = one('[data-inexact]', page.list);
  for (const document of documents)
    for (const hit of exactHits(document, query.text)) page.list.insertBefore(resultItem(hit, tables.site), below);
}

/** Looks into one document after another; those that cannot be fetched are counted and passed over. */
async function scanDocuments(run: Run, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if (!isCurrent(run.turn)) return;
    run.page.status.textContent = '逐份查找其他文件……';
    try {
      const document = await loadDocument(id);
      if (isCurrent(run.turn)) insertExact(run, [document]);
    } catch {
      run.page.missing += 1;
    }
  }
}

/** Documents that the index names, some at a time. @throws where the index does not answer */
async function showIndexed(run: Run): Promise<void> {
  const { more } = run.page;
  const { documentsWith } = await loadSearchExtras();
  const candidates = await documentsWith(run.query.text);
  const step = async (from: number): Promise<void> => {
    const ids = (await candidates.ids(from, from + AT_ONCE)).filter((id) => id !== run.id);
    const documents = await Promise.all(ids.map(loadDocument));
    if (!isCurrent(run.turn)) return;
    insertExact(run, documents);
    const next = from + AT_ONCE;
    more.hidden = next >= candidates.total;
    more.textContent = `再显示：还有 ${candidates.total - next} 份文件含有这段文字`;
    more.onclick = () => {
      // On a failure the button stays, to be pressed again.
      step(next)
        .then(() => finish(run))
        .catch(() => undefined);
    };
  };
  await step(0);
}

/** Exact hits in all other documents. */
async function showOtherDocuments(run: Run): Promise<void> {
  const others = run.tables.site.documents.map(({ id }) => id).filter((id) => id !== run.id);
  await showIndexed(run).catch(() => scanDocuments(run, others));
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

/** Adds what editors wrote on other documents, by Pagefind. @throws where that cannot run */
async function showEntries(run: Run): Promise<void> {
  const { page, query } = run;
  const { site } = run.tables;
  const { entriesWith } = await loadSearchExtras();
  const keys = new Set(
    await entriesWith(
      query.text,
      site.collections.map(({ id }) => id),
    ),
  );
  if (!isCurrent(run.turn)) return;
  const shown = new Set(all<HTMLAnchorElement>('[data-result]:not([data-clause]) a', page.list).map((link) => link.href));
  for (const entry of site.entries) {
    if (!keys.has(`${entry.policy}/${entry.collection}/${entry.id}`)) continue;
    const item = resultItem(entryHit(entry, 'entry'), site);
    if (!shown.has(item.querySelector('a')?.href ?? '')) page.list.append(item);
  }
  await finish(run);
}

function whenIdle(work: () => void): void {
  // WebKit has no idle callbacks.
  const idle = (window as Partial<Window>).requestIdleCallback;
  if (idle) idle(work);
  else setTimeout(work, 300);
}

function reset(page: SearchPage): void {
  page.list.textContent = '';
  page.filters.textContent = '';
  page.more.hidden = true;
  page.missing = 0;
}

async function answer(page: SearchPage, turn: number): Promise<void> {
  const typed = page.field.value;
  const tables = await loadTables();
  const { site, simplified } = tables;
  const atHand = site.documents.filter(({ id }) => id === policyAtHand())[0] ?? site.documents[0];
  const document = atHand && (await loadDocument(atHand.id));
  if (!isCurrent(turn) || !document) return;
  const { exact: hits, inexact } = search(document, typed, tables);
  const query = readQuery(typed, simplified);
  const run: Run = { page, tables, query, document, id: atHand.id, turn };
  reset(page);
  appendHits(page, hits, site);
  if (query.text && site.documents.length > 1) await showOtherDocuments(run);
  if (!isCurrent(turn)) return;
  appendHits(page, inexact, site);
  await showExtras(run, inexact);
  await finish(run);
  if (!query.text) return;
  whenIdle(() => {
    // Where Pagefind cannot run, what was found stands.
    showEntries(run).catch(() => undefined);
  });
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
