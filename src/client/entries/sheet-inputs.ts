/**
 * Fields in the places to be filled in, there before what keeps them: that is fetched with the page's further
 * scripts, at once when the device has something for the sheet. Until it has come, nothing entered is lost unsaid.
 */

import { fillAll } from '../sheet/inputs.ts';
import { holds, isKept, keyOf, warn } from '../sheet/kept-rows.ts';
import { begin } from '../ui/begin.ts';
import { all, make, one } from '../ui/dom.ts';

/** Tells that what is entered is not kept, and offers to fetch what keeps it once more. */
function tellUnkept(src: string): void {
  const notice = one('[data-unkept]');
  const again = notice && one('button', notice);
  if (!notice || !again) return;
  notice.hidden = false;
  again.onclick = () => {
    notice.hidden = true;
    const script = make('script', '');
    script.src = src;
    document.head.appendChild(script);
  };
}

function fields(table: HTMLElement): void {
  fillAll(table);
  let isEntered = false;
  table.addEventListener('input', () => {
    isEntered = true;
  });
  warn(() => isEntered && !isKept(table));
  const arrived = ({ target }: Event) => {
    const { src } = target as HTMLScriptElement;
    if (/\/sheet\.[^/]*js$/.test(src) && !isKept(table)) tellUnkept(src);
  };
  for (const type of ['load', 'error']) document.addEventListener(type, arrived, true);
  const look = () => holds(keyOf(table)) && begin();
  // Another window may write, or have written by the time the back button brings this page again.
  for (const type of ['storage', 'pageshow']) window.addEventListener(type, look);
  look();
}

// Without the script that fetches the others, the table stays a form to be printed.
if (document.documentElement.classList.contains('scripted')) for (const table of all('[data-sheet]')) fields(table);
