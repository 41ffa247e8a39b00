/** The page: a draft is checked, its findings are gone through, and the document's words taken over. */
import { countsOf, isRemark, KIND_NAMES } from '../../proofread/messages.ts';
import { copyText } from '../ui/clipboard.ts';
import { all, announce } from '../ui/dom.ts';
import { type Checked, checkDraft } from './check-draft.ts';
import { chooseDraftFile, initDrop } from './choose-file.ts';
import { drawDraft } from './draft-view.ts';
import { findingItem, showTaken } from './finding-item.ts';
import { pause, Stopped } from './in-slices.ts';
import { drawKinds } from './kind-filter.ts';
import { findPageParts, type PageParts } from './page-parts.ts';
import { saveReport } from './save-report.ts';
import { type Item, isTakeable, itemsOf, toggleTaken } from './taken.ts';

const LONGEST_DRAFT = 200_000;

/** What the page shows; a draft that was changed by hand has to be checked again. */
interface State {
  /** Counts the checks: a later one ends those before it. */
  run: number;
  items: Item[];
  /** The draft as it was checked. */
  checked: string;
  current: number;
  /** Of the check that begins when nothing more is typed. */
  timer: number;
}

/** Milliseconds without a key before what is typed is checked. */
const REST = 600;

const visible = (list: HTMLElement): HTMLElement[] => all('[data-finding]', list).filter(({ hidden }) => !hidden);

/** @param offsets in order; @returns the line that each is in, in words */
function linesOf(draft: string, offsets: readonly number[]): string[] {
  let line = 1;
  let at = 0;
  return offsets.map((offset) => {
    for (let next = draft.indexOf('\n', at); next >= 0 && next < offset; next = draft.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return `第 ${line} 行`;
  });
}

function say(parts: PageParts, text: string): void {
  parts.status.textContent = text;
}

function redraw(parts: PageParts, state: State): void {
  drawDraft(parts.view, parts.draft.value, state.items, (item) => choose(parts, state, state.items.indexOf(item)));
}

/** Goes to a finding of the list. */
function choose(parts: PageParts, state: State, index: number): void {
  const item = all('[data-finding]', parts.list)[index];
  if (!item) return;
  item.hidden = false;
  state.current = index;
  for (const other of all('.finding.here', parts.list)) other.classList.remove('here');
  item.classList.add('here');
  item.focus();
}

/** To the one behind or before; round at the ends. */
function step(parts: PageParts, state: State, by: 1 | -1): void {
  const shown = visible(parts.list);
  if (!shown.length) return;
  const every = all('[data-finding]', parts.list);
  const at = shown.indexOf(every[state.current] as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  choose(parts, state, every.indexOf(shown[next] as HTMLElement));
}

function take(parts: PageParts, state: State, index: number): void {
  const item = state.items[index];
  const element = all('[data-finding]', parts.list)[index];
  if (!item || !element || !isTakeable(item)) return;
  parts.draft.value = toggleTaken(parts.draft.value, state.items, item);
  showTaken(element, item.before !== null);
  redraw(parts, state);
  announce(item.before === null ? '已撤销' : '已采用原文');
}

/** Selects the place in the field, and shows it in the marked draft. */
function showInDraft(parts: PageParts, { start, end }: Item): void {
  const place = all('mark', parts.view).filter(({ dataset }) => dataset.at === String(start))[0];
  if (place) place.scrollIntoView({ block: 'center' });
  for (const other of all('mark.here', parts.view)) other.classList.remove('here');
  for (const piece of all('mark', parts.view)) if (piece.dataset.at === String(start)) piece.classList.add('here');
  parts.draft.setSelectionRange(start, end);
}

/** Entries drawn at once: between them the page answers its reader. */
const AT_ONCE = 40;

/** @returns false when another check has begun meanwhile */
async function showFindings(parts: PageParts, state: State): Promise<boolean> {
  const { checked, items, run } = state;
  const places = linesOf(
    checked,
    items.map(({ finding }) => finding.start),
  );
  parts.list.textContent = '';
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const onTake = isTakeable(item) ? () => take(parts, state, i) : null;
    const onShow = () => showInDraft(parts, item);
    parts.list.append(findingItem(item.finding, checked, places[i] as string, { take: onTake, show: onShow }));
    if (i % AT_ONCE === AT_ONCE - 1) await pause();
    if (state.run !== run) return false;
  }
  drawKinds(
    parts.kinds,
    parts.list,
    items.map(({ finding }) => finding),
  );
  redraw(parts, state);
  parts.results.hidden = items.length === 0;
  return true;
}

function summary({ findings, missing }: Checked): string {
  const faults = findings.filter(({ kind }) => isRemark(kind)).length;
  const lost = missing.length ? `有 ${missing.length} 份文件没有取到，没有对照：${missing.slice(0, 3).join('、')}。` : '';
  if (!findings.length) return ` 处。文稿里没有发现与本站文件有关的文字。${lost}`;
  return ` 处，其中 ${faults} 处要改或要核。${lost}`;
}

function setBusy(parts: PageParts, isBusy: boolean): void {
  parts.progress.hidden = !isBusy;
  for (const button of all('[data-do="stop"]', parts.root)) button.hidden = !isBusy;
  parts.root.setAttribute('aria-busy', String(isBusy));
}

function forget(parts: PageParts, state: State): void {
  state.run++;
  window.clearTimeout(state.timer);
  state.items = [];
  parts.count.textContent = '';
  parts.results.hidden = true;
  setBusy(parts, false);
}

async function check(parts: PageParts, state: State): Promise<void> {
  forget(parts, state);
  const draft = parts.draft.value;
  if (!draft.trim()) return say(parts, '先粘贴文稿，或者选一个文件。');
  if (draft.length > LONGEST_DRAFT) return say(parts, `文稿有 ${draft.length} 字，超过 20 万字。请分成几份校核。`);
  const { run } = state;
  setBusy(parts, true);
  say(parts, '正在校核…');
  try {
    const checked = await checkDraft(draft, (part) => {
      parts.progress.value = part;
      return state.run !== run;
    });
    Object.assign(state, { items: itemsOf(checked.findings), checked: draft, current: -1 });
    if (!(await showFindings(parts, state))) return;
    setBusy(parts, false);
    parts.count.textContent = String(checked.findings.length);
    say(parts, summary(checked));
  } catch (error) {
    if (error instanceof Stopped) return;
    setBusy(parts, false);
    say(parts, '没有校核成：文件的数据没有取到。请检查网络，再按一次“校核”；文稿没有变。');
  }
}

function stop(parts: PageParts, state: State): void {
  forget(parts, state);
  say(parts, '已停止。');
}

function setDraft(parts: PageParts, state: State, draft: string): void {
  parts.draft.value = draft;
  void check(parts, state);
}

function report(parts: PageParts, state: State): void {
  const counts = countsOf(state.items.map(({ finding }) => finding)).map(([kind, count]) => `${KIND_NAMES[kind]} ${count} 处`);
  const found = state.items.map(({ finding }) => finding);
  const places = linesOf(
    state.checked,
    found.map(({ start }) => start),
  );
  const findings = found.map((finding, i) => ({ finding, place: places[i] as string }));
  saveReport(parts.root.dataset.files ?? '', state.checked, findings, counts).catch(() =>
    say(parts, '没有存成：生成文件的程序没有取到。请再试一次。'),
  );
}

function actions(parts: PageParts, state: State): Record<string, () => void> {
  const files = parts.root.dataset.files ?? '';
  return {
    check: () => void check(parts, state),
    stop: () => stop(parts, state),
    file: () =>
      chooseDraftFile(
        files,
        (draft) => setDraft(parts, state, draft),
        (wrong) => say(parts, wrong),
      ),
    empty: () => {
      parts.draft.value = '';
      forget(parts, state);
      say(parts, '');
      parts.draft.focus();
    },
    previous: () => step(parts, state, -1),
    next: () => step(parts, state, 1),
    copy: () => void copyText(parts.draft.value, '已复制'),
    report: () => report(parts, state),
    print: () => window.print(),
  };
}

/** Alt with arrows goes through the findings from anywhere in the page, with Enter it takes over. */
function onKey(event: KeyboardEvent, parts: PageParts, state: State): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || parts.results.hidden) return;
  const keys: Record<string, () => void> = {
    ArrowDown: () => step(parts, state, 1),
    ArrowUp: () => step(parts, state, -1),
    Enter: () => take(parts, state, state.current),
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** What is typed is checked once its writer rests; what was typed before this script had come as well. */
function watchDraft(parts: PageParts, state: State): void {
  const onTyped = () => {
    forget(parts, state);
    say(parts, '');
    if (parts.draft.value.trim()) state.timer = window.setTimeout(() => void check(parts, state), REST);
  };
  parts.draft.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) onTyped();
  });
  parts.draft.addEventListener('compositionend', onTyped);
  if (parts.draft.value.trim()) onTyped();
}

export function initProofreading(): void {
  const parts = findPageParts();
  if (!parts) return;
  const state: State = { run: 0, items: [], checked: '', current: -1, timer: 0 };
  const act = actions(parts, state);
  for (const button of all('[data-do]', parts.root)) button.addEventListener('click', () => act[button.dataset.do ?? '']?.());
  parts.root.addEventListener('keydown', (event) => onKey(event, parts, state));
  watchDraft(parts, state);
  initDrop(
    parts.drop,
    parts.root.dataset.files ?? '',
    (draft) => setDraft(parts, state, draft),
    (wrong) => say(parts, wrong),
  );
}
