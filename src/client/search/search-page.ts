/** The search page: from a key to a result in the same frame, then what lies further. */
import { keyOf, search } from '../../search/engine.ts';
import { exactHits, type FoldedDocument } from '../../search/exact.ts';
import { type Query, readQuery } from '../../search/query.ts';
import type { Hit, SearchSite } from '../../search/types.ts';
import { all, one } from '../ui/dom.ts';
import { addressOf, asked } from './address.ts';
import { handOver } from './arrow-keys.ts';
import { pagefind, scan } from './back-ends.ts';
import { draw, type Parts, parts, tell } from './parts.ts';
import { item } from './results.ts';
import { later, loadDocument, loadExtras, loadTables } from './search-data.ts';

/** Documents whose hits are shown at once; the rest by a button. */
const AT_ONCE = 20;

/** Counts queries, so that a late answer to an old one is dropped. */
let current = 0;

const policyAtHand = (): string | null => new URLSearchParams(window.location.search).get('in');

/** Exact hits stand above what is not, whenever they come. */
function show(p: Parts, documents: readonly FoldedDocument[], folded: string, site: SearchSite): void {
  const below = one('[data-inexact]', p.list);
  for (const document of documents) for (const hit of exactHits(document, folded)) p.list.insertBefore(item(hit, site), below);
}

/** Through every document by itself; one that does not come is told and passed over. */
async function scanAll(p: Parts, folded: string, ids: readonly string[], turn: number): Promise<void> {
  const { site } = await loadTables();
  for (const id of ids) {
    if (turn !== current) return;
    p.told.textContent = '逐份查找其他文件……';
    try {
      const document = await loadDocument(id);
      if (turn === current) show(p, [document], folded, site);
    } catch {
      p.missing += 1;
    }
  }
}

async function elsewhere(p: Parts, folded: string, known: string, turn: number): Promise<void> {
  const { site } = await loadTables();
  try {
    const { documentsWith } = await later();
    const candidates = await documentsWith(folded);
    const step = async (from: number): Promise<void> => {
      const ids = (await candidates.ids(from, from + AT_ONCE)).filter((id) => id !== known);
      const documents = await Promise.all(ids.map(loadDocument));
      if (turn !== current) return;
      show(p, documents, folded, site);
      const next = from + AT_ONCE;
      p.more.hidden = next >= candidates.total;
      p.more.textContent = `再显示：还有 ${candidates.total - next} 份文件含有这段文字`;
      p.more.onclick = () => {
        // On a failure the button stays, to be pressed again.
        step(next)
          .then(() => finish(p, turn))
          .catch(() => undefined);
      };
    };
    await step(0);
  } catch {
    const others = site.documents.map(({ id }) => id).filter((id) => id !== known);
    await scanAll(p, folded, others, turn);
  }
}

/** What was found is counted and told; the filters may come later or not at all. */
async function finish(p: Parts, turn: number): Promise<void> {
  if (turn !== current) return;
  const exactOnes = all('[data-result]:not([data-inexact])', p.list).length;
  p.count.textContent = p.field.value.trim() ? String(exactOnes) : '';
  tell(p, p.field.value);
  try {
    const { site } = await loadTables();
    const { filters, keys } = await later();
    keys(p);
    if (turn === current) filters(p.filters, p.list, site);
  } catch {
    // Without filters and arrow keys all results stand there.
  }
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

async function adviseWhenEmpty(p: Parts, query: Query, document: FoldedDocument, turn: number): Promise<void> {
  if (turn !== current || all('[data-result]', p.list).length) return;
  try {
    const tables = await loadTables();
    const { advise, help } = await later();
    if (turn !== current) return;
    const { words, hits } = advise(help(document, query, tables));
    p.advice = words;
    draw(p, hits, tables.site);
    tell(p, p.field.value);
  } catch {
    // That nothing was found has been told.
  }
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
  p.filters.textContent = '';
  p.more.hidden = true;
  p.missing = 0;
  p.advice = [];
  draw(p, hits, site);
  if (folded && !alone) await elsewhere(p, folded, known.id, turn);
  if (turn !== current) return;
  draw(p, inexact, site);
  await beyond(p, document, inexact, turn);
  await finish(p, turn);
  if (!folded) return;
  await adviseWhenEmpty(p, readQuery(typed, simplified), document, turn);
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
  const leaves = !submitted && (window.history.state as { submitted?: boolean } | null)?.submitted === true;
  if (leaves) window.history.pushState({ submitted }, '', addressOf(typed));
  else window.history.replaceState({ submitted }, '', addressOf(typed));
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
    const typed = asked();
    if (typed === null) return;
    p.field.value = typed;
    // A query that came with the address is a place to come back to.
    if (typed && !window.history.state) window.history.replaceState({ submitted: true }, '');
    void run(p);
  };
  window.addEventListener('popstate', fromAddress);
  handOver(p);
  // Typed before this script was there.
  if (p.field.value) changed();
  else fromAddress();
  window.duizhaoSearch = { scan, pagefind };
}
