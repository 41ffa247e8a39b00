/** The page: what its buttons and keys do, and what happens to a draft that is typed, pasted, dropped or chosen. */

import * as wording from '../../wording/interface.ts';
import { copyText } from '../ui/clipboard.ts';
import { all } from '../ui/dom.ts';
import { chooseDraftFile, initDrop } from './choose-file.ts';
import { stepThrough, takeOver } from './findings-list.ts';
import { type DraftKeeper, keepDraft } from './keep-draft.ts';
import { findPageParts, type PageParts } from './page-parts.ts';
import { forget, initialState, type State, say } from './page-state.ts';
import { runCheck, stopCheck } from './run-check.ts';
import { saveReport } from './save-report.ts';

/** Milliseconds without a key before what is typed is checked. */
const REST = 600;

interface Page {
  parts: PageParts;
  state: State;
  keeper: DraftKeeper;
  /** Address of the script that reads and writes files. */
  files: string;
}

function setDraft({ parts, state, keeper }: Page, draft: string): void {
  parts.draft.value = draft;
  keeper.changed();
  void runCheck(parts, state);
}

function empty({ parts, state, keeper }: Page): void {
  parts.draft.value = '';
  keeper.changed();
  forget(parts, state);
  say(parts, '');
  parts.draft.focus();
}

function take({ parts, state, keeper }: Page): void {
  takeOver(parts, state, state.current);
  keeper.changed();
}

function actions(page: Page): Record<string, () => void> {
  const { parts, state, keeper, files } = page;
  return {
    check: () => {
      keeper.changed();
      void runCheck(parts, state);
    },
    stop: () => stopCheck(parts, state),
    file: () =>
      chooseDraftFile(
        files,
        (draft) => setDraft(page, draft),
        (wrong) => say(parts, wrong),
      ),
    empty: () => empty(page),
    unkeep: keeper.clear,
    previous: () => stepThrough(parts, state, -1),
    next: () => stepThrough(parts, state, 1),
    copy: () => void copyText(parts.draft.value, wording.copied),
    report: () => {
      const found = state.items.map(({ finding }) => finding);
      saveReport(files, state.checked, found).catch(() => say(parts, '没有存成：生成文件的程序没有取到。请再试一次。'));
    },
    print: () => window.print(),
  };
}

/** Alt with arrows goes through the findings from anywhere in the page, with Enter it takes over. */
function onKey(event: KeyboardEvent, page: Page): void {
  const { parts, state } = page;
  if (!event.altKey || event.ctrlKey || event.metaKey || parts.results.hidden) return;
  const keys: Record<string, () => void> = {
    ArrowDown: () => stepThrough(parts, state, 1),
    ArrowUp: () => stepThrough(parts, state, -1),
    Enter: () => take(page),
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** What is typed is checked once its writer rests; what was typed before this script had come as well. */
function watchDraft({ parts, state, keeper }: Page): void {
  const onRest = () => {
    keeper.changed();
    if (parts.draft.value.trim()) void runCheck(parts, state);
  };
  const onTyped = () => {
    forget(parts, state);
    say(parts, '');
    state.timer = window.setTimeout(onRest, REST);
  };
  parts.draft.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) onTyped();
  });
  parts.draft.addEventListener('compositionend', onTyped);
  window.addEventListener('pagehide', keeper.changed);
  if (parts.draft.value.trim()) onTyped();
}

export function initProofreading(): void {
  const parts = findPageParts();
  if (!parts) return;
  const state = initialState();
  const keeper = keepDraft(parts);
  const page: Page = { parts, state, keeper, files: parts.root.dataset.files ?? '' };
  const act = actions(page);
  for (const button of all('[data-do]', parts.root)) button.addEventListener('click', () => act[button.dataset.do ?? '']?.());
  parts.root.addEventListener('click', (event) => {
    if ((event.target as HTMLElement).closest('[data-take]')) keeper.changed();
  });
  parts.root.addEventListener('keydown', (event) => onKey(event, page));
  watchDraft(page);
  initDrop(
    parts.drop,
    page.files,
    (draft) => setDraft(page, draft),
    (wrong) => say(parts, wrong),
  );
}
