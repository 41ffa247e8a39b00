/**
 * Inputs in the cells to be filled in, there before the script that keeps what is entered: that is one of the page's lazy
 * scripts, loaded at once when the device has something for the sheet. Until it has come, nothing entered is lost unsaid.
 */

import { addAllInputs } from '../sheet/inputs.ts';
import { hasStoredRows, isSheetKept, sheetKey, warnBeforeUnload } from '../sheet/kept-rows.ts';
import { all, createElement, one } from '../ui/dom.ts';
import { requestLazyScripts } from '../ui/request-lazy-scripts.ts';

/** Says that what is entered is not kept, and offers to load the script that keeps it once more. */
function showNotKept(src: string): void {
  const notice = one('[data-unkept]');
  const again = notice && one('button', notice);
  if (!notice || !again) return;
  notice.hidden = false;
  again.onclick = () => {
    notice.hidden = true;
    const script = createElement('script', '');
    script.src = src;
    document.head.appendChild(script);
  };
}

function initInputs(table: HTMLElement): void {
  addAllInputs(table);
  let isEntered = false;
  for (const place of all('[data-head]').concat(table))
    place.addEventListener('input', () => {
      isEntered = true;
    });
  warnBeforeUnload(() => isEntered && !isSheetKept(table));
  const onScript = ({ target }: Event) => {
    const { src } = target as HTMLScriptElement;
    if (/\/sheet\.[^/]*js$/.test(src) && !isSheetKept(table)) showNotKept(src);
  };
  for (const type of ['load', 'error']) document.addEventListener(type, onScript, true);
  const loadIfStored = () => hasStoredRows(sheetKey(table)) && requestLazyScripts();
  // Another window may write, or have written by the time the back button brings this page again.
  for (const type of ['storage', 'pageshow']) window.addEventListener(type, loadIfStored);
  loadIfStored();
}

// Without the script that fetches the others, the table stays a form to be printed.
if (document.documentElement.classList.contains('scripted')) for (const table of all('[data-sheet]')) initInputs(table);
