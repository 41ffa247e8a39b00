/** Keeps what is filled in in a ledger or a checklist: everything stays on this device. */

import { actions } from '../sheet/actions.ts';
import { imprintOf, sheetOf } from '../sheet/form.ts';
import { fillAll } from '../sheet/inputs.ts';
import { keeping, keyOf, warn } from '../sheet/kept-rows.ts';
import { untell } from '../sheet/notices.ts';
import { progress } from '../sheet/progress.ts';
import { rows } from '../sheet/rows.ts';
import { openStore } from '../sheet/store.ts';
import { tellDamaged, tellFailing } from '../sheet/troubles.ts';
import { all, one } from '../ui/dom.ts';

function start(table: HTMLElement): void {
  const sheet = sheetOf(table);
  const key = keyOf(table);
  fillAll(table);
  const store = openStore(key);
  const draw = rows(table, sheet, store);
  const act = actions({ sheet, imprint: imprintOf(table), store, office: table.dataset.office || '' });
  store.changed = () => {
    draw();
    const told = one('[data-progress]');
    const words = progress(sheet, store);
    // The same words again would be read out again.
    if (told && told.textContent !== words) told.textContent = words;
    if (store.failing) tellFailing(act.backup);
    else untell('failing');
    tellDamaged(sheet.title, store);
  };
  for (const button of all('[data-do]')) button.addEventListener('click', act[button.dataset.do as keyof typeof act]);
  window.addEventListener('storage', (event) => {
    if (event.key === null || event.key.indexOf(key) === 0) store.reload();
  });
  // A page brought back by the back button keeps its old state.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) store.reload();
  });
  warn(store.waiting);
  store.changed();
  keeping(table);
}

for (const table of all('[data-sheet]')) start(table);
