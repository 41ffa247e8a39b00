/** Keeps what is filled in in a ledger or a checklist: everything stays on this device. */

import { sheetActions } from '../sheet/actions.ts';
import { arrangeRows } from '../sheet/arrange.ts';
import { progressText } from '../sheet/filled-values.ts';
import { addAllInputs } from '../sheet/inputs.ts';
import { markSheetKept, sheetKey, warnBeforeUnload } from '../sheet/kept-rows.ts';
import { removeNotice } from '../sheet/notices.ts';
import { readImprint, readSheet } from '../sheet/read-table.ts';
import { bindRows } from '../sheet/rows.ts';
import { showDamagedNotice, showNotSavedNotice } from '../sheet/storage-notices.ts';
import { openSheetStore } from '../sheet/store.ts';
import { all, one } from '../ui/dom.ts';

function initSheet(table: HTMLElement): void {
  const sheet = readSheet(table);
  const key = sheetKey(table);
  addAllInputs(table);
  const store = openSheetStore(key);
  const draw = bindRows(table, sheet, store);
  const arrangement = arrangeRows(table, sheet, store);
  const act = sheetActions({ sheet, imprint: readImprint(table), store, arrangement, office: table.dataset.office || '' });
  store.changed = () => {
    draw();
    arrangement.refresh();
    const status = one('[data-progress]');
    const words = progressText(sheet, store);
    // The same words again would be read out again.
    if (status && status.textContent !== words) status.textContent = words;
    if (store.failing) showNotSavedNotice(act.backup);
    else removeNotice('failing');
    showDamagedNotice(sheet.title, store);
  };
  for (const button of all('[data-do]')) button.addEventListener('click', act[button.dataset.do as keyof typeof act]);
  window.addEventListener('storage', (event) => {
    if (event.key === null || event.key.indexOf(key) === 0) store.reload();
  });
  // A page brought back by the back button keeps its old state.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) store.reload();
  });
  warnBeforeUnload(store.waiting);
  store.changed();
  markSheetKept(table);
}

for (const table of all('[data-sheet]')) initSheet(table);
