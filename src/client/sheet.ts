/** Filling in a ledger or a checklist: everything stays on this device. */
import { all, one } from './dom.ts';
import { actions } from './sheet/actions.ts';
import { imprintOf, sheetOf } from './sheet/form.ts';
import { untell } from './sheet/notices.ts';
import { progress } from './sheet/progress.ts';
import { rows } from './sheet/rows.ts';
import { openStore } from './sheet/store.ts';
import { tellDamaged, tellFailing } from './sheet/troubles.ts';

function start(table: HTMLElement): void {
  const sheet = sheetOf(table);
  const key = `duizhao:sheet:${sheet.policy}/${sheet.id}`;
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
  for (const tools of all('[data-tools]')) tools.hidden = false;
  window.addEventListener('storage', (event) => {
    if (event.key === null || event.key.indexOf(key) === 0) store.reload();
  });
  // A page brought back by the back button keeps its old state.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) store.reload();
  });
  window.addEventListener('beforeunload', (event) => {
    if (!store.waiting()) return;
    event.preventDefault();
    event.returnValue = '';
  });
  store.changed();
}

for (const table of all('[data-sheet]')) start(table);
