/** The search page: from a key to a result in the same frame, then what lies further. */
import { keyOf, search } from '../../search/engine.ts';
import type { FoldedDocument } from '../../search/exact.ts';
import { exact } from '../../search/exact.ts';
import type { Help } from '../../search/help.ts';
import { readQuery } from '../../search/query.ts';
import type { Hit, SearchSite } from '../../search/types.ts';
import { all, make, one } from '../dom.ts';
import type { Later } from '../later.ts';
import { keep } from '../store.ts';
import { fetched, loadDocument, loadExtras, loadTables } from './data.ts';
import { item } from './results.ts';

/** Documents whose hits are shown at once; the rest by a button. */
const AT_ONCE = 20;

interface Parts {
  form: HTMLFormElement;
  field: HTMLInputElement;
  list: HTMLElement;
  count: HTMLElement;
  told: HTMLElement;
  filters: HTMLElement;
  more: HTMLButtonElement;
}

const later = () => fetched('later') as Promise<Later>;

/** Counts queries, so that a late answer to an old one is dropped. */
let current = 0;

function parts(): Parts | null {
  const form = one<HTMLFormElement>('form[data-search-page]');
  const field = form && one<HTMLInputElement>('input[name="q"]', form);
  const [list, count, told, box, more] = ['[data-results]', '[data-result-count]', '[data-told]', '[data-filters]', '[data-more]'].map(
    (selector) => one(selector),
  );
  return form && field && list && count && told && box && more
    ? { form, field, list, count, told, filters: box, more: more as HTMLButtonElement }
    : null;
}

const policyAtHand = (): string | null => new URLSearchParams(window.location.search).get('in');

function tell({ told, list, count }: Parts, typed: string): void {
  const hits = Number(count.textContent);
  const beyond = all('[data-inexact]', list).length;
  if (!typed.trim()) told.textContent = '';
  else if (hits) told.textContent = ` 条含有这段文字${beyond ? `，另有 ${beyond} 条相关` : ''}`;
  else told.textContent = beyond ? ' 条含有这段文字，以下是相关的' : ' 条含有这段文字。试试少打几个字，或从下面的目录里找';
}

async function elsewhere(p: Parts, folded: string, known: string, turn: number): Promise<void> {
  const { site } = await loadTables();
  const show = (documents: FoldedDocument[]) => {
    for (const document of documents) for (const hit of exact(document, folded)) p.list.append(item(hit, site));
    p.count.dataset.sofar = String(all('[data-result]', p.list).length);
  };
  try {
    const { documentsWith } = await later();
    const candidates = await documentsWith(folded);
    const step = async (from: number): Promise<void> => {
      const ids = (await candidates.ids(from, from + AT_ONCE)).filter((id) => id !== known);
      const documents = await Promise.all(ids.map(loadDocument));
      if (turn !== current) return;
      show(documents);
      const next = from + AT_ONCE;
      p.more.hidden = next >= candidates.total;
      p.more.textContent = `再显示：还有 ${candidates.total - next} 份文件含有这段文字`;
      p.more.onclick = () => void step(next).then(() => finish(p, turn));
    };
    await step(0);
  } catch {
    // The scan goes through every document by itself.
    for (const { id } of site.documents) {
      if (id === known || turn !== current) continue;
      p.told.textContent = '逐份查找其他文件……';
      show([await loadDocument(id)]);
    }
  }
}

async function finish(p: Parts, turn: number): Promise<void> {
  if (turn !== current) return;
  const { site } = await loadTables();
  const { filters } = await later();
  if (turn !== current) return;
  const exactOnes = all('[data-result]:not([data-inexact])', p.list).length;
  p.count.textContent = p.field.value.trim() ? String(exactOnes) : '';
  filters(p.filters, p.list, site, () => undefined);
  tell(p, p.field.value);
}

function draw(p: Parts, hits: readonly Hit[], site: SearchSite): void {
  for (const hit of hits) p.list.append(item(hit, site));
}

/** Notes and pinyin follow below what already stands; without them the answer is shorter, not wrong. */
async function beyond(p: Parts, document: FoldedDocument, shown: readonly Hit[], turn: number): Promise<void> {
  try {
    const tables = await loadExtras();
    const known = new Set(shown.map(keyOf));
    const { inexact } = search(document, p.field.value, tables);
    if (turn === current)
      draw(
        p,
        inexact.filter((hit) => !known.has(keyOf(hit))),
        tables.site,
      );
  } catch {
    // Told nowhere: what was found stands.
  }
}

/** When nothing else is to be done, Pagefind adds what editors wrote on other documents. */
function whenIdle(work: () => void): void {
  // WebKit has no idle callbacks.
  const idle = (window as Partial<Window>).requestIdleCallback;
  if (idle) idle(work);
  else setTimeout(work, 300);
}

/** Nothing was found: what can be tried, as links. */
function advise(p: Parts, { shorter, nearest }: Help, site: SearchSite): void {
  if (shorter) {
    const link = make('a', 'shorter', shorter);
    const address = new URL(window.location.href);
    address.searchParams.set('q', shorter);
    link.href = address.href;
    p.told.append('。文中有：', link);
  }
  if (nearest.length)
    draw(
      p,
      nearest.map((entry) => ({ kind: 'entry', entry, policy: entry.policy, collection: entry.collection, reason: 'near' })),
      site,
    );
}

async function entries(p: Parts, folded: string, turn: number): Promise<void> {
  const { site } = await loadTables();
  const { entriesWith } = await later();
  const keys = new Set(await entriesWith(folded));
  if (turn !== current) return;
  const shown = new Set(all<HTMLAnchorElement>('[data-result]:not([data-clause]) a', p.list).map((link) => link.href));
  for (const entry of site.entries) {
    if (!keys.has(`${entry.policy}/${entry.collection}/${entry.id}`)) continue;
    const made = item({ kind: 'entry', entry, policy: entry.policy, collection: entry.collection, reason: 'entry' }, site);
    const href = made.querySelector('a')?.href ?? '';
    if (!shown.has(href)) p.list.append(made);
  }
  await finish(p, turn);
}

/** The document at hand answers within the frame; other documents, notes and pinyin follow. */
async function answer(p: Parts, turn: number): Promise<void> {
  const typed = p.field.value;
  const tables = await loadTables();
  const { site, simplified } = tables;
  const known = site.documents.filter(({ id }) => id === policyAtHand())[0] ?? site.documents[0];
  const document = known && (await loadDocument(known.id));
  if (turn !== current || !document) return;
  const { exact: hits, inexact } = search(document, typed, tables);
  const folded = readQuery(typed, simplified).text;
  const alone = site.documents.length === 1;
  p.list.textContent = '';
  p.more.hidden = true;
  draw(p, hits, site);
  if (folded && !alone) await elsewhere(p, folded, known.id, turn);
  if (turn !== current) return;
  draw(p, inexact, site);
  await beyond(p, document, inexact, turn);
  await finish(p, turn);
  if (folded && turn === current && !all('[data-result]', p.list).length) {
    const { help } = await later();
    advise(p, help(document, readQuery(typed, simplified), tables), site);
  }
  if (!folded) return;
  whenIdle(() => {
    // Where Pagefind cannot run, what was found stands.
    entries(p, folded, turn).catch(() => undefined);
  });
}

async function run(p: Parts): Promise<void> {
  current += 1;
  const turn = current;
  p.count.textContent = '';
  try {
    await answer(p, turn);
  } catch {
    if (turn !== current) return;
    p.list.textContent = '';
    p.count.textContent = '0';
    p.told.textContent = '搜索用的数据没有取到。请检查网络后再试；全文页和目录不受影响。';
  }
}

/** A submitted query is a place to come back to; one that is still being typed is not. */
function remember(typed: string, submitted: boolean): void {
  const address = new URL(window.location.href);
  address.searchParams.set('q', typed);
  const leaves = !submitted && (window.history.state as { submitted?: boolean } | null)?.submitted === true;
  if (leaves) window.history.pushState({ submitted }, '', address.href);
  else window.history.replaceState({ submitted }, '', address.href);
}

/** What a key leads to from the link at a place (-1: not among the links); null when it is none of ours. */
function step(key: string, links: readonly HTMLElement[], at: number, inField: boolean, field: HTMLElement): HTMLElement | null {
  if (key === 'ArrowDown' && (inField || at >= 0)) return links[Math.min(at + 1, links.length - 1)] ?? null;
  if (key === 'ArrowUp' && at >= 0) return links[at - 1] ?? field;
  return key === 'Escape' && at >= 0 ? field : null;
}

/** Arrows walk from the field through the results and back. */
function keys(p: Parts): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const shown = all('[data-result]', p.list).filter((result) => !result.hidden);
    const links = shown.map((result) => result.querySelector('a') as HTMLElement);
    const active = document.activeElement as HTMLElement;
    const next = step(event.key, links, links.indexOf(active), active === p.field || active === document.body, p.field);
    if (!next) return;
    next.focus();
    event.preventDefault();
  });
}

/** The page that a result leads to marks the same words. */
function handOver(p: Parts): void {
  const note = (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-find]');
    if (link) keep('duizhao:find', JSON.stringify({ words: JSON.parse(link.dataset.find ?? '[]'), time: Date.now() }));
  };
  p.list.addEventListener('click', note);
  p.list.addEventListener('auxclick', note);
}

declare global {
  interface Window {
    /** The two back ends, each answering with the clauses of exact hits in the first `documents` documents, as policy#clause, in order. */
    duizhaoSearch?: Record<'scan' | 'pagefind', (typed: string, documents?: number) => Promise<string[]>>;
  }
}

async function exactIn(ids: readonly string[], typed: string): Promise<string[]> {
  const { simplified } = await loadTables();
  const documents = await Promise.all(ids.map(loadDocument));
  return documents.flatMap((document) => exact(document, readQuery(typed, simplified).text).map(keyOf));
}

async function scan(typed: string, documents = Number.POSITIVE_INFINITY): Promise<string[]> {
  const { site } = await loadTables();
  return exactIn(
    site.documents.slice(0, documents).map(({ id }) => id),
    typed,
  );
}

async function pagefind(typed: string, documents = Number.POSITIVE_INFINITY): Promise<string[]> {
  const { simplified } = await loadTables();
  const { documentsWith } = await later();
  const candidates = await documentsWith(readQuery(typed, simplified).text);
  return exactIn(await candidates.ids(0, Math.min(documents, candidates.total)), typed);
}

export function searchPage(): void {
  const p = parts();
  if (!p) return;
  let composing = false;
  const changed = () => {
    if (composing) return;
    remember(p.field.value, false);
    void run(p);
  };
  p.field.addEventListener('compositionstart', () => {
    composing = true;
  });
  p.field.addEventListener('compositionend', () => {
    composing = false;
    changed();
  });
  p.field.addEventListener('input', changed);
  p.form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(p.field.value, true);
    void run(p);
  });
  const fromAddress = () => {
    p.field.value = new URLSearchParams(window.location.search).get('q') ?? '';
    void run(p);
  };
  window.addEventListener('popstate', fromAddress);
  if (new URLSearchParams(window.location.search).get('q')) window.history.replaceState({ submitted: true }, '');
  keys(p);
  handOver(p);
  fromAddress();
  window.duizhaoSearch = { scan, pagefind };
}
